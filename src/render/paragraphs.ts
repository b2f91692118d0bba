import type { Range } from '../text/range'
import { ENDS_SENTENCE } from '../text/sentence'

/** A line at least this long that ends without a stop goes on in the next line; in characters. */
const RUN_ON = 15
const LINE = /[^\r\n]+/g

/**
 * The paragraphs in the text of one block. Drafts pasted from Word part paragraphs by one line break, which
 * Markdown joins; a line that ends a sentence, or is short, is a paragraph of its own, and a long line that
 * breaks off in mid-sentence goes on in the next. Markdown's own hard breaks stay inside a paragraph.
 *
 * @param cuts offsets into `text` at which a paragraph begins whatever stands before
 * @returns ranges into `text`, trimmed and not empty, in order
 */
export function paragraphsOf(text: string, cuts: ReadonlySet<number> = NONE): Range[] {
  const paragraphs: Range[] = []
  let open = false
  for (const match of text.matchAll(LINE)) {
    const line = trim(match[0], match.index)
    if (line.end === line.start) {
      open = false
      continue
    }
    const last = paragraphs.at(-1)
    if (open && last && !cuts.has(line.start)) last.end = line.end
    else paragraphs.push(line)
    open = goesOn(match[0], text.slice(line.start, line.end))
  }
  return paragraphs
}

const NONE: ReadonlySet<number> = new Set()

function goesOn(raw: string, line: string): boolean {
  return / {2}$|\\$/.test(raw) || (line.length >= RUN_ON && !ENDS_SENTENCE.test(line.slice(-12)))
}

function trim(line: string, at: number): Range {
  const start = at + line.length - line.replace(/^\s+/, '').length
  return { start, end: start + line.trim().length }
}
