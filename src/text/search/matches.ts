import { unitsAt } from '../code-point'
import { oncePer } from '../once-per'
import { type Characters, charactersOf, mayHave, mayHaveDigit, mayHaveLatin } from './characters'
import { ANY_DIGIT, ANY_LATIN, type Needles, needlesOf } from './needles'

/** A pattern that is searched for so many times is worth being read itself. */
const OFTEN = 500

/** How often a pattern was searched for, and from `OFTEN` on what it needs; null where that is nothing. */
interface Search {
  times: number
  needles: Needles | null
}

const searchOf = oncePer((_: RegExp): Search => ({ times: 0, needles: null }))

/**
 * All matches of a global pattern, as `[...text.matchAll(pattern)]` has them. Most patterns of most rules match in hardly
 * any paragraph: a text without the characters that they need is not searched at all.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!mayMatch(text, pattern)) return []
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += pattern.unicode ? unitsAt(text, match.index) : 1
  }
  return found
}

/** Whether a pattern can match in a text, told by the characters that it needs; never false where it does. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  const search = searchOf(pattern)
  if (search.times < OFTEN && ++search.times === OFTEN) search.needles = needlesOf(pattern) ?? null
  if (!search.needles) return true
  const characters = charactersOf(text)
  for (const row of search.needles) if (hasAll(characters, row)) return true
  return false
}

function hasAll(characters: Characters, row: readonly number[]): boolean {
  for (const code of row) if (!has(characters, code)) return false
  return true
}

function has(characters: Characters, code: number): boolean {
  if (code === ANY_DIGIT) return mayHaveDigit(characters)
  return code === ANY_LATIN ? mayHaveLatin(characters) : mayHave(characters, code)
}
