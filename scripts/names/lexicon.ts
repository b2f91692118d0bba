import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addWord,
  allMarked,
  COUNT,
  FIRST,
  type Lexicon,
  LONGEST_WORD,
  WORD_CLASSES,
  WORD_SLOTS,
  type WordClass,
} from '../../src/sensitive/name/lexicon'
import { PLACES } from '../../src/sensitive/name/places'
import { COMMON_SURNAMES, isChineseName, SURNAMES, surnameOf } from '../../src/sensitive/name/surnames'
import type { Sample } from './data'
import { DEEDS, PERSONS } from './deed-words'
import { NOBODY_OF_THREE, PEOPLE_OF_TWO } from './dictionary-faults'
import { POLICE_ADVERBS, POLICE_NOUNS } from './police-words'

/** What a segmenter's dictionary (jieba, MIT) gives: person names, and ordinary words. */
export interface Dictionary {
  names: string[]
  /** Words of one to four characters with class × 16 + frequency level. */
  words: Map<string, number>
  /** Ordinary words that begin with a surname character: the traps. */
  traps: string[]
  /** Ordinary words of two characters that could be a given name: 文明, 向阳. */
  wordNames: string[]
  /** Given names that the dictionary knows as words: 建国, 志远. */
  givenWords: string[]
}

const LEAST_FREQUENT_WORD = 3
const LEAST_FREQUENT_PERSON = 20
/** The dictionary calls some cities people and lacks others: those of our own list are filed as places. */
const OWN_FREQUENCY = 1_000
const PLACE_FACT = WORD_CLASSES.indexOf('place') * 16 + 8
/** How frequent words of our own are taken to be where the dictionary lacks them. */
const OWN_LEVEL = 5
/** Leaves a third of the table free, so that looking up a word that is not there ends soon. */
const MOST_WORDS = 170_000

const CLASS_OF_TAG: readonly [RegExp, WordClass][] = [
  [/^nr/, 'person'],
  [/^ns/, 'place'],
  [/^(?:nt|nz)/, 'organisation'],
  [/^(?:n|g)/, 'noun'],
  [/^v/, 'verb'],
  [/^(?:a|z|b)/, 'quality'],
  [/^d/, 'adverb'],
  [/^(?:c|p|u|y|e|o|k|h)/, 'function'],
  [/^(?:m|q|t|f|s)/, 'number'],
  [/^r/, 'pronoun'],
]

export function readDictionary(root: string): Dictionary {
  const file = join(root, 'node_modules', 'nodejieba', 'submodules', 'cppjieba', 'dict', 'jieba.dict.utf8')
  const names: string[] = []
  const traps: string[] = []
  const wordNames: string[] = []
  const givenWords: string[] = []
  const rows: { word: string; frequency: number; fact: number }[] = []
  const places = new Set(PLACES)
  const own = new Map<string, WordClass>([
    ...POLICE_NOUNS.map((word) => [word, 'noun'] as const),
    ...POLICE_ADVERBS.map((word) => [word, 'adverb'] as const),
    ...PERSONS.map((word) => [word, 'people'] as const),
    ...DEEDS.map((word) => [word, 'deed'] as const),
  ])
  const seen = new Set<string>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = '0', tag = ''] = line.trim().split(' ')
    if (!/^[\u4e00-\u9fff]{1,4}$/.test(word)) continue
    if (places.has(word)) continue
    seen.add(word)
    const frequency = Number(count)
    const filed = tag.startsWith('nr')
    const person = filed && isPerson(word)
    if (person && isChineseName(word)) names.push(word)
    if (person && word.length === 2 && !COMMON_SURNAMES.has(word[0] ?? '')) givenWords.push(word)
    if (frequency < (person ? LEAST_FREQUENT_PERSON : LEAST_FREQUENT_WORD)) continue
    const name = own.get(word) ?? (filed && !person ? faultyClass(word) : classOf(tag))
    const level = Math.max(1, Math.min(15, Math.round(Math.log2(frequency) / 1.3)))
    rows.push({ word, frequency, fact: WORD_CLASSES.indexOf(name) * 16 + level })
    if (
      word.length === 2 &&
      frequency >= 30 &&
      /^(?:n|a|v|z)/.test(tag) &&
      !tag.startsWith('ns') &&
      !person
    ) {
      wordNames.push(word)
    }
    if (!person && frequency >= 60 && SURNAMES.has(word[0] ?? '') && word.length > 1 && word.length < 4) {
      if (COMMON_SURNAMES.has(word[0] ?? '') || frequency >= 400) traps.push(word)
    }
  }
  for (const [word, name] of own) {
    if (!seen.has(word) && word.length <= LONGEST_WORD)
      rows.push({ word, frequency: OWN_FREQUENCY, fact: WORD_CLASSES.indexOf(name) * 16 + OWN_LEVEL })
  }
  for (const word of places) {
    if (word.length <= LONGEST_WORD) rows.push({ word, frequency: OWN_FREQUENCY, fact: PLACE_FACT })
  }
  rows.sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
  const kept = [
    ...rows.filter(({ word }) => word.length === 1),
    ...rows.filter(({ word }) => word.length > 1),
  ]
  return {
    names,
    words: new Map(kept.slice(0, MOST_WORDS).map(({ word, fact }) => [word, fact])),
    traps,
    wordNames,
    givenWords,
  }
}

