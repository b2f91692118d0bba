import type { Range } from '../text/range'
import type { Block } from './block'

/** The lines at the end of a draft that say who wrote it and when (落款; GB/T 9704-2012, 7.3.5). */
export interface Closing {
  signature?: Range
  date?: Range
}

const DATE = /^(?:(?:19|20)\d{2}|[二〇○零一二三四五六七八九]{4}|〔待填：[^〕\n]*〕)\s?年.{1,12}[日号]$/
const DATE_BLANK = /^〔待填：[^〕\n]*(?:日期|年月日)[^〕\n]*〕$/
const SIGNATURE_LIMIT = 30

/** Finds the closing among the last blocks: a date, and right before it a short line that is no sentence. */
export function readClosing(blocks: readonly Block[]): Closing {
  const tail = blocks.slice(-3)
  for (let i = tail.length - 1; i >= 0; i--) {
    const block = tail[i]
    if (block?.content.kind !== 'paragraph') continue
    const lines = linesOf(block)
    const at = lines.findLastIndex(({ text }) => DATE.test(text) || DATE_BLANK.test(text))
    if (at === -1) continue
    const before = tail[i - 1]
    const signature =
      lines[at - 1] ?? (before?.content.kind === 'paragraph' ? linesOf(before).at(-1) : undefined)
    const date = lines[at]
    return {
      ...(date && { date: date.range }),
      ...(signature && isSignature(signature.text) && { signature: signature.range }),
    }
  }
  return {}
}

/** The words of the signature; empty where there is none. */
export function signatureIn(source: string, { signature }: Closing): string {
  return signature ? source.slice(signature.start, signature.end) : ''
}

function isSignature(line: string): boolean {
  return line.length <= SIGNATURE_LIMIT && !/[。！？；，]/.test(line)
}

function linesOf({ content, range }: Block): { text: string; range: Range }[] {
  return [...content.source.matchAll(/[^\r\n]+/g)].map((line) => {
    const text = line[0].trim()
    const start = range.start + line.index + line[0].indexOf(text)
    return { text, range: { start, end: start + text.length } }
  })
}
