import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addWord,
  COUNT,
  FIRST,
  type Lexicon,
  LONGEST_WORD,
  WORD_BITS,
} from '../../src/sensitive/name/lexicon'
import { SURNAMES, surnameOf } from '../../src/sensitive/name/surnames'
import type { Sample } from './data'
import { isChineseName } from './pool'

/** What a segmenter's dictionary (jieba, MIT) gives: person names, and ordinary words. */
export interface Dictionary {
  names: string[]
  words: string[]
  /** Ordinary words that begin with a surname character: the traps. */
  traps: string[]
}

const LEAST_FREQUENT_WORD = 8

export function readDictionary(root: string): Dictionary {
  const file = join(root, 'node_modules', 'nodejieba', 'submodules', 'cppjieba', 'dict', 'jieba.dict.utf8')
  const dictionary: Dictionary = { names: [], words: [], traps: [] }
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', frequency = '0', tag = ''] = line.trim().split(' ')
    if (!/^[\u4e00-\u9fff]{2,4}$/.test(word)) continue
    if (tag.startsWith('nr')) {
      if (isChineseName(word)) dictionary.names.push(word)
    } else if (Number(frequency) >= LEAST_FREQUENT_WORD) {
      dictionary.words.push(word)
      if (Number(frequency) >= 60 && SURNAMES.has(word[0] ?? '') && word.length <= 3)
        dictionary.traps.push(word)
    }
  }
  return dictionary
}

/** Counts how characters are used in names and elsewhere, and files the ordinary words. */
export function buildLexicon(samples: readonly Sample[], { names, words }: Dictionary): Lexicon {
  const inSurname = new Float64Array(COUNT)
  const inGiven = new Float64Array(COUNT)
  const inText = new Float64Array(COUNT)
  const count = (table: Float64Array, text: string, weight: number) => {
    for (let i = 0; i < text.length; i++) {
      const at = text.charCodeAt(i) - FIRST
      if (at >= 0 && at < COUNT) table[at] = (table[at] ?? 0) + weight
    }
  }
  const addName = (name: string, weight: number) => {
    if (!isChineseName(name)) return
    const surname = surnameOf(name)
    count(inSurname, surname, weight)
    count(inGiven, name.slice(surname.length), weight)
  }
  for (const { text, names: ranges } of samples) {
    count(inText, text, 1)
    for (const [start, end] of ranges) addName(text.slice(start, end), 1)
  }
  for (const name of names) addName(name, 0.3)
  for (const surname of SURNAMES) count(inSurname, surname, 0.5)
  const filter = new Uint8Array(WORD_BITS / 8)
  for (const word of words) if (word.length <= LONGEST_WORD) addWord(filter, word)
  return { surname: levels(inSurname, inText), given: levels(inGiven, inText), words: filter }
}

/** Log ratio of a character's share of a part of names to its share of all text, as 1…15; 0 for never. */
function levels(part: Float64Array, all: Float64Array): Uint8Array {
  const sum = (table: Float64Array) => table.reduce((total, value) => total + value, 0)
  const ratio = sum(all) / sum(part)
  return Uint8Array.from(part, (value, i) => {
    if (value === 0) return 0
    const log = Math.log2(((value + 0.2) * ratio) / ((all[i] ?? 0) + 2))
    return Math.max(1, Math.min(15, Math.round(log + 6)))
  })
}
