import type { Sample, SoakResult } from './soak'

/** The mean of a figure, by steps, over the second and over the last quarter of a run; the first quarter warms up. */
export interface Trend {
  name: string
  unit: string
  early: number
  late: number
  /** What the last quarter may be at most. */
  limit: number
}

const MEGABYTE = 2 ** 20

/**
 * Which figures must not grow; each may be this much larger in the end, for what chance does to it. The clock on
 * the wall also counts what else the machine is busy with: that growth is told apart by the processor time.
 */
const FIGURES: readonly {
  name: string
  unit: string
  of(sample: Sample): number
  factor: number
  slack: number
}[] = [
  { name: '回收后的堆', unit: 'MB', of: ({ heap }) => heap / MEGABYTE, factor: 1.1, slack: 8 },
  { name: '常驻内存', unit: 'MB', of: ({ rss }) => rss / MEGABYTE, factor: 1.1, slack: 16 },
  {
    name: '每步处理器时间',
    unit: 'ms',
    of: ({ cpuPerStep }) => cpuPerStep,
    factor: 1.3,
    slack: 2,
  },
  {
    name: '改动后答复的中位数',
    unit: 'ms',
    of: ({ latency }) => latency.median,
    factor: 3,
    slack: 50,
  },
]

export function trends(samples: readonly Sample[]): Trend[] {
  const quarter = Math.floor(samples.length / 4)
  const early = samples.slice(quarter, 2 * quarter)
  const late = samples.slice(-quarter)
  return FIGURES.map(({ name, unit, of, factor, slack }) => {
    const before = mean(early, of)
    return { name, unit, early: before, late: mean(late, of), limit: before * factor + slack }
  })
}

/** What speaks against the run; nothing where it went well. */
export function faults({ samples, complaints }: SoakResult): string[] {
  const grown = trends(samples).filter(({ late, limit }) => late > limit)
  return [
    ...complaints,
    ...grown.map(
      ({ name, unit, early, late }) => `${name}从 ${early.toFixed(1)} 升到 ${late.toFixed(1)} ${unit}`,
    ),
  ]
}

/** A stretch in which the machine left time for few steps says little. */
function mean(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const steps = samples.reduce((sum, sample) => sum + sample.steps, 0)
  return samples.reduce((sum, sample) => sum + of(sample) * sample.steps, 0) / Math.max(1, steps)
}
