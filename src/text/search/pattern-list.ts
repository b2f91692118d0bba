import { matchesIn } from './matches'
import { createPatternIndex, MOST_PATTERNS } from './pattern-index'

/** All matches of the patterns of a list in a text, pattern by pattern. */
export type ListSearch = (text: string) => readonly RegExpExecArray[]

const NONE: readonly RegExpExecArray[] = []

/** A search for many patterns that hardly any text has: what a text has none of is told by one look at it. */
export function createListSearch(patterns: readonly RegExp[]): ListSearch {
  const parts = Array.from({ length: Math.ceil(patterns.length / MOST_PATTERNS) }, (_, part) => {
    const some = patterns.slice(part * MOST_PATTERNS, (part + 1) * MOST_PATTERNS)
    return { some, mayMatchIn: createPatternIndex(some) }
  })
  return (text) => {
    let found = NONE
    for (const { some, mayMatchIn } of parts) {
      // The lowest bit first, and each taken away when its pattern has been searched for.
      for (let bits = mayMatchIn(text); bits !== 0; bits &= bits - 1) {
        const matches = matchesIn(text, some[31 - Math.clz32(bits & -bits)] as RegExp)
        if (matches.length > 0) found = [...found, ...matches]
      }
    }
    return found
  }
}
