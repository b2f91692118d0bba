import type { Inline } from './model'
import { PLACE, STRUCK_FROM, STRUCK_TO } from './stand-ins'

const BLANK = /^\s?$/
const MARK = /^[\p{P}\p{S}]$/u

/** The text of a line with what stands for its images and notes, and for the ends of words that are struck out. */
export function standIn(inlines: readonly Inline[]): string {
  const pieces: { text: string; struck: boolean }[] = []
  for (const inline of inlines) {
    const struck = inline.kind === 'text' && inline.struck
    const text = inline.kind === 'text' ? inline.text : PLACE
    const last = pieces.at(-1)
    if (last && last.struck === struck) last.text += text
    else pieces.push({ text, struck })
  }
  return pieces
    .map(({ text, struck }, i) => (struck ? struckOut(text, pieces[i - 1]?.text, pieces[i + 1]?.text) : text))
    .join('')
}

/**
 * Marks a text as struck out where Markdown takes the marks for such (GFM 6.5, with the flanking of CommonMark 6.2): not
 * between a blank and the text, nor between a word and a punctuation mark, which is then left outside.
 */
function struckOut(text: string, before = '', after = ''): string {
  const [from, to] = [blanksBefore(text), text.trimEnd().length]
  if (from >= to) return text
  const start = goesWith(text.charAt(from), (before + text.slice(0, from)).slice(-1))
    ? from
    : past(text, from)
  const end = goesWith(text.charAt(to - 1), (text.slice(to) + after).slice(0, 1))
    ? to
    : text.slice(0, to - 1).trimEnd().length
  if (start >= end) return text
  return text.slice(0, start) + STRUCK_FROM + text.slice(start, end) + STRUCK_TO + text.slice(end)
}

/** Whether a mark of emphasis may stand between a character and what is outside. */
function goesWith(inner: string, outer: string): boolean {
  return !MARK.test(inner) || BLANK.test(outer) || MARK.test(outer)
}

function past(text: string, at: number): number {
  return at + 1 + blanksBefore(text.slice(at + 1))
}

function blanksBefore(text: string): number {
  return text.length - text.trimStart().length
}
