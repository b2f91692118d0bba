import { matchesIn } from '../../text/search/matches'
import { PERSON_AFTER } from './contexts'
import type { Candidate } from './decode'
import { factsOf, hashOf, type Lexicon, levelOf, WORD_CLASSES } from './lexicon'
import type { Mention, Passage } from './mention'
import { isTibetanPart, minorityNames } from './minority'
import { roleWordBefore } from './role-marks'
import { COLLECTIVE, ROLE_WORDS } from './roles'
import { COMMON_SURNAMES, isChineseName, isCommonSurname, surnameOf } from './surnames'
import { isTransliterated, isTransliterating } from './transliteration'

/** Candidates that the place speaks for, whatever the model says of them: in a column of people, after a role word, in a list, by their spelling. */
export function guessNames(passage: Passage, rated: readonly Mention[], lexicon: Lexicon): Candidate[] {
  const { text } = passage.clean
  const seen = new Map(
    rated.map(({ start, end, probability }) => [start * LONGEST + end - start, probability]),
  )
  const unseen = ({ start, end, probability }: Candidate) =>
    (seen.get(start * LONGEST + end - start) ?? 0) < probability
  return [
    ...peopleInCell(passage),
    ...dottedNames(text),
    ...minorityNames(text),
    ...afterRoles(text, lexicon),
    ...besideSure(text, rated),
    ...inPlaces(text, lexicon),
  ].filter(unseen)
}

/** More than any name has characters; to tell spans apart by one number. */
const LONGEST = 64

const PEOPLE_COLUMN =
  /姓名|名字|民警|辅警|交警|当事人|负责人|责任人|联系人|带班|值班|人员|主办|协办|驾驶人|驾驶员|车主|组长|成员|作者|签字|签名|主持|记录人|对象|队员|领导|承办|伤者|死者|证人|户主/

/** Whether a passage is a cell of a column of people. */
export function isPeopleColumn({ kind, header = '' }: Passage): boolean {
  return kind === 'cell' && PEOPLE_COLUMN.test(header)
}

const ITEM_MARK = /[、，,；;/／ ]/

/** Whether a span fills its cell, or an item of a list in it. */
export function fillsItem(text: string, start: number, end: number): boolean {
  return ITEM_MARK.test(text[start - 1] ?? '、') && ITEM_MARK.test(text[end] ?? '、')
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

const DOTTED = /[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8}){1,3}/g
/** How sure it is that a dotted string is a name where every part is spelt as such names are. */
const DOTTED_SURE = 0.97

/** Names with a middle dot, which the model has seen few of: every part is spelt as such names are. */
function dottedNames(text: string): Candidate[] {
  if (!/[·•・]/.test(text)) return []
  return matchesIn(text, DOTTED).flatMap((match) => {
    const parts = match[0].split(/[·•・]/)
    const head = parts[0] ?? ''
    const tail = parts.at(-1) ?? ''
    // A role word before the first part, and what follows the last one, are no part of it: 民警买买提·艾山说.
    let from = 0
    while (from < head.length && !isTransliterated(head.slice(from))) from++
    let to = tail.length
    while (to > 0 && !isTransliterated(tail.slice(0, to))) to--
    // 买买提和民警: 和 joins where a name is whole without it; 苏和: it belongs to the name.
    if (to > 2 && tail[to - 1] === '和') to--
    if (from === head.length || to === 0) return []
    if (!parts.slice(1, -1).every((part) => isTransliterated(part))) return []
    const end = match.index + match[0].length - tail.length + to
    return [{ start: match.index + from, end, probability: DOTTED_SURE }]
  })
}

/** What tells that the word after a role word is somebody's name: a mark, or what only people do. */
const CLOSES = /^(?:[，。；！？：、）)”…]| |$)/
/** How likely a word of a class is a name where it stands after a role word and before such a mark or deed. */
const WORD_NAME: Readonly<Record<(typeof WORD_CLASSES)[number], number>> = {
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
/** From this level on the second character is at home in names. */
const NAMELIKE = 8

const TIBETAN_ALONE = 0.8

/** 民警向阳。 and 车主温馨接到电话: a word that is a name because it stands where one is expected. */
function afterRoles(text: string, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = []
  for (let start = 2; start + 2 <= text.length; start++) {
    const tibetan = isTransliterating(text.charCodeAt(start)) && isTibetanPart(text.slice(start, start + 2))
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
    const wordClass = WORD_CLASSES[factsOf(lexicon, hashOf(name)) >> 4] ?? 'none'
    const namelike = levelOf(lexicon.only, name.charCodeAt(1)) >= NAMELIKE
    const certain = CLOSES.test(after) || (PERSON_AFTER.test(after) && (namelike || !ADVERBIAL.test(name)))
    if (!certain && (!namelike || ADVERBIAL.test(name) || !startsVerb(after, lexicon))) continue
    const probability = WORD_NAME[wordClass] * (namelike ? 1 : 0.7)
    if (probability > 0) found.push({ start, end, probability })
  }
  return found
}

function startsVerb(text: string, lexicon: Lexicon): boolean {
  return [3, 2].some((size) => {
    const word = text.slice(0, size)
    return WORD_CLASSES[factsOf(lexicon, hashOf(word)) >> 4] === 'verb'
  })
}

const SURE = 0.6
/** How likely a name-shaped item beside a sure name in a list is a name where the model sees none. */
const IN_LIST = 0.3
const ITEM_AFTER = /^[、，]([\u4e00-\u9fff]{2,3})(?=[、。；！？]|和|与|及|以及|等|[两三四五六七八九十]|$)/
const ITEM_BEFORE = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,6})、$/

