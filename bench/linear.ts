import { createNodeLinter } from '../src/node/node-linter'
import { makeDraft } from './drafts'
import { logSlope } from './statistics'
import { ms, table } from './table'

/** Lengths in characters: 1 kB to 10 MB of UTF-8, three bytes a character. */
export const LENGTHS = [333, 1_000, 3_333, 10_000, 33_333, 100_000, 333_333, 1_000_000, 3_333_333]

export interface Point {
  size: number
  cost: number
}

/** Processor time of a first lint by length; the best of several where it is short. */
export function measureLinear(lengths: readonly number[] = LENGTHS): Point[] {
  const linter = createNodeLinter()
  for (let i = 0; i < 20; i++) linter.lint(makeDraft(5_000, 1_000 + i))
  const points = lengths.map((size) => {
    const runs = Math.max(1, Math.min(15, Math.round(300_000 / size)))
    const costs = Array.from({ length: runs }, (_, i) => {
      const draft = makeDraft(size, size + i)
      const before = process.cpuUsage()
      linter.lint(draft)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    return { size, cost: Math.min(...costs) }
  })
  linter.dispose()
  return points
}

export function linearTable(points: readonly Point[]): string {
  const rows = points.map(({ size, cost }) => [size, ms(cost), ms((cost / size) * 10_000)])
  const slope = logSlope(points).toFixed(2)
  return `${table(['字符', 'CPU 毫秒', '每万字毫秒'], rows)}\n\n对数坐标下的斜率：${slope}（1 是正比）。`
}

const WIDTH = 640
const HEIGHT = 400
const EDGE = 56

/** Cost against size on logarithmic axes, with the line of proportion beside it, as SVG. */
export function linearPlot(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const least = Math.min(...points.map(({ cost }) => cost))
  const most = Math.max(...points.map(({ cost }) => cost))
  const between = (value: number, from: number, to: number) => Math.log(value / from) / Math.log(to / from)
  const x = (size: number) => EDGE + between(size, first.size, last.size) * (WIDTH - 2 * EDGE)
  const y = (cost: number) => HEIGHT - EDGE - between(cost, least, most) * (HEIGHT - 2 * EDGE)
  const at = ({ size, cost }: Point) => `${x(size).toFixed(1)},${y(cost).toFixed(1)}`
  const middle = points[Math.floor(points.length / 2)] as Point
  const proportional = [first, last].map(({ size }) => at({ size, cost: (middle.cost / middle.size) * size }))
  const label = (text: string, px: number, py: number, anchor: string) =>
    `<text x="${px.toFixed(0)}" y="${py.toFixed(0)}" text-anchor="${anchor}" font-size="13" fill="#444">${text}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif">`,
    '<title>检查用时与字数的关系</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<path d="M${EDGE},${EDGE / 2}V${HEIGHT - EDGE}H${WIDTH - EDGE / 2}" fill="none" stroke="#999"/>`,
    `<polyline points="${proportional.join(' ')}" fill="none" stroke="#bbb" stroke-dasharray="6 4"/>`,
    `<polyline points="${points.map(at).join(' ')}" fill="none" stroke="#1f5fa8" stroke-width="2"/>`,
    ...points.map(
      (point) =>
        `<circle cx="${x(point.size).toFixed(1)}" cy="${y(point.cost).toFixed(1)}" r="4" fill="#1f5fa8"/>`,
    ),
    label(`${first.size} 字`, x(first.size), HEIGHT - EDGE + 20, 'start'),
    label(`${last.size} 字`, x(last.size), HEIGHT - EDGE + 20, 'end'),
    label(`${ms(least)} 毫秒`, EDGE + 6, y(least) - 8, 'start'),
    label(`${ms(most)} 毫秒`, EDGE + 6, y(most) + 5, 'start'),
    label('虚线：与字数成正比', WIDTH - EDGE, HEIGHT - EDGE - 12, 'end'),
    '</svg>',
    '',
  ].join('\n')
}
