import { append } from '../../text/append'
import { flagHeads, mayBeHead } from '../../text/search/pair-flags'
import { IDIOMS, NO_SLIPS, SOUND_ALIKE } from './idioms'
import type { Sight } from './term'

const SIZE = 4
const HALF = 2

/** Idioms by one half of them. */
type ByHalf = ReadonlyMap<number, readonly string[]>

const idioms = Array.from({ length: IDIOMS.length / SIZE }, (_, i) => IDIOMS.slice(i * SIZE, (i + 1) * SIZE))
const right: ReadonlySet<string> = new Set([...idioms, ...NO_SLIPS.split(' ')])
const byHead = fileBy(0)
const byTail = fileBy(HALF)
const heads = flagHeads(idioms)
const tails = flagHeads(idioms.map((idiom) => idiom.slice(HALF)))
const sounds = SOUND_ALIKE.split(' ')

function fileBy(at: number): ByHalf {
  const filed = new Map<number, string[]>()
  for (const idiom of idioms) append(filed, pairOf(idiom, at), idiom)
  return filed
}

/** Two characters as one number; below 2³⁰ for the block that idioms are written in. */
function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) - 0x4e00) * 0x5200 + text.charCodeAt(at + 1) - 0x4e00
}

/**
 * Idioms in which one character stands for another of the same sound (穿流不息): four characters of which three are where an
 * idiom has them, and that are nothing by themselves. A pure function of the text.
 */
export function idiomSlips(text: string): Sight[] {
  const found: Sight[] = []
  for (let at = 0; at + SIZE <= text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x4e00) continue
    const middle = text.charCodeAt(at + 1)
    const third = text.charCodeAt(at + HALF)
    const idiom =
      (mayBeHead(heads, unit, middle) && meant(byHead, text, at, 0)) ||
      (mayBeHead(tails, third, text.charCodeAt(at + 3)) && meant(byTail, text, at, HALF))
    if (!idiom) continue
    const wrong = text.slice(at, at + SIZE)
    if (right.has(wrong)) continue
    found.push({ term: termOf(wrong, idiom), start: at, end: at + SIZE })
    at += SIZE - 1
  }
  return found
}

/** The idiom that is meant where one half of it is right. */
function meant(filed: ByHalf, text: string, at: number, half: number): string | undefined {
  const likely = filed.get(pairOf(text, at + half))
  if (!likely) return undefined
  // A function made for each pair of characters would cost more than the search itself.
  for (const idiom of likely) if (isSlip(text, at, idiom, HALF - half)) return idiom
  return undefined
}

/** Whether of the two characters of the other half one is right, and the other sounds like the right one. */
function isSlip(text: string, at: number, idiom: string, half: number): boolean {
  const first = text.charCodeAt(at + half) === idiom.charCodeAt(half)
  const second = text.charCodeAt(at + half + 1) === idiom.charCodeAt(half + 1)
  if (first === second) return false
  const slip = half + (first ? 1 : 0)
  const [written = '', wanted = ''] = [text[at + slip], idiom[slip]]
  return sounds.some((group) => group.includes(written) && group.includes(wanted))
}

function termOf(wrong: string, idiom: string): Sight['term'] {
  return {
    wrong,
    right: [idiom],
    note: '成语里有一个字写成了同音字',
    source: '《现代汉语词典》',
  }
}
