import { haveSameElements } from '../../text/same-elements'
import { compoundBearers } from './bearers'
import { FUNCTION_SURNAME } from './contexts'
import { givenNames } from './given-alone'
import type { Answers } from './kept-answers'
import { isWord, type Lexicon } from './lexicon'
import { logit, type Mention, sigmoid } from './mention'
import { nameParts } from './name-parts'
import { isCommonSurname } from './surnames'
import { createSweeper, type Hit, type SweptText } from './sweep'

/** A name found with this probability somewhere is a name wherever it stands in the draft. */
const CERTAIN = 0.75
/** The same where a role word calls somebody by it. */
const CERTAIN_WHERE_CALLED = 0.5
/** What each further place where a name is likely adds to all of them, and at most. */
const AGAIN = 0.5
const MOST_AGAIN = 1.5
/** A word that stands this often without being a name is none where only the model says so. */
const ORDINARY_TIMES = 3
const ORDINARY_MALUS = 1.5

/** What all that may be names in a draft say of one another. */
export interface Judgement {
  /** The mentions as weighed by all of them, for each place that has any. */
  lists: readonly (readonly Mention[])[]
  /** Full names that are certain somewhere, and where most. */
  certain: ReadonlyMap<string, Certain>
  /** The same names alone, and parts of those in Latin letters or with a dot. */
  people: ReadonlySet<string>
  /** Such parts, with the person. */
  parts: ReadonlyMap<string, string>
  /** Given names of two characters, with the person. */
  givens: ReadonlyMap<string, string>
  givenStrings: ReadonlySet<string>
  /** Such parts and given names, and compound surnames, with the person. */
  bearers: ReadonlyMap<string, string>
}

/** Judges what was found in texts. */
export type Judge = (found: Answers<Mention>, texts: readonly SweptText[]) => Judgement

/** Remembers what it last said: while somebody types where no name is, what may be names in a draft stays the same. */
export function createJudge(lexicon: Lexicon): Judge {
  const sweepWords = createSweeper()
  const weigh = createScales()
  let last: { found: Answers<Mention>; sums: Sums; hits: Answers<Hit>; judgement: Judgement } | undefined
  return (found, texts) => {
    const known = last && areSame(last.found, found) ? last : undefined
    const sums = known?.sums ?? sumsOf(found.lists, lexicon)
    const hits = sweepWords(sums.words, texts)
    const isSame = known && haveSameElements(known.hits.lists, hits.lists)
    const judgement = isSame ? known.judgement : judgementOf(found.places, weigh(found.lists, sums, hits))
    last = { found, sums, hits, judgement }
    return judgement
  }
}

function areSame(one: Answers<unknown>, other: Answers<unknown>): boolean {
  return haveSameElements(one.places, other.places) && haveSameElements(one.lists, other.lists)
}

function judgementOf(places: readonly number[], weighed: readonly (readonly Mention[])[]): Judgement {
  const lists = preferKnown(weighed)
  const certain = certainPeople({ places, lists })
  const parts = nameParts(certain.keys())
  const people = new Set([...certain.keys(), ...parts.keys()])
  const givens = givenNames(certain.keys())
  const bearers = new Map([...compoundBearers(certain.keys()), ...givens, ...parts])
  return { lists, certain, people, parts, givens, givenStrings: new Set(givens.keys()), bearers }
}

/** How often each string stands in the passages, of those that were swept for. */
function countHits({ lists }: Answers<Hit>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const { name } of list) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** How likely each string is a name, over all of its places. */
interface Sums {
  likely: ReadonlyMap<string, number>
  /** Those that stand more than once. */
  repeated: ReadonlySet<string>
  /** Those that are words as well. */
  words: ReadonlySet<string>
}

