import { COMPOUND_SURNAMES, SURNAMES, surnameOf } from '../../src/sensitive/name/surnames'
import { pick, type Sample } from './data'

/** What names are made of, with how often. */
export interface NamePool {
  /** A full Chinese name, two to four characters. */
  name(): string
  surname(): string
  given(): string
  /** A masked person: 徐某, 李某1, 赵××. */
  mask(): string
}

const HAN_NAME = /^[\u4e00-\u9fff]{2,4}$/
const COMPOUND_SHARE = 0.03
const RARE_SHARE = 0.25

/** True for a Chinese name that begins with a known surname. */
export function isChineseName(name: string): boolean {
  if (!HAN_NAME.test(name)) return false
  const surname = surnameOf(name)
  return name.length === 4 ? surname.length === 2 : SURNAMES.has(surname) || surname.length === 2
}

/**
 * Surnames and given names as often as the samples and a dictionary's person names have them; a quarter of
 * the surnames is drawn evenly, so that rare ones are learned too.
 */
export function createPool(
  samples: readonly Sample[],
  dictionaryNames: readonly string[],
  words: readonly string[],
  random: () => number,
): NamePool {
  const surnames: string[] = []
  const givens: string[] = []
  const add = (name: string) => {
    if (!isChineseName(name)) return
    const surname = surnameOf(name)
    const given = name.slice(surname.length)
    if (given.length < 1 || given.length > 2) return
    surnames.push(surname)
    givens.push(given)
  }
  for (const { text, names } of samples) for (const [start, end] of names) add(text.slice(start, end))
  for (const name of dictionaryNames) add(name)
  const all = [...SURNAMES]
  const characters = [...new Set(givens.join(''))]
  const pool: NamePool = {
    surname() {
      const draw = random()
      if (draw < COMPOUND_SHARE) return pick(COMPOUND_SURNAMES, random)
      return draw < RARE_SHARE ? pick(all, random) : pick(surnames, random)
    },
    given() {
      const draw = random()
      // 文明, 向阳, 建设: ordinary words are given names, too.
      if (draw < 0.06) return pick(words, random)
      if (draw < 0.7) return pick(givens, random)
      if (draw < 0.8) return pick(characters, random)
      return pick(characters, random) + pick(characters, random)
    },
    name: () => pool.surname() + pool.given(),
    mask() {
      const surname = pool.surname()
      return pick(
        [
          `${surname}某`,
          `${surname}某`,
          `${surname}某某`,
          `${surname}某${1 + Math.floor(random() * 4)}`,
          `${surname}某甲`,
          `${surname}××`,
          `${surname}**`,
          `${surname}XX`,
          `${surname}女士`,
          `${surname}先生`,
        ],
        random,
      )
    },
  }
  return pool
}
