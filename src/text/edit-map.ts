import { countWhile } from './partition'
import type { Range } from './range'

/** A place of a text and how long what takes its place is, in UTF-16 code units. */
export interface Replacement {
  range: Range
  length: number
}

/** Leads from places in a text to places in the same text after edits, and back. */
export interface EditMap {
  /** The offset in the text before the edits; inside a replacement, the start of what it stands for. */
  toOriginal(offset: number): number
  /** The same range after the edits; one that an edit touches takes in the whole replacement. */
  toEdited(range: Range): Range
}

/** @param edits in source order, none overlapping another */
export function mapEdits(edits: readonly Replacement[]): EditMap {
  let grown = 0
  const pieces = edits.map(({ range, length }) => {
    const start = range.start + grown
    grown += length - (range.end - range.start)
    return { range, start, end: start + length }
  })
  /** The last replacement that begins at or before an offset, in the one text or the other. */
  const before = (offset: number, startOf: (piece: (typeof pieces)[number]) => number) =>
    pieces[countWhile(pieces.length, (i) => startOf(pieces[i] as (typeof pieces)[number]) <= offset) - 1]
  /** Where the unit at an offset stands after the edits: from `start` to `end`. */
  const forward = (offset: number): Range => {
    const piece = before(offset, ({ range }) => range.start)
    if (piece && offset < piece.range.end) return piece
    const at = piece ? offset - piece.range.end + piece.end : offset
    return { start: at, end: at + 1 }
  }
  return {
    toOriginal(offset) {
      const piece = before(offset, ({ start }) => start)
      if (!piece) return offset
      return offset < piece.end ? piece.range.start : offset - piece.end + piece.range.end
    },
    toEdited({ start, end }) {
      const first = forward(start)
      return { start: first.start, end: end > start ? forward(end - 1).end : first.start }
    },
  }
}
