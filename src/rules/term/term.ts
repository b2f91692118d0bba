import { append } from '../../text/append'
import { flagsOf } from '../../text/search/flags'
import { flagHeads, mayBeHead } from '../../text/search/pair-flags'

/**
 * A word that should be another one. The four conditions are sources of regular expressions, bounded ones, that are
 * tried on the few characters beside the word: all that are given must hold.
 */
export interface Term {
  wrong: string
  /** The first is what the fix writes; empty where nothing can be put in its place unseen. */
  right: readonly string[]
  onlyBehind?: string
  notBehind?: string
  onlyBefore?: string
  notBefore?: string
  /** Why, in a few Chinese words. */
  note: string
  /** Where that is said. */
  source: string
  /** A matter of advice, or one that the word alone does not decide. */
  mild?: boolean
  /** The wrong word is no word at all, so that mending it cannot change what is said. */
  safe?: boolean
  /** Also inside 《》, where names stand that nobody may change by themselves. */
  inTitles?: boolean
}

/** A word that a unit wants to be another one, as its configuration says it. */
export interface UnitTerm {
  wrong: string
  /** Left out where the word is only to be avoided. */
  right?: string
  note?: string
}

/** A term where it stands in a text. */
export interface Sight {
  term: Term
  start: number
  end: number
}

/** How far conditions look. */
const REACH = 24

interface Patterns {
  behind: readonly { pattern: RegExp; wanted: boolean }[]
  before: readonly { pattern: RegExp; wanted: boolean }[]
}

interface Compiled {
  term: Term
  /** Made once the word is seen: few of hundreds are, and a program reads them all at each start. */
  patterns?: Patterns
}

/** A search for many words at once; where two begin at one place, the longer one is tried first. */
export function compileTerms(terms: readonly Term[]): (text: string) => Sight[] {
  const byFirst = new Map<string, Compiled[]>()
  for (const term of terms) {
    const first = term.wrong[0]
    if (first !== undefined) append(byFirst, first, { term })
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.term.wrong.length - a.term.wrong.length)
  // Hardly any place of a text passes these flags, which are sooner asked than the map.
  const words = terms.map(({ wrong }) => wrong)
  const isCharacter = flagsOf(words.filter(({ length }) => length === 1).join(''))
  const heads = flagHeads(words.filter(({ length }) => length > 1))
  const mayBegin = (text: string, at: number) => {
    const unit = text.charCodeAt(at)
    return isCharacter[unit] === 1 || mayBeHead(heads, unit, text.charCodeAt(at + 1))
  }
  return (text) => {
    const found: Sight[] = []
    for (let at = 0; at < text.length; ) {
      const match =
        mayBegin(text, at) && byFirst.get(text[at] ?? '')?.find((compiled) => holds(compiled, text, at))
      if (match) found.push({ term: match.term, start: at, end: at + match.term.wrong.length })
      at += match ? match.term.wrong.length : 1
    }
    return found
  }
}

function compile(term: Term): Patterns {
  const make = (source: string | undefined, wanted: boolean, behind: boolean) =>
    source === undefined
      ? []
      : [{ pattern: new RegExp(behind ? `(?:${source})$` : `^(?:${source})`), wanted }]
  return {
    behind: [...make(term.onlyBehind, true, true), ...make(term.notBehind, false, true)],
    before: [...make(term.onlyBefore, true, false), ...make(term.notBefore, false, false)],
  }
}

function holds(compiled: Compiled, text: string, at: number): boolean {
  const { term } = compiled
  if (!text.startsWith(term.wrong, at)) return false
  compiled.patterns ??= compile(term)
  const { behind, before } = compiled.patterns
  const end = at + term.wrong.length
  const left = text.slice(Math.max(0, at - REACH), at)
  const right = text.slice(end, end + REACH)
  return (
    behind.every(({ pattern, wanted }) => pattern.test(left) === wanted) &&
    before.every(({ pattern, wanted }) => pattern.test(right) === wanted)
  )
}