function sumsOf(lists: readonly (readonly Mention[])[], lexicon: Lexicon): Sums {
  const likely = new Map<string, number>()
  const repeated = new Set<string>()
  for (const list of lists) {
    for (const { text, probability } of list) {
      const sum = likely.get(text)
      if (sum !== undefined) repeated.add(text)
      likely.set(text, (sum ?? 0) + probability)
    }
  }
  const words = new Set([...likely.keys()].filter((text) => isWord(lexicon, text)))
  return { likely, repeated, words }
}

/** Weighs the mentions of a draft by what all of them say. */
type Scales = (
  lists: readonly (readonly Mention[])[],
  sums: Sums,
  hits: Answers<Hit>,
) => (readonly Mention[])[]

/**
 * The same name in several places speaks for itself; a word that is usually none speaks against itself. What a mention
 * weighs is kept, as a keystroke changes it for few.
 */
function createScales(): Scales {
  const kept = new WeakMap<Mention, { change: number; weighed: Mention }>()
  const changed = (mention: Mention, change: number): Mention => {
    if (change === 0) return mention
    let known = kept.get(mention)
    if (known?.change !== change) {
      const weighed = { ...mention, probability: sigmoid(logit(mention.probability) + change) }
      known = { change, weighed }
      kept.set(mention, known)
    }
    return known.weighed
  }
  return (lists, { likely, repeated }, hits) => {
    const counts = countHits(hits)
    const changeOf = ({ text, probability }: Mention): number => {
      const sum = likely.get(text) ?? 0
      const times = counts.get(text) ?? 1
      if (times >= ORDINARY_TIMES && sum / times < 0.3) return -ORDINARY_MALUS
      return repeated.has(text) ? Math.min(MOST_AGAIN, AGAIN * Math.max(0, sum - probability)) : 0
    }
    return lists.map((list) => list.map((mention) => changed(mention, changeOf(mention))))
  }
}

/** Where a name is most certain. Texts that are alike share their mentions. */
export interface Certain {
  mention: Mention
  place: number
}

/** Full names that are certain somewhere, and where most. */
function certainPeople({ places, lists }: Answers<Mention>): Map<string, Certain> {
  const best = new Map<string, Certain>()
  for (const [i, list] of lists.entries()) {
    for (const mention of list) {
      if (mention.probability < (mention.isCalled ? CERTAIN_WHERE_CALLED : CERTAIN)) continue
      const known = best.get(mention.text)
      if (!known || known.mention.probability < mention.probability)
        best.set(mention.text, { mention, place: places[i] as number })
    }
  }
  return best
}

/**
 * A longer reading that stands but once gives way to a name in it that is certain elsewhere: 镇费春伟 → 费春伟; but not
 * where a role word calls somebody by it who is called by the given name alone elsewhere: 民警蒋文斌, 文斌.
 */
function preferKnown(weighed: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] {
  const texts = new Set<string>()
  const times = new Map<string, number>()
  const called = new Set<string>()
  for (const list of weighed) {
    for (const { text, probability, isCalled } of list) {
      texts.add(text)
      if (isCalled && probability >= CERTAIN && isFullName(text)) called.add(text)
      if (probability >= CERTAIN) times.set(text, (times.get(text) ?? 0) + 1)
    }
  }
  const isWrong = (text: string) => {
    if (text.length < 3 || text.length > 5 || called.has(text)) return false
    const own = times.get(text) ?? 0
    if (own > 1) return false
    return (
      (times.get(text.slice(1)) ?? 0) > own ||
      (times.get(text.slice(2)) ?? 0) > own ||
      (text.length > 3 && (times.get(text.slice(0, -1)) ?? 0) > own)
    )
  }
  const wrong = new Set([...texts].filter(isWrong))
  if (wrong.size === 0) return weighed
  return weighed.map((list) => list.filter(({ text }) => !wrong.has(text)))
}

/** Whether a name is a common surname that is no word of grammar, and a given name of two characters. */
function isFullName(name: string): boolean {
  return name.length === 3 && isCommonSurname(name.charCodeAt(0)) && !FUNCTION_SURNAME.test(name)
}
