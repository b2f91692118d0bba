import { ALIKE, IDIOMS, NO_SLIPS } from './idioms'
import type { Sight } from './term'

const SIZE = 4
const HALF = 2
const COUNT = IDIOMS.length / SIZE
/** Three for each idiom, and a power of two. */
const CELLS = 1 << 14

/**
 * The idioms by one half of them: the last one filed in each cell, and the one that was filed there before each. Numbers alone,
 * since the program reads them at every start.
 */
interface Filed {
  last: Int16Array
  before: Int16Array
}

const byHead = fileBy(0)
const byTail = fileBy(HALF)
const right: ReadonlySet<string> = new Set(NO_SLIPS.split(' '))
const groups = ALIKE.split(' ')

function fileBy(half: number): Filed {
  const last = new Int16Array(CELLS).fill(-1)
  const before = new Int16Array(COUNT)
  for (let idiom = 0; idiom < COUNT; idiom++) {
    const at = idiom * SIZE + half
    const cell = cellOf(IDIOMS.charCodeAt(at), IDIOMS.charCodeAt(at + 1))
    before[idiom] = last[cell] as number
    last[cell] = idiom
  }
  return { last, before }
}

function cellOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x2c1b)) & (CELLS - 1)
}

/**
 * Idioms and set phrases in which one character stands for another of the same sound or a like shape (穿流不息, 泛泛而淡): four characters of which three are where an
 * idiom has them, and that are nothing by themselves. A pure function of the text.
 */
export function idiomSlips(text: string): Sight[] {
  const found: Sight[] = []
  for (let at = 0; at + SIZE <= text.length; at++) {
    const idiom = meant(byHead, text, at, 0) ?? meant(byTail, text, at, HALF)
    if (idiom === undefined) continue
    const wrong = text.slice(at, at + SIZE)
    if (wrong !== idiom && !right.has(wrong))
      found.push({ term: termOf(wrong, idiom), start: at, end: at + SIZE })
    at += SIZE - 1
  }
  return found
}

/** The idiom that stands at a place, or that is meant there where one half of it is right. */
function meant({ last, before }: Filed, text: string, at: number, half: number): string | undefined {
  const one = text.charCodeAt(at + half)
  const two = text.charCodeAt(at + half + 1)
  const other = at + HALF - half
  let likely: string | undefined
  for (let idiom = last[cellOf(one, two)] as number; idiom >= 0; idiom = before[idiom] as number) {
    const from = idiom * SIZE
    if (IDIOMS.charCodeAt(from + half) !== one || IDIOMS.charCodeAt(from + half + 1) !== two) continue
    const rest = from + HALF - half
    const isFirst = IDIOMS.charCodeAt(rest) === text.charCodeAt(other)
    const isSecond = IDIOMS.charCodeAt(rest + 1) === text.charCodeAt(other + 1)
    if (isFirst && isSecond) return IDIOMS.slice(from, from + SIZE)
    if (isFirst === isSecond) continue
    const slip = isFirst ? 1 : 0
    if (areAlike(text.charAt(other + slip), IDIOMS.charAt(rest + slip)))
      likely = IDIOMS.slice(from, from + SIZE)
  }
  return likely
}

function areAlike(one: string, other: string): boolean {
  return groups.some((group) => group.includes(one) && group.includes(other))
}

function termOf(wrong: string, idiom: string): Sight['term'] {
  return {
    wrong,
    right: [idiom],
    note: '有一个字写成了音同或者形近的字',
    source: '《现代汉语词典》',
  }
}
