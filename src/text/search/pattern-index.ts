import { ANY_DIGIT, ANY_LATIN, needlesOf } from './needles'

/** Tells which patterns may match in a text: a bit for each, from the lowest on, set wherever it does. */
export type PatternIndex = (text: string) => number

/** Cells of the index; characters that share one are taken for each other. */
const CELLS = 2048
/** That an index takes. */
export const MOST_PATTERNS = 31

/** So many texts are taken to have them all: to read the patterns takes as long as to search that many for them. */
const FIRST_TEXTS = 200

/** By character, the patterns that need it first, and those that need it beside another. */
interface Index {
  first: Int32Array
  second: Int32Array
  /** Patterns that need no character. */
  always: number
}

/**
 * An index of patterns that are all looked for in one text after the other: a look at each character tells of all of
 * them at once. A pattern that is left needs two characters that are there, though they may be of two alternatives.
 *
 * @param patterns at most thirty-one; read when the index has been asked often
 */
export function createPatternIndex(patterns: readonly RegExp[]): PatternIndex {
  if (patterns.length > MOST_PATTERNS) throw new Error('too many patterns for an index')
  const all = 2 ** patterns.length - 1
  let asked = 0
  let index: Index | undefined
  return (text) => {
    if (asked++ < FIRST_TEXTS) return all
    index ??= readPatterns(patterns)
    const { first, second, always } = index
    let one = always
    let other = always
    for (let i = 0; i < text.length; i++) {
      const cell = text.charCodeAt(i) & (CELLS - 1)
      one |= first[cell] as number
      other |= second[cell] as number
    }
    return one & other
  }
}

function readPatterns(patterns: readonly RegExp[]): Index {
  const index: Index = { first: new Int32Array(CELLS), second: new Int32Array(CELLS), always: 0 }
  for (const [i, pattern] of patterns.entries()) {
    const needles = needlesOf(pattern)
    if (!needles) index.always |= 1 << i
    for (const [rarest = 0, next = rarest] of needles ?? []) {
      mark(index.first, rarest, 1 << i)
      mark(index.second, next, 1 << i)
    }
  }
  return index
}

function mark(cells: Int32Array, code: number, bit: number): void {
  for (const unit of unitsOf(code)) cells[unit & (CELLS - 1)] = (cells[unit & (CELLS - 1)] as number) | bit
}

/** The code units that a needle stands for. */
function unitsOf(code: number): readonly number[] {
  if (code === ANY_DIGIT) return range(0x30, 10)
  return code === ANY_LATIN ? [...range(0x41, 26), ...range(0x61, 26)] : [code]
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i)
}
