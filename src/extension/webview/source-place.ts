import type { Anchor } from './scroll'

/** The elements that show source lines, each without others inside it, in the order of the page. */
export function leavesOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('[data-line]:not(:has([data-line]))')]
}

/** Where those elements stand. @param scrolled how far the window is scrolled down */
export function readAnchors(root: ParentNode, scrolled: number): (Anchor & { element: Element })[] {
  return leavesOf(root).map((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    const { line, end } = linesOf(element)
    return { element, line, end: end + 1, top: top + scrolled, bottom: bottom + scrolled }
  })
}

/** A place on the page: which leaf, where in its text, and the first of its lines. */
export interface PagePoint {
  element: number
  offset: number
  line: number
}

/** What stands at a point of the window; undefined beside the text. */
export function placeAt(root: ParentNode, x: number, y: number): PagePoint | undefined {
  const leaf = document.elementFromPoint(x, y)?.closest('[data-line]')
  const element = leaf ? leavesOf(root).indexOf(leaf) : -1
  if (!leaf || element === -1) return undefined
  const caret = document.caretRangeFromPoint(x, y)
  const offset = caret && leaf.contains(caret.startContainer) ? textBefore(leaf, caret) : 0
  return { element, offset, line: linesOf(leaf).line }
}

function textBefore(element: Element, caret: Range): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  range.setEnd(caret.startContainer, caret.startOffset)
  return range.toString().length
}

function linesOf(element: Element): { line: number; end: number } {
  const line = Number(element.getAttribute('data-line'))
  return { line, end: Number(element.getAttribute('data-end') ?? line) }
}
