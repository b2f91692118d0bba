import { countWhile } from '../../text/partition'
import type { Range } from '../../text/range'
import type { PageElement } from '../elements'
import { noteText } from '../marks'
import { isEven, LINE_BREAK, type Run } from '../run'

/**
 * The text of one of the innermost elements with a line of the HTML that `renderBody` makes: what its
 * `textContent` is, and where in the draft each piece of it comes from.
 */
export interface Leaf {
  range: Range
  pieces: readonly Piece[]
}

interface Piece {
  /** In the text of the leaf. */
  start: number
  end: number
  /** In the draft. */
  range: Range
  /** Unit stands for unit; else the two are one to one only as a whole. */
  even: boolean
}

/** A place on the page: an offset range in the text of a leaf. */
export interface PagePlace extends Range {
  /** Which leaf, from 0. */
  element: number
}

/** The leaves of a page, in its order. */
export function leavesOf(elements: readonly PageElement[]): Leaf[] {
  return elements.flatMap((element): Leaf[] => {
    switch (element.kind) {
      case 'table':
        return element.rows.map(({ range, cells }) =>
          leaf(
            range,
            '',
            cells.flatMap(({ runs }) => runs),
          ),
        )
      case 'closing':
        return element.lines.map(({ range, runs }) => leaf(range, '', runs))
      case 'footnote':
        return [leaf(element.range, element.label === undefined ? '' : noteText(element.label), element.runs)]
      default:
        return [leaf(element.range, '', element.runs)]
    }
  })
}

function leaf(range: Range, before: string, runs: readonly Run[]): Leaf {
  let at = before.length
  const pieces = runs.map((run) => {
    const start = at
    at += lengthOnPage(run)
    return { start, end: at, range: run.range, even: isEven(run) }
  })
  return { range, pieces }
}

/** Images and line breaks are elements without a text. A break inside code is text. */
function lengthOnPage({ text, image, marks }: Run): number {
  if (image) return 0
  return text === LINE_BREAK && marks.length === 0 ? 0 : text.length
}

/**
 * Tells where ranges of the draft are shown: nowhere, in one leaf, or in several. For a thousand ranges in a draft of
 * twenty thousand paragraphs: only leaves near a range are looked at.
 */
export function createRangeFinder(leaves: readonly Leaf[]): (range: Range) => PagePlace[] {
  const inDraft = leaves
    .map((leaf, element) => ({ leaf, element, reach: 0 }))
    .sort((a, b) => a.leaf.range.start - b.leaf.range.start)
  let furthest = 0
  for (const entry of inDraft) {
    furthest = Math.max(furthest, entry.leaf.range.end)
    entry.reach = furthest
  }
  return (range) => {
    const places: PagePlace[] = []
    let i = countWhile(inDraft.length, (at) => (inDraft[at]?.reach ?? 0) < range.start)
    for (let entry = inDraft[i]; entry && entry.leaf.range.start <= range.end; entry = inDraft[++i]) {
      const shown = shownIn(entry.leaf, range)
      if (shown) places.push({ element: entry.element, ...shown })
    }
    return places.sort((a, b) => a.element - b.element)
  }
}

/** What a leaf shows of a range, as offsets in its text. */
function shownIn({ pieces }: Leaf, range: Range): Range | undefined {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const piece of pieces) {
    if (piece.range.end <= range.start || range.end <= piece.range.start) continue
    start = Math.min(start, piece.start + offsetIn(piece, range.start))
    end = Math.max(end, piece.even ? piece.start + offsetIn(piece, range.end) : piece.end)
  }
  return start < end ? { start, end } : undefined
}

function offsetIn({ start, end, range, even }: Piece, offset: number): number {
  return even ? Math.max(0, Math.min(offset - range.start, end - start)) : 0
}

/** The place in the draft that an offset in the text of a leaf shows; undefined where there is no such leaf. */
export function sourceOf(leaves: readonly Leaf[], element: number, offset: number): number | undefined {
  const leaf = leaves[element]
  if (!leaf) return undefined
  for (const piece of leaf.pieces) {
    if (offset >= piece.end) continue
    if (offset < piece.start) return piece.range.start
    return piece.even ? piece.range.start + offset - piece.start : piece.range.start
  }
  return leaf.pieces.at(-1)?.range.end ?? leaf.range.start
}
