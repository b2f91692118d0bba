import { append } from '../../text/append'
import { flagHeads, mayBeHead } from '../../text/search/pair-flags'
import { IDIOMS, NO_SLIPS, SOUND_ALIKE } from './idioms'
import type { Sight } from './term'

const SIZE = 4
const HALF = 2

/** The other halves of the idioms that share one half, one after the other. */
type OtherHalves = ReadonlyMap<number, Uint16Array>

const idioms = Array.from({ length: IDIOMS.length / SIZE }, (_, i) => IDIOMS.slice(i * SIZE, (i + 1) * SIZE))
const right: ReadonlySet<string> = new Set([...idioms, ...NO_SLIPS.split(' ')])
const behind = fileBy(0, HALF)
const before = fileBy(HALF, 0)
const heads = flagHeads(idioms)
const tails = flagHeads(idioms.map((idiom) => idiom.slice(HALF)))
const sounds = SOUND_ALIKE.split(' ')

/** Files the half at `other` by the half at `at`. */
function fileBy(at: number, other: number): OtherHalves {
  const filed = new Map<number, number[]>()
  for (const idiom of idioms) {
    const key = pairOf(idiom.charCodeAt(at), idiom.charCodeAt(at + 1))
    append(filed, key, idiom.charCodeAt(other))
    append(filed, key, idiom.charCodeAt(other + 1))
  }
  return new Map([...filed].map(([key, halves]) => [key, Uint16Array.from(halves)]))
}

/** Two characters as one number; below 2³⁰ for the block that idioms are written in. */
function pairOf(first: number, second: number): number {
  return (first - 0x4e00) * 0x5200 + second - 0x4e00
}

/**
 * Idioms in which one character stands for another of the same sound (穿流不息): four characters of which three are where an
 * idiom has them, and that are nothing by themselves. A pure function of the text.
 */
export function idiomSlips(text: string): Sight[] {
  const found: Sight[] = []
  for (let at = 0; at + SIZE <= text.length; at++) {
    const first = text.charCodeAt(at)
    if (first < 0x4e00) continue
    const second = text.charCodeAt(at + 1)
    const third = text.charCodeAt(at + 2)
    const fourth = text.charCodeAt(at + 3)
    const tail = mayBeHead(heads, first, second) ? meant(behind, first, second, third, fourth) : undefined
    const head =
      tail === undefined && mayBeHead(tails, third, fourth)
        ? meant(before, third, fourth, first, second)
        : undefined
    if (tail === undefined && head === undefined) continue
    const wrong = text.slice(at, at + SIZE)
    if (right.has(wrong)) continue
    const idiom = (head ?? wrong.slice(0, HALF)) + (tail ?? wrong.slice(HALF))
    found.push({ term: termOf(wrong, idiom), start: at, end: at + SIZE })
    at += SIZE - 1
  }
  return found
}

/** The other half of the idiom that is meant where one half is right: of its characters one is, and one sounds as it should. */
function meant(
  halves: OtherHalves,
  one: number,
  two: number,
  first: number,
  second: number,
): string | undefined {
  const likely = halves.get(pairOf(one, two))
  if (!likely) return undefined
  for (let i = 0; i < likely.length; i += HALF) {
    const wanted = likely[i] as number
    const other = likely[i + 1] as number
    if ((wanted === first) === (other === second)) continue
    if (wanted === first ? soundAlike(second, other) : soundAlike(first, wanted))
      return String.fromCharCode(wanted, other)
  }
  return undefined
}

function soundAlike(one: number, other: number): boolean {
  const [written, wanted] = [String.fromCharCode(one), String.fromCharCode(other)]
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
