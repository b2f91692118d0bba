import { append } from '../../text/append'
import {
  BEGINS_CLAUSE,
  GOES_ON,
  MOVED_BEFORE,
  PERHAPS_AFTER,
  PERHAPS_BEFORE,
  PERSON_AFTER,
  PERSON_BEFORE,
} from './contexts'
import { classOfFacts, factsOf, isDeedAt, isVerbAt, type Lexicon } from './lexicon'
import { isFree, type Mention, type Passage, sigmoid } from './mention'
import { isNeverName } from './never'
import { endsFullName } from './pieces'
import { isChineseName, surnameOf } from './surnames'
import type { Hit } from './sweep'

const GIVEN_ALONE = 1.6
/** From this probability on a longer name that begins with somebody's given name is another one. */
const PART_OF_LONGER = 0.8

/** Given names of two characters, with the person; those that two people share are left to neither. */
export function givenNames(certain: Iterable<string>): Map<string, string> {
  const people = new Map<string, string | undefined>()
  for (const name of certain) {
    if (!isChineseName(name)) continue
    const given = name.slice(surnameOf(name).length)
    if (given.length !== 2) continue
    people.set(given, people.has(given) && people.get(given) !== name ? undefined : name)
  }
  return new Map([...people].flatMap(([given, name]) => (name === undefined ? [] : [[given, name]])))
}

/** 建国 for 李建国, where nothing but a person fits. */
export function givenAlone(
  passage: Passage,
  own: readonly Mention[],
  givens: ReadonlyMap<string, string>,
  hits: readonly Hit[],
  taken: Uint8Array,
  lexicon: Lexicon,
): Mention[] {
  const result: Mention[] = []
  const { text } = passage.clean
  // Most given names stand in whole ones, and then nobody asks.
  let byStart: Map<number, Mention[]> | undefined
  for (const { name: given, at: start } of hits) {
    const end = start + 2
    const person = givens.get(given) ?? given
    if (!isFree(taken, start, end) || endsFullName(text, { start, end }, person)) continue
    byStart ??= groupByStart(own)
    const near = [start - 2, start - 1, start, start + 1].flatMap((at) => byStart?.get(at) ?? [])
    const seen = near.find((mention) => mention.start === start && mention.end === end)
    // Another name that it is but a part of; one that only goes on after it (建国听) is hardly that.
    const longer = near.some(
      (other) =>
        other.end > start &&
        other.text !== given &&
        other.probability > (other.start === start ? PART_OF_LONGER : 0.3),
    )
    if (longer || isNeverName(text, { start, end, probability: 0.9 })) continue
    const use = useOf(given, lexicon)
    if (!fitsPerson(text, start, end, use, lexicon) && (seen?.probability ?? 0) < SEEN_ENOUGH[use]) continue
    taken.fill(1, start, end)
    const probability = Math.max(sigmoid(GIVEN_ALONE), seen?.probability ?? 0)
    result.push({
      passage,
      start,
      end,
      text: given,
      probability,
      person,
      evidence: ['本文有人名字就是这两个字'],
    })
  }
  return result
}

function groupByStart(mentions: readonly Mention[]): Map<number, Mention[]> {
  const byStart = new Map<number, Mention[]>()
  for (const one of mentions) append(byStart, one.start, one)
  return byStart
}

/** How a given name is used otherwise: as no word, as one that is seldom written, or as one that often is. */
type OtherUse = 'none' | 'seldom' | 'common'

/** Words of this level of frequency and above are everywhere in police papers: 平安, 安全, 成功. */
const OFTEN_WRITTEN = 8
/** From which probability on a given name is one where the places beside it do not speak for a person. */
const SEEN_ENOUGH: Readonly<Record<OtherUse, number>> = { none: 0.3, seldom: 0.2, common: 0.3 }

function useOf(given: string, lexicon: Lexicon): OtherUse {
  const facts = factsOf(lexicon, given)
  if (facts === 0) return 'none'
  // A place is written without anything to tell it from a person only where it is named.
  const isPlace = classOfFacts(facts) === 'place'
  return (facts & 15) >= OFTEN_WRITTEN && !isPlace ? 'common' : 'seldom'
}

const OPEN_QUOTE = /[“‘「]$/
const REST_OF_QUOTE = /^(?!同志|哥|姐|叔|婶|爷)[\u4e00-\u9fff]{1,6}[”’」]/

/** Whether a person fits between what stands before and after; the more so, the more the span is a word as well. */
export function fitsPerson(
  text: string,
  start: number,
  end: number,
  use: OtherUse,
  lexicon: Lexicon,
): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 5)
  // “大漠孤烟”: a nickname or a slogan as a whole.
  if (OPEN_QUOTE.test(before) && REST_OF_QUOTE.test(text.slice(end, end + 7))) return false
  const opens = PERHAPS_BEFORE.test(before)
  if (PERSON_AFTER.test(after) || isDeedAt(text, end, lexicon))
    return use === 'none' || opens || PERSON_BEFORE.test(before)
  if (PERSON_BEFORE.test(before) && (use === 'none' || PERHAPS_AFTER.test(after))) return true
  if (use === 'none') return opens || PERHAPS_AFTER.test(after)
  // 让明亮休息, 把长安叫到东头; at the beginning 卫国上岸, 小溪等了.
  if (use === 'seldom' && MOVED_BEFORE.test(before)) return true
  if (MOVED_BEFORE.test(before) && isVerbAt(text, end, lexicon)) return true
  if (use === 'seldom' && BEGINS_CLAUSE.test(before) && !GOES_ON.test(after)) return true
  // “建国，你先回去。” calls somebody.
  return OPEN_QUOTE.test(before) && /^[，！]/.test(after)
}
