import { append } from '../../text/append'
import { flagsOf } from '../../text/search/flags'
import { BEFORE_TITLED } from './contexts'
import { type Answers, createKeptAnswers } from './kept-answers'
import { isWord, type Lexicon } from './lexicon'
import { isFree, type Mention, type Passage, sigmoid } from './mention'
import { CIVIL_TITLE, TITLE } from './roles'
import { isChineseName, isCommonSurname, isCompoundSurname, surnameOf } from './surnames'
import type { Hit, SweptText } from './sweep'

/** How sure a surname with a title is, as logarithm of the odds. */
const SURNAME_AND_TITLE = 1.85

/** A surname with a title behind it. */
interface TitledHit extends Hit {
  isOfficer: boolean
}

/**
 * Finds 谭队长 and 宓教授: a surname with a title, of a person whom the draft names; where nobody is named it is a polite
 * form that hides the given name, as 张女士 is.
 */
export function createTitledSearch(
  lexicon: Lexicon,
): (
  texts: readonly SweptText[],
  passageAt: (place: number) => Passage,
  mentions: readonly Mention[],
) => Mention[] {
  const titledIn = createKeptAnswers<SweptText, TitledHit>()
  return (texts, passageAt, mentions) => {
    const titled = titledIn(texts, undefined, (swept) => titlesOf(swept, lexicon))
    return ofPeople(titled, passageAt, mentions)
  }
}

function ofPeople(
  { places, lists }: Answers<TitledHit>,
  passageAt: (place: number) => Passage,
  mentions: readonly Mention[],
): Mention[] {
  const people = new Map<string, Set<string>>()
  const takenBy = new Map<Passage, Mention[]>()
  const isAsked = new Set(places)
  const names = new Set<string>()
  for (const mention of mentions) {
    names.add(mention.person ?? mention.text)
    if (isAsked.has(mention.passage.index)) append(takenBy, mention.passage, mention)
  }
  for (const name of names) {
    if (!isChineseName(name)) continue
    const surname = surnameOf(name)
    people.set(surname, (people.get(surname) ?? new Set()).add(name))
  }
  const result: Mention[] = []
  for (const [i, hits] of lists.entries()) {
    let taken: Uint8Array | undefined
    for (const { name: surname, at: start, isOfficer } of hits) {
      const end = start + surname.length
      const known = people.get(surname)
      if (!known) continue
      const passage = passageAt(places[i] as number)
      if (!taken) {
        taken = new Uint8Array(passage.clean.text.length)
        for (const other of takenBy.get(passage) ?? []) taken.fill(1, other.start, other.end)
      }
      if (!isFree(taken, start, end)) continue
      const [person = surname] = known.size === 1 ? known : []
      const probability = sigmoid(SURNAME_AND_TITLE)
      const evidence = ['姓氏加职务，本文有同姓的人']
      const group = isOfficer && { group: 'officer' as const }
      result.push({ passage, start, end, text: surname, person, probability, evidence, ...group })
    }
  }
  return result
}

/** Of the characters that titles are written with, those they begin with among them. */
const IS_OF_TITLE = flagsOf(TITLE.source + CIVIL_TITLE.source)

/** Surnames with a title behind them, whoever they are of. */
function titlesOf({ text }: SweptText, lexicon: Lexicon): readonly TitledHit[] {
  const hits: TitledHit[] = []
  for (let end = 1; end < text.length; end++) {
    if (IS_OF_TITLE[text.charCodeAt(end)] === 0) continue
    const name = surnameBefore(text, end)
    const title = name && titleAt(text, end)
    // 支队长: no 队长 by the name of 支.
    if (!name || !title || titleAt(text, end - 1)) continue
    const at = end - name.length
    // 公安局长: the end of a word, and no surname.
    const isApart =
      title.length > 1 && ![1, 2].some((size) => isWord(lexicon, text.slice(Math.max(0, at - size), end)))
    if (isApart || BEFORE_TITLED.test(text.slice(Math.max(0, at - 2), at)))
      hits.push({ name, at, isOfficer: title.isOfficer })
  }
  return hits
}

/** The title that begins at a place: its length, and whether officers alone have it. */
function titleAt(text: string, start: number): { length: number; isOfficer: boolean } | undefined {
  for (const pattern of [TITLE, CIVIL_TITLE]) {
    pattern.lastIndex = start
    const title = pattern.exec(text)?.[0]
    if (title !== undefined) return { length: title.length, isOfficer: pattern === TITLE }
  }
  return undefined
}

function surnameBefore(text: string, end: number): string | undefined {
  const last = text.charCodeAt(end - 1)
  if (isCompoundSurname(text.charCodeAt(end - 2), last)) return text.slice(end - 2, end)
  const single = text[end - 1]
  return isCommonSurname(last) && single !== '老' ? single : undefined
}
