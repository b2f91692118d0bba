/** The value below which the given share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The slope of the straight line through the logarithms: 1 where cost grows as size does. */
export function logSlope(points: readonly { size: number; cost: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size))
  const ys = points.map(({ cost }) => Math.log(cost))
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const x = mean(xs)
  const y = mean(ys)
  const over = xs.reduce((sum, value, i) => sum + (value - x) * ((ys[i] ?? 0) - y), 0)
  return over / xs.reduce((sum, value) => sum + (value - x) ** 2, 0)
}
