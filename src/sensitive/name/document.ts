import { fitsPerson, givenAlone, givenNames } from './given-alone'
import { type Answers, listAt, visitTogether } from './kept-answers'
import { isWord, type Lexicon } from './lexicon'
import { inPassage, isFree, logit, type Mention, type Passage, sigmoid } from './mention'
import { isNeverName } from './never'
import { createSweeper, type Hit, type SweptText } from './sweep'
import { createTitledSearch } from './titled'

/** A name found with this probability somewhere is a name wherever it stands in the draft. */
const CERTAIN = 0.75
/** The same where a role word calls somebody by it. */
const CERTAIN_WHERE_CALLED = 0.5
const REPEATED = 2.6
/** What each further place where a name is likely adds to all of them, and at most. */
const AGAIN = 0.5
const MOST_AGAIN = 1.5
/** A word that stands this often without being a name is none where only the model says so. */
const ORDINARY_TIMES = 3
const ORDINARY_MALUS = 1.5

/** The passages of a draft, and what may be a name in them. */
export interface Candidates {
  /** From which probability on a candidate is taken for a name. */
  threshold: number
  /** The texts of the passages, in order; the same object for a text that has not changed. */
  texts: readonly SweptText[]
  /** What may be a name in each. The mentions' own passages are not looked at: they are kept with their text. */
  found: Answers<Mention>
  passageAt(place: number): Passage
}

/**
 * Selects the mentions of a draft that are names, by what all of them together say; in source order by passage. What
 * it needs of texts that have not changed since the last draft it knows from there.
 */
export function createSelector(lexicon: Lexicon): (candidates: Candidates) => Mention[] {
  const sweepWords = createSweeper()
  const sweepNames = createSweeper()
  const sweepGivens = createSweeper()
  const titledSurnames = createTitledSearch(lexicon)
  const blank = createBlankFlags()
  const weigh = createScales(lexicon)
  return ({ threshold, texts, found, passageAt }) => {
    const lists = preferKnown(weigh(found.lists, (words) => countHits(sweepWords(words, texts))))
    const certain = certainPeople({ places: found.places, lists })
    const givens = givenNames(certain.keys())
    const names = sweepNames(new Set(certain.keys()), texts)
    const alone = sweepGivens(new Set(givens.keys()), texts)
    const result: Mention[] = []
    visitTogether([found.places, names.places, alone.places], (place, at) => {
      const own = listAt(lists, at[0])
      const passage = passageAt(place)
      const taken = blank(passage.clean.text.length)
      for (const mention of pickBest(own, place, certain, taken, threshold))
        result.push(inPassage(mention, passage))
      for (const mention of repeatedNames(passage, listAt(names.lists, at[1]), taken, lexicon))
        result.push(mention)
      for (const mention of givenAlone(passage, own, givens, listAt(alone.lists, at[2]), taken, lexicon))
        result.push(mention)
    })
    return result.concat(titledSurnames(texts, passageAt, result))
  }
}

const NONE: readonly never[] = []

/** Flags for the characters of one text after another, all down, in one array: a draft has thousands of texts. */
function createBlankFlags(): (length: number) => Uint8Array {
  let flags = new Uint8Array(1024)
  return (length) => {
    if (flags.length < length) flags = new Uint8Array(2 * length)
    else flags.fill(0, 0, length)
    return flags
  }
}

/** How often each string stands in the passages, of those that were swept for. */
function countHits({ lists }: Answers<Hit>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const { name } of list) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Weighs the mentions of a draft by what all of them say. */
type Scales = (
  lists: readonly (readonly Mention[])[],
  countsOf: (words: ReadonlySet<string>) => ReadonlyMap<string, number>,
) => (readonly Mention[])[]

/**
 * The same name in several places speaks for itself; a word that is usually none speaks against itself. What a mention
 * weighs is kept, as a keystroke changes it for few.
 */
function createScales(lexicon: Lexicon): Scales {
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
  return (lists, countsOf) => {
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
    const counts = countsOf(words)
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
interface Certain {
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
 * A longer reading that stands but once gives way to a name in it that is certain elsewhere: 镇费春伟 → 费春伟.
 */
function preferKnown(weighed: readonly (readonly Mention[])[]): readonly (readonly Mention[])[] {
  const texts = new Set<string>()
  const times = new Map<string, number>()
  for (const list of weighed) {
    for (const { text, probability } of list) {
      texts.add(text)
      if (probability >= CERTAIN) times.set(text, (times.get(text) ?? 0) + 1)
    }
  }
  const isWrong = (text: string) => {
    if (text.length < 3 || text.length > 5) return false
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

/** The most probable of overlapping candidates; one that is certain elsewhere goes before one that is not. */
function pickBest(
  own: readonly Mention[],
  place: number,
  certain: ReadonlyMap<string, Certain>,
  taken: Uint8Array,
  threshold: number,
): readonly Mention[] {
  const [first] = own
  if (!first) return NONE
  if (own.length === 1 && first.probability >= threshold) {
    taken.fill(1, first.start, first.end)
    return own
  }
  const rank = (mention: Mention) => {
    const most = certain.get(mention.text)
    const isElsewhere = most && (most.place !== place || most.mention !== mention)
    return mention.probability + (isElsewhere ? 0.25 : 0)
  }
  const ranked = own
    .filter((mention) => mention.probability >= threshold || rank(mention) >= threshold + 0.25)
    .sort((a, b) => rank(b) - rank(a) || b.end - b.start - (a.end - a.start))
  const picked: Mention[] = []
  for (const mention of ranked) {
    if (!isFree(taken, mention.start, mention.end)) continue
    taken.fill(1, mention.start, mention.end)
    picked.push(
      mention.probability >= threshold
        ? mention
        : {
            ...mention,
            probability: sigmoid(logit(mention.probability) + REPEATED),
            evidence: [REPEAT_EVIDENCE],
          },
    )
  }
  return picked
}

const REPEAT_EVIDENCE = '同一姓名在本文别处已经确认'

/** Places where the model saw nothing, of names that are certain elsewhere. */
function repeatedNames(
  passage: Passage,
  names: readonly Hit[],
  taken: Uint8Array,
  lexicon: Lexicon,
): Mention[] {
  const result: Mention[] = []
  const { text } = passage.clean
  for (const { name, at: start } of names) {
    const end = start + name.length
    if (!isFree(taken, start, end)) continue
    const probability = 0.93
    if (isNeverName(text, { start, end, probability })) continue
    // A two-character name that is a word as well (文明) is a person only where a person fits.
    if (name.length === 2 && !fitsPerson(text, start, end, 'common', lexicon)) continue
    taken.fill(1, start, end)
    result.push({ passage, start, end, text: name, probability, person: name, evidence: [REPEAT_EVIDENCE] })
  }
  return result
}
