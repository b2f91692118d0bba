import type { GoToSource } from '../preview-protocol'
import type { Anchor } from './scroll'

/** How much text on each side of a place tells it from others in its paragraph. */
const CONTEXT = 8

/** The elements that show source lines, each without others inside it, in the order of the page. */
export function readAnchors(root: ParentNode, scrolled: number): Anchor[] {
  return [...root.querySelectorAll('[data-line]:not(:has([data-line]))')].map((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    const { line, end } = linesOf(element)
    return { line, end: end + 1, top: top + scrolled, bottom: bottom + scrolled }
  })
}

/** The place in the source that a point of the page shows; undefined beside the text. */
export function placeAt(x: number, y: number, focus: boolean): GoToSource | undefined {
  const element = document.elementFromPoint(x, y)?.closest('[data-line]')
  if (!element) return undefined
  const caret = document.caretRangeFromPoint(x, y)
  const inside = caret && element.contains(caret.startContainer)
  const before = inside ? textBetween(element, caret, 'before').slice(-CONTEXT) : ''
  const after = inside ? textBetween(element, caret, 'after').slice(0, CONTEXT) : ''
  return { type: 'goTo', ...linesOf(element), before, after, focus }
}

function textBetween(element: Element, caret: Range, side: 'before' | 'after'): string {
  const range = document.createRange()
  range.selectNodeContents(element)
  if (side === 'before') range.setEnd(caret.startContainer, caret.startOffset)
  else range.setStart(caret.startContainer, caret.startOffset)
  return range.toString()
}

function linesOf(element: Element): { line: number; end: number } {
  const line = Number(element.getAttribute('data-line'))
  return { line, end: Number(element.getAttribute('data-end') ?? line) }
}
