import type { PreviewMark } from '../../protocol'
import { leavesOf } from './source-place'

/** A problem and the text of the page that it is about. */
export interface PlacedMark {
  mark: PreviewMark
  ranges: readonly Range[]
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const

/** Finds the text that marks are about. @param root shows the version of the draft that they were made for */
export function placeMarks(root: ParentNode, marks: readonly PreviewMark[]): PlacedMark[] {
  const leaves = leavesOf(root)
  return marks.map((mark) => ({
    mark,
    ranges: mark.places.flatMap(({ element, start, end }) => {
      const leaf = leaves[element]
      return (leaf && rangeIn(leaf, start, end)) ?? []
    }),
  }))
}

function rangeIn(element: Element, start: number, end: number): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = 0
  let begun = false
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (!begun && start < at + length) {
      range.setStart(node, Math.max(0, start - at))
      begun = true
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at)
      return range
    }
    at += length
  }
  return undefined
}

/** Underlines the marks by severity, without touching the page itself: see `::highlight()` in the style sheet. */
export function drawMarks(marks: readonly PlacedMark[]): void {
  for (const severity of SEVERITIES) {
    const highlight = new Highlight()
    for (const { mark, ranges } of marks)
      if (mark.severity === severity) for (const range of ranges) highlight.add(range)
    CSS.highlights.set(`xd-${severity}`, highlight)
  }
}

/** Sets one mark off from the others. */
export function drawCurrent(placed: PlacedMark | undefined): void {
  CSS.highlights.set('xd-current', new Highlight(...(placed?.ranges ?? [])))
}

/** The marks under a point of the window. */
export function marksAt(marks: readonly PlacedMark[], x: number, y: number): PlacedMark[] {
  const caret = document.caretRangeFromPoint(x, y)
  if (!caret) return []
  const isThere = (range: Range) =>
    range.isPointInRange(caret.startContainer, caret.startOffset) &&
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    )
  return marks.filter(({ ranges }) => ranges.some(isThere))
}
