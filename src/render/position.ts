import type { Nodes } from 'mdast'
import type { Range } from '../text/range'

/** Where a node stands in the text that was parsed. */
export function rangeOf({ position }: Nodes): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** A place for a node. Lines and columns are of no use here. */
export function positionAt(start: number, end: number): NonNullable<Nodes['position']> {
  const point = (offset: number) => ({ line: 1, column: 1, offset })
  return { start: point(start), end: point(end) }
}
