import { leadToBearers } from './bearers'
import { isBesideDot } from './dotted-names'
import { fitsPerson, givenAlone } from './given-alone'
import { type Certain, createJudge } from './judge'
import { type Answers, listAt, visitTogether } from './kept-answers'
import { isWithinWord } from './latin-names'
import { isWord, type Lexicon } from './lexicon'
import { inPassage, isFree, logit, type Mention, type Passage, sigmoid } from './mention'
import { isNeverName } from './never'
import { withoutPieces } from './pieces'
import { createSweeper, type Hit, type SweptText } from './sweep'
import { createTitledSearch } from './titled'

const REPEATED = 2.6

/** The passages of a draft, and what may be a name in them. */
export interface Candidates {
  /** From which probability on a candidate is taken for a name. */
  threshold: number
  /** The texts of the passages, in order; the same object for a text that has not changed. */
  texts: readonly SweptText[]
  /** What may be a name in each. The mentions' own passages are not looked at: they are kept with their text. */
  found: Answers<Mention>
  passageAt(place: number): Passage
  /** Full names that the front matter tells. */
  told: readonly string[]
}

/**
 * Selects the mentions of a draft that are names, by what all of them together say; in source order by passage. What
 * it needs of texts that have not changed since the last draft it knows from there.
 */
export function createSelector(lexicon: Lexicon): (candidates: Candidates) => Mention[] {
  const judge = createJudge(lexicon)
  const sweepNames = createSweeper()
  const sweepGivens = createSweeper()
  const titledSurnames = createTitledSearch(lexicon)
  const blank = createBlankFlags()
  return ({ threshold, texts, found, passageAt, told }) => {
    const { lists, certain, people, parts, givens, givenStrings, bearers } = judge(found, texts)
    const names = sweepNames(people, texts)
    const alone = sweepGivens(givenStrings, texts)
    const result: Mention[] = []
    visitTogether([found.places, names.places, alone.places], (place, at) => {
      const passage = passageAt(place)
      const hits = listAt(names.lists, at[1])
      const own = withoutPieces(listAt(lists, at[0]), passage.clean.text, hits, { givens, parts })
      const taken = blank(passage.clean.text.length)
      for (const mention of pickBest(own, place, certain, taken, threshold))
        result.push(inPassage(mention, passage))
      for (const mention of repeatedNames(passage, hits, parts, taken, lexicon)) result.push(mention)
      for (const mention of givenAlone(passage, own, givens, listAt(alone.lists, at[2]), taken, lexicon))
        result.push(mention)
    })
    const led = leadToBearers(result, bearers, told)
    return led.concat(titledSurnames(texts, passageAt, led))
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
  parts: ReadonlyMap<string, string>,
  taken: Uint8Array,
  lexicon: Lexicon,
): Mention[] {
  const result: Mention[] = []
  const { text } = passage.clean
  for (const { name, at: start } of names) {
    const end = start + name.length
    if (!isFree(taken, start, end) || isWithinWord(text, start, end)) continue
    const probability = 0.93
    if (isNeverName(text, { start, end, probability, isKnown: true })) continue
    const full = parts.get(name)
    // 阿卜杜拉·艾山 is another one than 阿卜杜拉·买买提.
    if (full !== undefined && isBesideDot(text, start, end)) continue
    // A two-character name that is a word as well (文明) is a person only where a person fits.
    const use = isWord(lexicon, name) ? 'common' : 'none'
    const mayBeWord = name.length === 2 || (full !== undefined && use === 'common')
    if (mayBeWord && !fitsPerson(text, start, end, use, lexicon)) continue
    taken.fill(1, start, end)
    const person = full ?? name
    result.push({ passage, start, end, text: name, probability, person, evidence: [REPEAT_EVIDENCE] })
  }
  return result
}