/** 参加人宁远、解放、经天纬: an item of a list whose neighbour is sure. */
function besideSure(text: string, rated: readonly Mention[]): Candidate[] {
  const found: Candidate[] = []
  const add = (start: number, end: number) => {
    const name = text.slice(start, end)
    if (isChineseName(name) && isCommon(name)) found.push({ start, end, probability: IN_LIST })
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

/**
 * Places in a sentence where a name stands, as patterns with the name as their group (a text without what one `needs` is not
 * searched): `likely` for a string that
 * is no word, `word` for one that is. Bounded, and tried once a character.
 */
const PLACES: readonly { pattern: RegExp; needs: RegExp; likely: number; word: number }[] = [
  // 名叫X， 化名X，真名X
  {
    needs: /叫|名/,
    pattern:
      /(?:名叫|叫做|名为|化名|真名|原名|本名|姓名|一个叫|位叫|叫)[：:]?([\u4e00-\u9fff]{2,3})(?=[，。、；！？（）”]|的|$)/g,
    likely: 0.7,
    word: 0.65,
  },
  // 由X负责
  {
    needs: /由/,
    pattern:
      /由([\u4e00-\u9fff]{2,3})(?=负责|执笔|审核|主持|牵头|担任|带队|带领|主办|承办|记录|驾驶|开车|宣读|传达|汇报|保管|护送|签收|垫付)/g,
    likely: 0.6,
    word: 0.25,
  },
  // 经X同志介绍
  {
    needs: /同志/,
    pattern:
      /(?:^|[，。、；：“（\s]|经|由|请|与|和|对|向|给|为|让|在|据|是|追记|记|学习)([\u4e00-\u9fff]{2,3})(?=同志(?!们))/g,
    likely: 0.7,
    word: 0.7,
  },
  // 见了X警官
  {
    needs: /警官|所长|队长|导员|政委|局长|律师|医生/,
    pattern:
      /(?:^|[，。、；：“（\s]|和|与|跟|对|向|给|请|找|见|见了|是|了|的|由|被|让)([\u4e00-\u9fff]{2,3})(?=警官|所长|队长|大队长|中队长|教导员|指导员|政委|局长|律师|医生)/g,
    likely: 0.55,
    word: 0.4,
  },
  // X摄
  {
    needs: /摄/,
    pattern: /(?:^|[。）\s])([\u4e00-\u9fff]{2,3})\s?(?=摄(?:影)?(?:[。）\s]|$))/g,
    likely: 0.7,
    word: 0.6,
  },
  // “X，你先回去。”
  {
    needs: /[“‘]/,
    pattern:
      /[“‘]([\u4e00-\u9fff]{2,3})(?=[，！](?:[\u4e00-\u9fff]{2,3}[，！])?(?:你|您|快|别|咱|请|走|来|等等|醒|坚持))/g,
    likely: 0.5,
    word: 0.45,
  },
]
/** What stands in such places without being anybody's name. */
const NOBODY =
  /^(?:单位|党委|党员|全体|广大|纪委|机关|应急|安保|司机|师傅|家长|公安|边防|时任|有关|相关|干部|保安|市民|专人|专班|高速|大队|中队|支队|交警|民警|辅警|万一|老人|常委|常务|全国|全省|全市|全县|全局|全队|全警|别人|何人|什么|哪位)/

const UNIT_END = /[所队局科处院室站厂校副大中支总县市区镇乡村]$/

function inPlaces(text: string, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = []
  for (const { pattern, needs, likely, word } of PLACES) {
    if (!needs.test(text)) continue
    for (const match of matchesIn(text, pattern)) {
      const name = match[1] ?? ''
      const start = match.index + match[0].indexOf(name)
      if (
        !isChineseName(name) ||
        !isCommon(name) ||
        NOBODY.test(name) ||
        UNIT_END.test(name) ||
        ROLE_WORDS.left.has(name)
      )
        continue
      const facts = factsOf(lexicon, hashOf(name))
      found.push({ start, end: start + name.length, probability: facts === 0 ? likely : word })
    }
  }
  return found
}

function isCommon(name: string): boolean {
  const surname = surnameOf(name)
  return surname.length === 2 || COMMON_SURNAMES.has(surname)
}
