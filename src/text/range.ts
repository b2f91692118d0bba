import { countWhile } from './partition'

/** A piece of a text: UTF-16 code-unit offsets, half-open (`end` is the first unit that is not part). */
export interface Range {
  start: number
  end: number
}

/** True when the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** True when the range shares a code unit with one of `ranges`, which are in order and apart. */
export function overlapsAny(ranges: readonly Range[], range: Range): boolean {
  const next = ranges[countWhile(ranges.length, (i) => (ranges[i] as Range).end <= range.start)]
  return next !== undefined && next.start < range.end
}

/** True when `inner` lies wholly inside `outer` (they may be equal). */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The same range so much further on, as one that is relative to a block is in the draft. */
export function movedBy({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}
