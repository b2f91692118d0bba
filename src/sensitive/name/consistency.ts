import { isWord, type Lexicon } from './lexicon'
import type { Mention, Passage } from './mention'
import { TITLE_AFTER_SURNAME } from './roles'
import { SURNAMES, surnameOf } from './surnames'

/** A name found with this probability somewhere is a name wherever it stands in the draft. */
const CERTAIN = 0.75
/** What a mention gets that was found only because the name is certain elsewhere. */
const REPEATED = 0.93
const GIVEN_ALONE = 0.85
const SURNAME_AND_TITLE = 0.7
const HAN = /[\u3400-\u9fff]/
/** What may follow a given name that stands alone: 建国说, 建国的家属, 建国同志. */
const AFTER_GIVEN =
  /^(?:说|道|的|是|也|又|就|在|把|被|对|和|跟|与|同志|哥|叔|一|终于|立即|没有|却|家|他|她|[，。、！？：；”」）]|$)/
const BEFORE_GIVEN =
  /(?:^|[，。、！？：；“‘「（\s]|和|与|跟|对|给|把|被|叫|是|向|让|请|找|问|见|到|当|但|而|由|为|替|随)$/

/**
 * What one mention tells of the others: a name that is certain once is found at every other place, also the
 * given name alone and the surname with a title.
 */
export function findRepeats(
  passages: readonly Passage[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): Mention[] {
  const people = certainPeople(mentions)
  if (people.size === 0) return []
  const found: Mention[] = []
  for (const passage of passages) {
    const taken = mentions.filter((mention) => mention.passage === passage)
    const isFree = (start: number, end: number) =>
      ![...taken, ...found.filter((mention) => mention.passage === passage)].some(
        (mention) => mention.start < end && start < mention.end,
      )
    for (const name of people) {
      for (const start of occurrences(passage.clean.text, name)) {
        if (isFree(start, start + name.length))
          found.push(repeat(passage, start, name, name, REPEATED, '同一姓名在本文别处已经确认'))
      }
    }
    for (const name of people) {
      const given = givenOf(name)
      if (given.length !== 2) continue
      for (const start of occurrences(passage.clean.text, given)) {
        if (isFree(start, start + 2) && standsAlone(passage.clean.text, start, given, lexicon)) {
          found.push(repeat(passage, start, given, name, GIVEN_ALONE, '本文有人名字就是这两个字'))
        }
      }
    }
    for (const [surname, name] of loneSurnames(people)) {
      for (const start of occurrences(passage.clean.text, surname)) {
        const after = passage.clean.text.slice(start + surname.length, start + surname.length + 5)
        const before = passage.clean.text[start - 1] ?? ''
        if (
          TITLE_AFTER_SURNAME.test(after) &&
          !(HAN.test(before) && SURNAMES.has(before)) &&
          isFree(start, start + surname.length)
        ) {
          found.push(repeat(passage, start, surname, name, SURNAME_AND_TITLE, '姓氏加职务，本文有同姓的人'))
        }
      }
    }
  }
  return found
}

/**
 * A longer reading gives way to a name that is certain elsewhere: 镇费春伟 → 费春伟. Only where the longer one
 * stands but once.
 */
export function preferKnown(mentions: readonly Mention[]): Mention[] {
  const people = certainPeople(mentions)
  const times = new Map<string, number>()
  for (const { text } of mentions) times.set(text, (times.get(text) ?? 0) + 1)
  return mentions.map((mention) => {
    const { text, start } = mention
    if ((times.get(text) ?? 0) > 1) return mention
    for (let cut = 1; cut <= text.length - 2; cut++) {
      const inner = text.slice(cut)
      if (people.has(inner) && (times.get(inner) ?? 0) > 1)
        return { ...mention, text: inner, start: start + cut }
    }
    return mention
  })
}

function certainPeople(mentions: readonly Mention[]): Set<string> {
  const best = new Map<string, number>()
  for (const { text, probability } of mentions) best.set(text, Math.max(probability, best.get(text) ?? 0))
  return new Set(
    [...best]
      .filter(([name, probability]) => probability >= CERTAIN && name.length >= 2)
      .map(([name]) => name),
  )
}

function givenOf(name: string): string {
  return /[·•・]/.test(name) ? '' : name.slice(surnameOf(name).length)
}

/** A given name that is an ordinary word (建国, 文明) counts only where nothing but a person fits. */
function standsAlone(text: string, start: number, given: string, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(start + 2, start + 6)
  if (isWord(lexicon.words, given, 0, 2))
    return /^(?:说|道|同志|哥|叔|的家属|家属)/.test(after) && BEFORE_GIVEN.test(before)
  return BEFORE_GIVEN.test(before) || AFTER_GIVEN.test(after)
}

/** Surnames that only one person of the draft has, with that person. */
function loneSurnames(people: ReadonlySet<string>): Map<string, string> {
  const bySurname = new Map<string, string[]>()
  for (const name of people) {
    const surname = surnameOf(name)
    if (/[·•・]/.test(name)) continue
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), name])
  }
  return new Map(
    [...bySurname].filter(([, names]) => names.length === 1).map(([surname, [name = '']]) => [surname, name]),
  )
}

function* occurrences(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) yield at
}

function repeat(
  passage: Passage,
  start: number,
  text: string,
  person: string,
  probability: number,
  why: string,
): Mention {
  return { passage, start, end: start + text.length, text, person, probability, evidence: [why] }
}
