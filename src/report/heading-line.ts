import type { HeadingMark } from './block'
import { parseNumbering } from './numbering'

/** A heading is a line, not a sentence: longer lines are paragraphs however they begin. In characters. */
const LONGEST_HEADING = 48

/** What a heading that nobody marked may end with: a question, a closing mark, or no punctuation at all. */
const SENTENCE_END = /[。；;，,、：:！!…][”’"'）)]*$/
const INNER_STOP = /[。；！!]/
const BOLD = /^(\*\*|__)(?!\s)([^*_\n]{1,60}?)\1[：:]?$/
const QUESTION = /[？?]$/

/**
 * Tells whether a line that stands alone, and that Markdown takes for a paragraph, is a heading: bold from
 * end to end, or short, numbered and not a sentence. `1、遇有……的，怎么办？` is one, `1、认识不足。` is an item.
 */
export function readHeadingLine(line: string): HeadingMark | undefined {
  const bold = BOLD.exec(line)?.[2]
  if (bold !== undefined && !INNER_STOP.test(bold)) return { by: 'bold', depth: 0, title: titleOf(bold) }
  if (line.length > LONGEST_HEADING || line.includes('\n')) return undefined
  const numbering = parseNumbering(line)
  if (!numbering || SENTENCE_END.test(line)) return undefined
  const title = titleOf(line)
  if (title === '' || INNER_STOP.test(title)) return undefined
  // Short Arabic items without a stop occur in lists of names and places; a heading of that form asks or is long enough to say something.
  const isItemForm = numbering.style === 'circled' || numbering.style === 'arabicParen'
  if (isItemForm && !QUESTION.test(title)) return undefined
  return { by: 'numbered', depth: 0, title }
}

/** The words of a heading: without its number, emphasis marks, closing `#`s and white space around. */
export function titleOf(heading: string): string {
  const plain = heading
    .replace(/^[\s　]+|[\s　]+$/g, '')
    .replace(/^(\*\*|__)([^*_]*)\1$/, '$2')
    .replace(/^\\?(?=#)/, '')
  const numbering = parseNumbering(plain)
  return (numbering ? plain.slice(numbering.mark.length) : plain)
    .replace(/^(?:\*\*|__)|(?:\*\*|__)$/g, '')
    .replace(/[\s　]+$/, '')
}
