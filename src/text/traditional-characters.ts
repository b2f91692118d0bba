import type { Range } from './range'
import { TRADITIONAL_PAIRS } from './traditional-pairs'

/** One cell a code unit: what is written for it, 0 where it is no traditional character; sooner looked up than a class of thousands. */
const MEANT = new Uint16Array(0x10000)
let characters = ''
for (let i = 0; i < TRADITIONAL_PAIRS.length; i += 2) {
  MEANT[TRADITIONAL_PAIRS.charCodeAt(i)] = TRADITIONAL_PAIRS.charCodeAt(i + 1)
  characters += TRADITIONAL_PAIRS.charAt(i)
}

/** Traditional characters and variants, as one text. */
export const TRADITIONAL = characters

/** Where traditional characters follow one another, in order. */
export function traditionalIn(text: string): Range[] {
  const found: Range[] = []
  for (let at = 0; at < text.length; at++) {
    if (MEANT[text.charCodeAt(at)] === 0) continue
    const start = at
    while (at < text.length && MEANT[text.charCodeAt(at)] !== 0) at++
    found.push({ start, end: at })
  }
  return found
}

/** A text with its traditional characters simplified; as long as before. */
export function simplified(text: string): string {
  let plain = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const meant = MEANT[text.charCodeAt(at)] as number
    if (meant === 0) continue
    plain += text.slice(from, at) + String.fromCharCode(meant)
    from = at + 1
  }
  return from === 0 ? text : plain + text.slice(from)
}
