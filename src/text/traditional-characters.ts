import type { Range } from './range'
import { flagsOf, hasFlagged } from './search/flags'
import { TRADITIONAL_PAIRS } from './traditional-pairs'

/** Traditional characters and variants, as one text. */
export const TRADITIONAL = everyOther(0)
const SIMPLIFIED = everyOther(1)
const IS_TRADITIONAL = flagsOf(TRADITIONAL)

/** Whether a text has a traditional character; an expression with a class of thousands takes nine times as long to tell. */
export function hasTraditional(text: string): boolean {
  return hasFlagged(text, IS_TRADITIONAL)
}

/** Where traditional characters follow one another, in order. */
export function traditionalIn(text: string): Range[] {
  const found: Range[] = []
  for (let at = 0; at < text.length; at++) {
    if (IS_TRADITIONAL[text.charCodeAt(at)] !== 1) continue
    const start = at
    while (IS_TRADITIONAL[text.charCodeAt(at)] === 1) at++
    found.push({ start, end: at })
  }
  return found
}

/** A text with its traditional characters simplified; as long as before. */
export function simplified(text: string): string {
  if (!hasTraditional(text)) return text
  let plain = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (IS_TRADITIONAL[text.charCodeAt(at)] !== 1) continue
    plain += text.slice(from, at) + SIMPLIFIED.charAt(TRADITIONAL.indexOf(text.charAt(at)))
    from = at + 1
  }
  return plain + text.slice(from)
}

function everyOther(from: 0 | 1): string {
  let text = ''
  for (let i = from; i < TRADITIONAL_PAIRS.length; i += 2) text += TRADITIONAL_PAIRS.charAt(i)
  return text
}
