import { CLOSES } from './contexts'
import { classOfFacts, type WordClass } from './lexicon'
import { isPerson, type RoleGroup } from './roles'

/** A word of two characters without a role word beside it is less likely a name than the model thinks. */
const MALUS: Readonly<Partial<Record<WordClass, number>>> = {
  noun: 1.5,
  verb: 2,
  quality: 1.5,
  adverb: 2,
  function: 2,
  number: 2,
  idiom: 1,
}
/** The same where a role word stands before (驾驶人强行会车), unless a mark or a person's deed follows. */
const ROLE_MALUS: Readonly<Partial<Record<WordClass, number>>> = {
  adverb: 2.5,
  function: 2.5,
  number: 1.5,
  verb: 2,
  quality: 0.5,
}
/** What is left of that where a person's deed follows. */
const ACTING_SHARE = 0.3
/** What people are called by as well, where a word that joins speaks for somebody: 和冷静, 由应允带队. */
const MAYBE_GIVEN: ReadonlySet<WordClass> = new Set(['verb', 'quality', 'idiom'])
/** Behind 对, 将, 找到 the more frequent a noun is the less likely it is a name: 找到岩石的时候. By its level, from 5 on. */
const COMMON_MALUS = [0, 0.4, 0.9, 1.7, 2.5, 3.3, 4, 4, 4, 4, 4]
const LEAST_COMMON = 5
/** Before what somebody takes, brings or gives: a word before, not a deed behind, tells what it is. */
const TAKEN = /[把将]$/
/** What anything may be seen, found or told of by. */
const SEEN = /(?:[看见听想提说遇找][到见起]|发现|记住|围绕|关于|有关|针对|利用)$/
/** What a thing named in the same breath adds: 水壶和手机. */
const AMONG_THINGS_MALUS = 1
/** 为人冷静、正直: what somebody is like. */
const CHARACTER = /(?:为人|做事|办事|处事|性格|脾气|作风|态度|举止|心思|言语)$/
const CHARACTER_MALUS = 4

/** Where a word stands. */
export interface WordPlace {
  /** Class and frequency of the word (`factsOf`). */
  facts: number
  /** The role word before it. */
  left: RoleGroup | undefined
  /** The two characters before it, and what follows. */
  before: string
  after: string
  /** Whether what follows is what people do. */
  acts: boolean
  /** Whether a thing is named in the same breath: 水壶和手机. */
  isAmongThings: boolean
}

/**
 * How much less likely a word of two characters is somebody's name than the model thinks, in log odds. Tuned on the
 * development sets (`npm run eval:names`), whose names are words often enough, and on frames of sentences with nouns of the
 * dictionary that begin with a surname.
 */
export function wordMalus({ facts, left, before, after, acts, isAmongThings }: WordPlace): number {
  const word = classOfFacts(facts)
  if (left && left !== 'joining')
    return isPerson(left) && !acts && !CLOSES.test(after) ? (ROLE_MALUS[word] ?? 0) : 0
  // 把苗木送到派出所: what follows says nothing of what is brought.
  const isTaken = TAKEN.test(before)
  if (word === 'quality' && CHARACTER.test(before)) return CHARACTER_MALUS
  const isObject = left || isTaken || isAmongThings || SEEN.test(before)
  const common = (isObject ? commonMalus(word, facts & 15) : 0) + (isAmongThings ? AMONG_THINGS_MALUS : 0)
  const plain = left && MAYBE_GIVEN.has(word) ? 0 : (MALUS[word] ?? 0)
  return (plain + common) * (acts && !isTaken ? ACTING_SHARE : 1)
}

/** The same for what the place speaks for: 把苗木带回. */
export function wordMalusOfGuess({ facts, before }: Pick<WordPlace, 'facts' | 'before'>): number {
  if (!TAKEN.test(before)) return 0
  const word = classOfFacts(facts)
  return (MALUS[word] ?? 0) + commonMalus(word, facts & 15)
}

function commonMalus(word: WordClass, level: number): number {
  return word === 'noun' ? (COMMON_MALUS[level - LEAST_COMMON] ?? 0) : 0
}