const classOf = (tag: string) => CLASS_OF_TAG.find(([pattern]) => pattern.test(tag))?.[1] ?? 'idiom'

/** 文明, 高峰: words that somebody may also be called by; 花岗岩 is a thing. */
const faultyClass = (word: string) => (word.length === 2 ? 'namesake' : 'noun')

/** Whether a word that the dictionary files as a person is one. */
function isPerson(word: string): boolean {
  if (word.length === 2 && COMMON_SURNAMES.has(word[0] ?? '')) return PEOPLE_OF_TWO.has(word)
  return !NOBODY_OF_THREE.has(word)
}

/** Counts how characters are used in names and elsewhere, and files the words. */
export function buildLexicon(samples: readonly Sample[], { names, words }: Dictionary): Lexicon {
  const table = () => new Float64Array(COUNT)
  const counts = { surname: table(), first: table(), last: table(), only: table(), text: table() }
  const count = (into: Float64Array, text: string, weight: number) => {
    for (let i = 0; i < text.length; i++) {
      const at = text.charCodeAt(i) - FIRST
      if (at >= 0 && at < COUNT) into[at] = (into[at] ?? 0) + weight
    }
  }
  const addName = (name: string, weight: number) => {
    const surname = surnameOf(name)
    const given = name.slice(surname.length)
    count(counts.surname, surname, weight)
    count(given.length === 1 ? counts.only : counts.first, given[0] ?? '', weight)
    count(counts.last, given[1] ?? '', weight)
  }
  // Names count once, however often the texts repeat them: a model must not trust its own training names.
  const seen = new Set<string>()
  for (const { text, names: ranges } of samples) {
    count(counts.text, text, 1)
    for (const [start, end] of ranges) {
      const name = text.slice(start, end)
      if (isChineseName(name)) seen.add(name)
    }
  }
  for (const name of seen) addName(name, 1)
  for (const name of names) if (!seen.has(name)) addName(name, 0.25)
  for (const surname of SURNAMES) count(counts.surname, surname, COMMON_SURNAMES.has(surname) ? 1 : 0.3)
  const alone = new Uint8Array(COUNT)
  const filed = { prints: new Uint16Array(WORD_SLOTS), facts: new Uint8Array(WORD_SLOTS) }
  for (const [word, fact] of words) {
    if (word.length === 1) alone[word.charCodeAt(0) - FIRST] = fact & 15
    else addWord(filed, word, fact)
  }
  return {
    surname: levels(counts.surname, counts.text),
    first: levels(counts.first, counts.text),
    last: levels(counts.last, counts.text),
    only: levels(counts.only, counts.text),
    alone,
    ...filed,
    marks: allMarked(),
  }
}

/** Log ratio of a character's share of a part of names to its share of all text, as 1…15; 0 for never. */
function levels(part: Float64Array, all: Float64Array): Uint8Array {
  const sum = (table: Float64Array) => table.reduce((total, value) => total + value, 0)
  const ratio = sum(all) / sum(part)
  return Uint8Array.from(part, (value, i) => {
    if (value === 0) return 0
    const log = Math.log2(((value + 0.3) * ratio) / ((all[i] ?? 0) + 20))
    return Math.max(1, Math.min(15, Math.round(1.2 * log + 7)))
  })
}
