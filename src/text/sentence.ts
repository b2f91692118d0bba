import type { Range } from './range'

/** What ends a sentence, or a part of one that can be judged by itself. */
const ENDING = /[。！？；!?;…]/

/** What a line ends in that ends a sentence, or a part of one that leads on to the next paragraph. */
export const ENDS_SENTENCE = /[。！？：；…!?:;][”’"'）)」』]*$/

/**
 * The sentence of a line that a caret stands in, with the mark at its end; right behind such a mark the next one has
 * begun.
 *
 * @param line a text without line breaks
 * @param caret an offset into it
 */
export function sentenceAt(line: string, caret: number): Range {
  let start = Math.min(caret, line.length)
  while (start > 0 && !ENDING.test(line[start - 1] ?? '')) start--
  let end = Math.min(caret, line.length)
  while (end < line.length && !ENDING.test(line[end] ?? '')) end++
  return { start, end: Math.min(end + 1, line.length) }
}
