import { maskedDocuments } from '../case-no'

/** Stands for every character of a number: what no name is made of. */
const DIGIT = '0'

/** A text without the numbers of documents that are masked already, as long as it was: 柳公（岭）调字〔2024〕第某号 names nobody. */
export function withoutMaskedNumbers(text: string): string {
  let read = ''
  for (const { start, end } of maskedDocuments(text))
    read += text.slice(read.length, start) + DIGIT.repeat(end - Math.max(start, read.length))
  return read + text.slice(read.length)
}
