import { cpus } from 'node:os'
import type { Sample, SoakResult } from './soak'
import { trends } from './verdict'

const MEGABYTE = 2 ** 20
/** About so many rows are printed of a run. */
const ROWS = 10

/** The run as Markdown: what was done on which machine, a table over time, and what was compared. */
export function soakPage({ samples, complaints, made }: SoakResult, seed: number, drafts: number): string {
  const last = samples.at(-1)
  const steps = sum(samples, (sample) => sample.steps)
  const changes = sum(samples, (sample) => sample.changes)
  const minutes = (last?.at ?? 0) / 60_000
  const every = Math.max(1, Math.round(samples.length / ROWS))
  const rows = samples
    .filter((_, i) => i === 0 || (i + 1) % every === 0)
    .map(
      ({ at, steps, rss, heap, cpuPerStep, latency }) =>
        `| ${minute(at)} | ${steps} | ${megabytes(heap)} | ${megabytes(rss)} | ${cpuPerStep.toFixed(1)} | ${latency.median.toFixed(1)} | ${latency.p95.toFixed(1)} |`,
    )
  const compared = trends(samples).map(
    ({ name, unit, early, late, limit }) =>
      `| ${name}（${unit}） | ${early.toFixed(1)} | ${late.toFixed(1)} | ${limit.toFixed(1)} |`,
  )
  const counts = Object.entries(made).map(([name, count]) => `${name} ${count}`)
  return [
    `${minutes.toFixed(1)} 分钟，${drafts} 篇草稿，${steps} 步（${counts.join('，')}），草稿改动 ${changes} 次；种子 ${seed}；出错 ${complaints.length} 次。`,
    '',
    `机器：${cpus()[0]?.model.trim()}，${cpus().length} 核；Node.js ${process.versions.node}，${process.platform}。`,
    '',
    '| 第几分钟 | 步数 | 回收后的堆（MB） | 常驻内存（MB） | 每步处理器时间（ms） | 答复中位数（ms） | 答复 95%（ms） |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '| 比较 | 第二个四分之一 | 最后四分之一 | 上限 |',
    '|---|---|---|---|',
    ...compared,
  ].join('\n')
}

function sum(samples: readonly Sample[], of: (sample: Sample) => number): number {
  return samples.reduce((total, sample) => total + of(sample), 0)
}

function minute(at: number): string {
  return (at / 60_000).toFixed(1)
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / MEGABYTE))
}
