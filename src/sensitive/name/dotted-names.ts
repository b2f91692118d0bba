import { matchesIn } from '../../text/search/matches'
import type { Candidate } from './decode'
import { isWord, type Lexicon } from './lexicon'
import { roleWordAfter, roleWordBefore } from './role-marks'
import { isCommonSurname } from './surnames'
import { isTransliterated, isTransliterating } from './transliteration'

const DOT = /[·•・]/
const DOTTED = /[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8}){1,3}/g
/** 和 between two such names: 买买提·艾山和木合塔尔·依明. */
const JOINED_DOTTED = /([·•・][\u4e00-\u9fff]{2,6}?)[和与及](?=[\u4e00-\u9fff]{2,6}[·•・])/g
/** 大 ends one such name alone, and too many words begin with it. */
const ALEXANDER = /^亚历山大$/
/** Words that join or make somebody do something, and are spelt as such names are. */
const JOINS_BEFORE = /[和让得]/
const JOINS_BEHIND = /[和让边]/
/** 史密斯多次: a word that is spelt as such names are. */
const HOW_OFTEN = /(?<=..)多[次年天名人]/
/** How sure it is that a dotted string is a name where every part is spelt as such names are. */
const DOTTED_SURE = 0.97

/** Names with a middle dot, which the model has seen few of: every part is spelt as such names are. */
export function dottedNames(text: string, lexicon: Lexicon): Candidate[] {
  if (!DOT.test(text)) return []
  return matchesIn(text.replace(JOINED_DOTTED, '$1，'), DOTTED)
    .flatMap(({ 0: dotted, index }) => chainsOf(dotted, index))
    .flatMap((parts) => nameIn(text, parts, lexicon) ?? [])
}

const FIRST_OF_DOTTED = /^[\u4e00-\u9fff]{2,8}(?=[·•・])/

/** 阿卜杜拉 of 阿卜杜拉·买买提: what people are called by alone; the part behind the dot is the father's. */
export function firstOfDotted(name: string): readonly string[] {
  return FIRST_OF_DOTTED.exec(name) ?? []
}

/** Whether a part of a dotted name goes on before or behind a place. */
export function isBesideDot(text: string, start: number, end: number): boolean {
  return DOT.test(text[start - 1] ?? '') || DOT.test(text[end] ?? '')
}

/** What stands between two dots, or before the first or behind the last one. */
interface Part {
  text: string
  start: number
}

/** 买买提·艾山伙同伊万·彼得罗夫: a part in the middle that is not spelt as names are ends one and begins another. */
function chainsOf(dotted: string, index: number): Part[][] {
  const chains: Part[][] = []
  let chain: Part[] = []
  let start = index
  for (const text of dotted.split(DOT)) {
    const part = { text, start }
    chain.push(part)
    if (chain.length > 1 && !isTransliterated(text)) {
      chains.push(chain)
      chain = [part]
    }
    start += text.length + 1
  }
  return chain.length > 1 ? [...chains, chain] : chains
}

/** The name of such parts without a role word before the first, and without what follows the last: 民警买买提·艾山说. */
function nameIn(text: string, parts: readonly Part[], lexicon: Lexicon): Candidate | undefined {
  const { text: head, start } = parts[0] as Part
  const { text: tail, start: last } = parts.at(-1) as Part
  let from = 0
  while (from < head.length && !isTransliterated(head.slice(from)) && !ALEXANDER.test(head.slice(from)))
    from++
  from = behindRole(text, start, acrossOne(head, from))
  // 让阿不都·热合曼先走; 让·雷诺 begins with it.
  if (head.length - from > 2 && JOINS_BEFORE.test(head[from] as string)) from++
  const to = endOfTail(tail, lexicon)
  // 保尔·柯察金: one character of a longer part that is spelt otherwise.
  if (to === 0 || from === head.length || (from > 0 && from === head.length - 1)) return undefined
  return { start: start + from, end: last + to, probability: DOTTED_SURE }
}

/** How much of what stands behind the last dot belongs to the name. */
function endOfTail(tail: string, lexicon: Lexicon): number {
  const often = tail.search(HOW_OFTEN)
  let to = often === -1 ? tail.length : often
  while (to > 0 && !isTransliterated(tail.slice(0, to))) to--
  // 买买提和民警, 桑托斯让我, 艾合买提顺着: where a name is whole without it, what joins or begins a word is no part; 苏和.
  if (to > 2 && (JOINS_BEHIND.test(tail[to - 1] as string) || isWord(lexicon, tail.slice(to - 1, to + 1))))
    to--
  // 吐尔地，: elsewhere 地 joins what is done to how it is done.
  if (to > 1 && tail.slice(to) === '地') to++
  if (to === 0 && isFamilyName(tail)) return 1
  // Few are of one character: 木合塔尔·依明.
  return to === 1 && tail.length > 1 && !roleWordAfter(tail, 1) ? 2 : to
}

/** A Chinese surname after a foreign given name: 大卫·李先生. */
function isFamilyName(tail: string): boolean {
  return isCommonSurname(tail.charCodeAt(0)) && (tail.length === 1 || roleWordAfter(tail, 1) !== undefined)
}

/** Where a part begins that one character which few such names are spelt with stands in: 阿依仙木. */
function acrossOne(head: string, from: number): number {
  let start = from - 1
  while (start > 0 && isTransliterating(head.charCodeAt(start - 1))) start--
  return from - 1 - start >= 2 ? start : from
}

/** 丈夫吐尔洪·卡斯木: the end of a word for people may be spelt as such names are. */
function behindRole(text: string, start: number, from: number): number {
  const word = roleWordBefore(text, start + from + 1)?.word
  return word !== undefined && word.length > 1 ? from + 1 : from
}
