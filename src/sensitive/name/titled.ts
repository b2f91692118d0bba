import { append } from '../../text/append'
import { BEFORE_TITLED } from './contexts'
import { type Answers, createKeptAnswers } from './kept-answers'
import { isWord, type Lexicon } from './lexicon'
import { isFree, type Mention, type Passage, sigmoid } from './mention'
import { isChineseName, isCommonSurname, isCompoundSurname, surnameOf } from './surnames'
import type { Hit, SweptText } from './sweep'
import { beginsTitle, titleAt } from './titles'

/** How sure a surname with a title is, as logarithm of the odds. */
const SURNAME_AND_TITLE = 1.85

/** A surname with a title behind it. */
interface TitledHit extends Hit {
  title: string
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
  const takenBy = new Map<Passage, Mention[]>()
  const isAsked = new Set(places)
  const named = new Map<string, Mention[]>()
  for (const mention of mentions) {
    append(named, mention.person ?? mention.text, mention)
    if (isAsked.has(mention.passage.index)) append(takenBy, mention.passage, mention)
  }
  const people = new Map<string, Namesakes>()
  for (const [name, of] of named) {
    if (!isChineseName(name)) continue
    const surname = surnameOf(name)
    const namesakes = people.get(surname) ?? { mentions: new Map() }
    people.set(surname, namesakes)
    namesakes.mentions.set(name, of)
  }
  const result: Mention[] = []
  for (const [i, hits] of lists.entries()) {
    let taken: Uint8Array | undefined
    for (const { name: surname, at: start, title, isOfficer } of hits) {
      const end = start + surname.length
      const known = people.get(surname)
      if (!known) continue
      const passage = passageAt(places[i] as number)
      if (!taken) {
        taken = new Uint8Array(passage.clean.text.length)
        for (const other of takenBy.get(passage) ?? []) taken.fill(1, other.start, other.end)
      }
      if (!isFree(taken, start, end)) continue
      const person = bearerOf(title, known) ?? surname
      const probability = sigmoid(SURNAME_AND_TITLE)
      const evidence = ['姓氏加职务，本文有同姓的人']
      const group = isOfficer && { group: 'officer' as const }
      result.push({ passage, start, end, text: surname, person, probability, evidence, ...group })
    }
  }
  return result
}

/** Those of one surname: their mentions by name, and who has which title once somebody asked. */
interface Namesakes {
  mentions: Map<string, readonly Mention[]>
  titles?: ReadonlyMap<string, ReadonlySet<string>>
}

/** Who of them is meant: the only one, or the only one who is called so in full (王政委: 王峰政委). */
function bearerOf(title: string, namesakes: Namesakes): string | undefined {
  if (namesakes.mentions.size === 1) return [...namesakes.mentions.keys()][0]
  namesakes.titles ??= bearersOfTitles(namesakes.mentions)
  const [bearer, ...others] = namesakes.titles.get(title) ?? bearersOfLonger(title, namesakes.titles)
  return others.length === 0 ? bearer : undefined
}

/** 王队长: 中队长王强. */
function bearersOfLonger(title: string, titles: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const longer = [...titles].filter(([full]) => full.endsWith(title) || full.startsWith(title))
  return new Set(longer.flatMap(([, names]) => [...names]))
}

function bearersOfTitles(mentions: Namesakes['mentions']): ReadonlyMap<string, ReadonlySet<string>> {
  const titles = new Map<string, Set<string>>()
  for (const [name, of] of mentions) {
    for (const title of of.flatMap(titlesBeside))
      titles.set(title, (titles.get(title) ?? new Set()).add(name))
  }
  return titles
}

const LONGEST_TITLE = 5

/** 支队长王江平, 王峰政委: what somebody is called right before and right behind the name. */
function titlesBeside({ passage, start, end }: Mention): string[] {
  const { text } = passage.clean
  const titles: string[] = []
  for (let length = Math.min(LONGEST_TITLE, start); length > 0; length--) {
    if (titleAt(text, start - length)?.length !== length) continue
    titles.push(text.slice(start - length, start))
    break
  }
  const behind = titleAt(text, end)
  if (behind) titles.push(text.slice(end, end + behind.length))
  return titles
}

/** Surnames with a title behind them, whoever they are of. */
function titlesOf({ text }: SweptText, lexicon: Lexicon): readonly TitledHit[] {
  const hits: TitledHit[] = []
  for (let end = 1; end < text.length; end++) {
    if (!beginsTitle(text.charCodeAt(end))) continue
    const name = surnameBefore(text, end)
    const title = name && titleAt(text, end)
    // 支队长: no 队长 by the name of 支.
    if (!name || !title || titleAt(text, end - 1)) continue
    const at = end - name.length
    // 公安局长: the end of a word, and no surname.
    const isApart =
      title.length > 1 && ![1, 2].some((size) => isWord(lexicon, text.slice(Math.max(0, at - size), end)))
    if (isApart || BEFORE_TITLED.test(text.slice(Math.max(0, at - 2), at)))
      hits.push({ name, at, title: text.slice(end, end + title.length), isOfficer: title.isOfficer })
  }
  return hits
}

function surnameBefore(text: string, end: number): string | undefined {
  const last = text.charCodeAt(end - 1)
  if (isCompoundSurname(text.charCodeAt(end - 2), last)) return text.slice(end - 2, end)
  const single = text[end - 1]
  return isCommonSurname(last) && single !== '老' ? single : undefined
}
