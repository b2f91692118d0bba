import { matchesIn } from './matches'
import { createPatternIndex, MOST_PATTERNS } from './pattern-index'

/**
 * Tells of every match of the patterns of a list in a text, pattern by pattern, and which of them it is of (its place in
 * the list).
 */
export type ListSearch = (text: string, tell: (match: RegExpExecArray, pattern: number) => void) => void

/** A search for many patterns that hardly any text has: what a text has none of is told by one look at it. */
export function createListSearch(patterns: readonly RegExp[]): ListSearch {
  const parts = Array.from({ length: Math.ceil(patterns.length / MOST_PATTERNS) }, (_, part) => {
    const first = part * MOST_PATTERNS
    return { first, mayMatchIn: createPatternIndex(patterns.slice(first, first + MOST_PATTERNS)) }
  })
  return (text, tell) => {
    for (const { first, mayMatchIn } of parts) {
      // The lowest bit first, and each taken away when its pattern has been searched for.
      for (let bits = mayMatchIn(text); bits !== 0; bits &= bits - 1) {
        const number = first + 31 - Math.clz32(bits & -bits)
        for (const match of matchesIn(text, patterns[number] as RegExp)) tell(match, number)
      }
    }
  }
}
