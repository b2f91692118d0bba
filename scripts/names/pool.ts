import {
  COMMON_SURNAMES,
  COMPOUND_SURNAMES,
  isChineseName,
  SURNAMES,
  surnameOf,
} from '../../src/sensitive/name/surnames'
import { pick, type Sample } from './data'
import type { Dictionary } from './lexicon'
import { NAMESAKES, NAMESAKES_OF_THREE } from './namesakes'

/** What names are made of, with how often. */
export interface NamePool {
  /** A full Chinese name, two to four characters. */
  name(): string
  /** One of two characters. */
  shortName(): string
  /** A name that is an ordinary word or a phrase: 向阳, 文明, 步步高. */
  wordName(): string
  /** Whether a name is one of those. */
  isWord(name: string): boolean
  surname(): string
  given(): string
  /** A masked person: 徐某, 李某1, 赵××. */
  mask(): string
  /** A transliterated or minority name, most with a middle dot. */
  foreign(): string
  /** One part of such a name, as papers write it. */
  foreignPart(): string
}

/** Of names that are words: those somebody is likelier called by, and phrases of three characters. */
const LIKELIER_SHARE = 0.35
const OF_THREE_SHARE = 0.1
const COMPOUND_SHARE = 0.05
const COMMON_SHARE = 0.16
const RARE_SHARE = 0.06

/**
 * Surnames and given names as often as the samples and a dictionary's person names have them; some surnames
 * are drawn evenly, so that rare ones are learned too, and some given names are ordinary words.
 */
export function createPool(
  samples: readonly Sample[],
  { names: dictionaryNames, wordNames, givenWords }: Dictionary,
  random: () => number,
): NamePool {
  const surnames: string[] = []
  const givens: string[] = []
  const foreigners: string[] = []
  const add = (name: string) => {
    if (!isChineseName(name)) return
    const surname = surnameOf(name)
    surnames.push(surname)
    givens.push(name.slice(surname.length))
  }
  for (const { text, names } of samples) {
    for (const [start, end] of names) {
      const name = text.slice(start, end)
      add(name)
      if (/^[\u4e00-\u9fff]{1,6}(?:[·•・][\u4e00-\u9fff]{1,6})+$/.test(name)) foreigners.push(name)
    }
  }
  for (const name of dictionaryNames) add(name)
  const common = [...COMMON_SURNAMES]
  const all = [...SURNAMES]
  const characters = [...new Set(givens.join(''))]
  const parts = foreigners.flatMap((name) => name.split(/[·•・]/))
  const shortGivens = [...givens.filter((given) => given.length === 1), ...characters]
  const longParts = parts.filter((part) => part.length > 1)
  // Two-character names that are words: 向阳, 高峰, 文明.
  const wholeWords = wordNames.filter((word) => COMMON_SURNAMES.has(word[0] ?? ''))
  const likelier = NAMESAKES.filter((word) => COMMON_SURNAMES.has(word[0] ?? ''))
  const words = new Set([...wholeWords, ...likelier, ...NAMESAKES_OF_THREE])
  const pool: NamePool = {
    surname() {
      const draw = random()
      if (draw < COMPOUND_SHARE) return pick(COMPOUND_SURNAMES, random)
      if (draw < COMPOUND_SHARE + COMMON_SHARE) return pick(common, random)
      if (draw < COMPOUND_SHARE + COMMON_SHARE + RARE_SHARE) return pick(all, random)
      return pick(surnames, random)
    },
    given() {
      const draw = random()
      if (draw < 0.62) return pick(givens, random)
      if (draw < 0.72) return pick(givenWords, random)
      if (draw < 0.81) return pick(wordNames, random)
      if (draw < 0.86) return pick(characters, random)
      return pick(characters, random) + pick(characters, random)
    },
    wordName() {
      const draw = random()
      if (draw < LIKELIER_SHARE) return pick(likelier, random)
      return pick(draw < LIKELIER_SHARE + OF_THREE_SHARE ? NAMESAKES_OF_THREE : wholeWords, random)
    },
    isWord: (name) => words.has(name),
    name: () => (random() < 0.01 ? pool.wordName() : pool.surname() + pool.given()),
    shortName: () => pool.surname().slice(0, 1) + pick(shortGivens, random),
    foreign: () =>
      random() < 0.5
        ? pick(foreigners, random)
        : `${pick(parts, random)}·${pick(parts, random)}${random() < 0.2 ? `·${pick(parts, random)}` : ''}`,
    foreignPart: () => pick(longParts, random),
    mask() {
      const surname = pool.surname()
      return pick(
        [
          `${surname}某`,
          `${surname}某`,
          `${surname}某`,
          `${surname}某某`,
          `${surname}某某`,
          `${surname}某${1 + Math.floor(random() * 4)}`,
          `${surname}某${pick(['甲', '乙', '丙'], random)}`,
          `${surname}××`,
          `${surname}×`,
          `${surname}**`,
          `${surname}XX`,
          `${surname}女士`,
          `${surname}先生`,
          `${surname}师傅`,
          `${surname}大爷`,
          `${surname}阿姨`,
          `老${surname}`,
          `小${surname}`,
        ],
        random,
      )
    },
  }
  return pool
}
