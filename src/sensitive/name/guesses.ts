import { matchesIn } from '../../text/search/matches'
import { afterRoles } from './after-roles'
import { fillsItem, isPeopleColumn } from './columns'
import { compoundNames } from './compound-names'
import { FUNCTION_SURNAME } from './contexts'
import type { Candidate } from './decode'
import { dottedNames } from './dotted-names'
import type { Lexicon } from './lexicon'
import { type Mention, type Passage, spanKey } from './mention'
import { minorityNames } from './minority'
import { roleWordBefore } from './role-marks'
import { inPlaces } from './sentence-places'
import { hasCommonSurname, isChineseName } from './surnames'

/**
 * Candidates that the place speaks for, whatever the model says of them: in a column of people, after a role word, in a
 * list, by their spelling.
 *
 * @param rated what was made of those that the model reads in the text
 * @param read those that it reads
 */
export function guessNames(
  passage: Passage,
  rated: readonly Mention[],
  read: readonly Candidate[],
  lexicon: Lexicon,
): Candidate[] {
  const { text } = passage.clean
  const guessed = [
    ...peopleInCell(passage),
    ...dottedNames(text, lexicon),
    ...minorityNames(text),
    ...afterRoles(text, lexicon),
    ...compoundNames(text, lexicon),
    ...besideSure(text, rated),
    ...asLikely(inPlaces(text, lexicon), read),
  ]
  if (guessed.length === 0) return guessed
  const seen = new Map(rated.map((one) => [spanKey(one), one.probability]))
  return guessed.filter((one) => (seen.get(spanKey(one)) ?? 0) < one.probability)
}

/** Where a place speaks for a name, what the model reads there holds, also where it is a word (后经万能指认). */
function asLikely(places: Candidate[], read: readonly Candidate[]): Candidate[] {
  if (places.length === 0) return places
  const seen = new Map(read.map((one) => [spanKey(one), one.probability]))
  return places.map((one) => {
    const probability = seen.get(spanKey(one)) ?? 0
    return probability > one.probability ? { ...one, probability } : one
  })
}

const HAN_RUN = /[\u4e00-\u9fff]+/g
/** How likely a name-shaped item in a column of people is a name where the model sees none. */
const IN_COLUMN = 0.12

function peopleInCell(passage: Passage): Candidate[] {
  if (!isPeopleColumn(passage)) return []
  const { text } = passage.clean
  return matchesIn(text, HAN_RUN).flatMap(({ 0: name, index: start }) => {
    const end = start + name.length
    return isChineseName(name) && fillsItem(text, start, end) ? [{ start, end, probability: IN_COLUMN }] : []
  })
}

const SURE = 0.6
/** How likely a name-shaped item beside a sure name in a list is a name where the model sees none. */
const IN_LIST = 0.3
const ITEM_AFTER =
  /^[、，]([\u4e00-\u9fff]{2,3})(?=[、。；！？]|和|与|及|以及|等|一行|[两三四五六七八九十]{1,3}[人名位个]|$)/
const ITEM_BEFORE = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,6})、$/

/** 参加人宁远、解放、经天纬: an item of a list whose neighbour is sure. */
function besideSure(text: string, rated: readonly Mention[]): Candidate[] {
  const found: Candidate[] = []
  const add = (start: number, end: number) => {
    const name = text.slice(start, end)
    // 同事们都说，长青: a clause, not an item.
    const isClause = FUNCTION_SURNAME.test(name) && (text[start - 1] === '，' || text[end] === '，')
    if (isChineseName(name) && hasCommonSurname(name) && !isClause)
      found.push({ start, end, probability: IN_LIST })
  }
  for (const { start, end, probability } of rated) {
    if (probability < SURE) continue
    const after = ITEM_AFTER.exec(text.slice(end, end + 7))?.[1]
    if (after) add(end + 1, end + 1 + after.length)
    const before = ITEM_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[1]
    if (before) {
      for (const size of [2, 3]) {
        const from = start - 1 - size
        const whole = before.length === size
        if (size <= before.length && (whole || roleWordBefore(text, from))) add(from, start - 1)
      }
    }
  }
  return found
}
