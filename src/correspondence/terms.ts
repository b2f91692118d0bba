import { matchesIn } from '../text/search/matches'
import type { WordCutter } from '../text/segmenter/word-cuts'
import type { Item } from './items'
import { GENERAL_WORDS, RELATED_WORDS } from './vocabulary'
import { WEIGHTS } from './weights'

/** How a text is taken apart: into the segmenter's words, or pairs of characters where it is not known. */
export type Method = 'words' | 'pairs'

/** A thing that a text speaks of. */
export interface Term {
  /** What tells it from others; a group of related words has one key. */
  key: string
  /** As it stands in the text, to be shown. */
  shown: string
  /** How much it can tell, before its rarity is known. */
  weight: number
  /** It stands in nearly every paper, so it is no evidence to show. */
  general?: boolean
}

/** What an item speaks of: each term with how prominently it does so, 0…1. */
export type TermMap = Map<string, { strength: number; term: Term }>

/** More text than this says nothing new of what an item is about. */
const LONGEST_BODY = 1_500

const GENERAL = new Set(GENERAL_WORDS)
const HAN_RUN = /[\u4e00-\u9fff]{2,}/g
/** Characters that hold sentences together; a pair or a word with one of them is none of its subjects. */
const GRAMMAR =
  /[的地得了着过和与及或在对为把将被是有不也都就还要从以于上中下内外前后等个各其之每该这那些一二三四五六七八九十两半多少几来去到进出给让使向由所能会可]/

/** Makes the term maps of items, all by the same method. */
export interface TermReader {
  method: Method
  termsOf(item: Item): TermMap
  /** The terms of a phrase, all as prominent as those of a title. */
  termsIn(text: string): TermMap
}

/** @param related groups of related words that a unit adds to the general ones */
export function createTermReader(
  cut: WordCutter | undefined,
  related: readonly (readonly string[])[] = [],
): TermReader {
  const groups = groupIndex([...RELATED_WORDS, ...related])
  const read = (text: string) => [...ownTerms(text, cut), ...groups(text)]
  return {
    method: cut ? 'words' : 'pairs',
    termsOf({ texts }) {
      const terms: TermMap = new Map()
      for (const term of read(texts.title)) raise(terms, term, WEIGHTS.inTitle)
      for (const term of read(texts.lead)) raise(terms, term, WEIGHTS.inLead)
      const body = bodyOf(texts.body)
      const length = body.reduce((sum, text) => sum + text.length, 0)
      const share = Math.min(1, Math.sqrt(WEIGHTS.bodyLength / Math.max(1, length)))
      const times = new Map<string, number>()
      for (const term of body.flatMap(read)) {
        const count = (times.get(term.key) ?? 0) + 1
        times.set(term.key, count)
        const strength = share * WEIGHTS.inBody + WEIGHTS.again * (count - 1)
        raise(terms, term, Math.min(WEIGHTS.mostInBody, strength))
      }
      return terms
    },
    termsIn(text) {
      const terms: TermMap = new Map()
      for (const term of read(text)) raise(terms, term, WEIGHTS.inTitle)
      return terms
    },
  }
}

/** Every text of an item that the word cutter is asked about. */
export function textsOf({ texts, reference }: Item): string[] {
  return [texts.title, texts.lead, ...bodyOf(texts.body), ...reference.phrases]
}

function bodyOf(body: readonly string[]): string[] {
  const kept: string[] = []
  let length = 0
  for (const text of body) {
    if (length >= LONGEST_BODY) break
    const piece = text.slice(0, LONGEST_BODY - length)
    kept.push(piece)
    length += piece.length
  }
  return kept
}

function raise(terms: TermMap, term: Term, strength: number): void {
  const known = terms.get(term.key)
  if (!known) terms.set(term.key, { strength, term })
  else known.strength = Math.max(known.strength, strength)
}

function ownTerms(text: string, cut: WordCutter | undefined): Term[] {
  const words = cut?.(text)
  return words ? words.flatMap(termsOfWord) : pairsIn(text, WEIGHTS.pair)
}

function termsOfWord(word: string): Term[] {
  if (!/^[\u4e00-\u9fff]{2,}$/.test(word)) return []
  if (isGeneral(word)) return [{ key: word, shown: word, weight: WEIGHTS.general, general: true }]
  if (word.length === 2) return GRAMMAR.test(word) ? [] : [{ key: word, shown: word, weight: WEIGHTS.word }]
  return [{ key: word, shown: word, weight: WEIGHTS.longWord }, ...pairsIn(word, WEIGHTS.innerPair)]
}

/** 交通安全, 安全管理: made of nothing but general words. */
function isGeneral(word: string): boolean {
  if (GENERAL.has(word)) return true
  if (word.length < 4) return false
  for (let at = 2; at <= word.length - 2; at++) {
    if (GENERAL.has(word.slice(0, at)) && isGeneral(word.slice(at))) return true
  }
  return false
}

function pairsIn(text: string, weight: number): Term[] {
  const terms: Term[] = []
  for (const [run] of matchesIn(text, HAN_RUN)) {
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2)
      if (GENERAL.has(pair)) terms.push({ key: pair, shown: pair, weight: WEIGHTS.general, general: true })
      else if (!GRAMMAR.test(pair)) terms.push({ key: pair, shown: pair, weight })
    }
  }
  return terms
}

/** Finds the groups that a text mentions. */
function groupIndex(groups: readonly (readonly string[])[]): (text: string) => Term[] {
  const groupsOf = new Map<string, number[]>()
  for (const [group, members] of groups.entries()) {
    for (const word of members) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group])
  }
  const lengths = [...new Set([...groupsOf.keys()].map(({ length }) => length))].sort((a, b) => b - a)
  return (text) => {
    const terms: Term[] = []
    for (let at = 0; at < text.length; at++) {
      for (const length of lengths) {
        const word = text.slice(at, at + length)
        for (const group of groupsOf.get(word) ?? []) {
          terms.push({ key: `#${group}`, shown: word, weight: WEIGHTS.group })
        }
      }
    }
    return terms
  }
}
