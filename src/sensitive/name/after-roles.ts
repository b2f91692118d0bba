import { CLOSES, FUNCTION_SURNAME, PERSON_AFTER } from './contexts'
import type { Candidate } from './decode'
import { classOf, isVerbAt, type Lexicon, levelOf, type WordClass } from './lexicon'
import { isTibetanPart } from './minority'
import { roleWordBefore } from './role-marks'
import { COLLECTIVE } from './roles'
import { isChineseName, isCommonSurname } from './surnames'

/** How likely a word of a class is a name where it stands after a role word and before such a mark or deed. */
const WORD_NAME: Readonly<Record<WordClass, number>> = {
  none: 0.4,
  noun: 0.45,
  person: 0.5,
  place: 0.5,
  organisation: 0.4,
  verb: 0.2,
  quality: 0.25,
  function: 0,
  number: 0,
  idiom: 0.3,
  pronoun: 0,
  adverb: 0.1,
  deed: 0.1,
  people: 0.1,
  namesake: 0.5,
}

/** Words that also say how something is done: 民警文明执法. After them a verb says nothing. */
const ADVERBIAL =
  /^(?:文明|高峰|平安|安全|严格|和平|高效|温馨|公平|公正|明确|成功|常年|连续|任意|全体|全程|高速|应急|马路|车辆|从严|依法|安心|严正|明白|温情|金秋|盛夏|寒冬|申请|关心|施工|包车|连夜|时常|经常|于是|曾经|任何|和谐|高度|常态|解放|时时|万分|路面|路口|水平|党员|党委|应当)$/
/** Surnames of few people, and words of grammar nearly everywhere: 同事们都说. */
const HARDLY_SURNAME = /^[都才还就没]/
/** From this level on the second character is at home in names. */
const NAMELIKE = 8

const TIBETAN_ALONE = 0.8
/** Words of naming that more often say what something is: 它就是方向. */
const SAYS_WHAT = /^(?:就是|即|系|便是)$/
/** What a form asks of somebody: 驾驶员车号、姓名. */
const FORM_ENTRY = /^(?:车[号型牌架况]|单位|时间|籍贯|别名|明细|年龄|常住|路段|路口)$/
/** After a word that somebody is called by as well as after one that tells when: 女儿高考那天. */
const TELLS_WHEN = /^[这那][天年次晚时月]/

/** 民警向阳。 and 车主温馨接到电话: a word that is a name because it stands where one is expected. */
export function afterRoles(text: string, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = []
  for (let start = 2; start + 2 <= text.length; start++) {
    const tibetan = isTibetanPart(text, start)
    if (!tibetan && !isCommonSurname(text.charCodeAt(start))) continue
    const role = roleWordBefore(text, start)
    if (!role || role.group === 'joining' || role.word.length < 2 || COLLECTIVE.has(role.word)) continue
    const end = start + 2
    if (tibetan) {
      found.push({ start, end, probability: TIBETAN_ALONE })
      continue
    }
    const name = text.slice(start, end)
    if (!isChineseName(name)) continue
    const after = text.slice(end, end + 5)
    const wordClass = classOf(lexicon, name)
    const namelike = levelOf(lexicon.only, name.charCodeAt(1)) >= NAMELIKE
    const closes = CLOSES.test(after)
    if (
      FORM_ENTRY.test(name) ||
      TELLS_WHEN.test(after) ||
      (SAYS_WHAT.test(role.word) && wordClass !== 'none')
    )
      continue
    // 司机都在这里, 就是刑满释放: what the word before leaves open is no name where a word of grammar begins it.
    if (FUNCTION_SURNAME.test(name) && (!closes || HARDLY_SURNAME.test(name))) continue
    const certain = closes || (PERSON_AFTER.test(after) && (namelike || !ADVERBIAL.test(name)))
    const acts = namelike && role.group !== 'naming' && !ADVERBIAL.test(name) && isVerbAt(text, end, lexicon)
    if (!certain && !acts) continue
    const probability = WORD_NAME[wordClass] * (namelike ? 1 : 0.7)
    if (probability > 0) found.push({ start, end, probability })
  }
  return found
}
