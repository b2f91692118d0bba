import type { Block } from '../report/block'
import { escapeHtml } from './inline'

/** The mark of a list item or footnote, as it prints before the text. */
export interface Marker {
  /** HTML; empty where the block has no mark. */
  text: string
  ordered: boolean
  /** How deep the item stands in lists within lists: 0 is the outermost. */
  depth: number
}

const NONE: Marker = { text: '', ordered: false, depth: 0 }
const DEEPEST = 3
const FOOTNOTE = /\[\^([^\]\s]{1,40})\]:\s*$/

/**
 * Reads a block's mark from the draft. The number of an ordered item is printed as the author typed it, as
 * Markdown counts items anew and hides a gap (1, 3 would print as 1, 2).
 */
export function markerOf(source: string, { content, range, outer }: Block): Marker {
  if (content.container === 'footnote') {
    const label = FOOTNOTE.exec(source.slice(Math.max(0, range.start - 60), range.start))?.[1]
    return label === undefined ? NONE : { ...NONE, text: `<sup>〔${escapeHtml(label)}〕</sup>` }
  }
  if (content.container !== 'listItem' || outer.start === range.start) return NONE
  const typed = source.slice(outer.start, range.start)
  const depth = Math.min(DEEPEST, Math.floor(indentBefore(source, outer.start) / 2))
  const number = /^\d{1,9}[.)]/.exec(typed)?.[0]
  // `- (1) …`: the author's own number is mark enough.
  if (number === undefined) return { text: content.numbering ? '' : '•&nbsp;', ordered: false, depth }
  const parted = /^[!-~]/.test(content.source)
  return { text: parted ? `${number}&nbsp;` : number, ordered: true, depth }
}

/** Columns of white space before `at` on its line; a tab counts four. */
function indentBefore(source: string, at: number): number {
  let width = 0
  for (let i = at - 1; i >= 0 && width < DEEPEST * 2; i--) {
    if (source[i] === ' ') width++
    else if (source[i] === '\t') width += 4
    else break
  }
  return width
}
