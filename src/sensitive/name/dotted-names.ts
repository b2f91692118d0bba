import { matchesIn } from '../../text/search/matches'
import type { Candidate } from './decode'
import { roleWordAfter, roleWordBefore } from './role-marks'
import { isCommonSurname } from './surnames'
import { isTransliterated, isTransliterating } from './transliteration'

const DOTTED = /[\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8}){1,3}/g
/** 和 between two such names: 买买提·艾山和木合塔尔·依明. */
const JOINED_DOTTED = /([·•・][\u4e00-\u9fff]{2,6}?)[和与及](?=[\u4e00-\u9fff]{2,6}[·•・])/g
/** 大 ends one such name alone, and too many words begin with it. */
const ALEXANDER = /^亚历山大$/
/** How sure it is that a dotted string is a name where every part is spelt as such names are. */
const DOTTED_SURE = 0.97

/** Names with a middle dot, which the model has seen few of: every part is spelt as such names are. */
export function dottedNames(text: string): Candidate[] {
  if (!/[·•・]/.test(text)) return []
  return matchesIn(text.replace(JOINED_DOTTED, '$1，'), DOTTED).flatMap((match) => {
    const parts = match[0].split(/[·•・]/)
    const head = parts[0] ?? ''
    const tail = parts.at(-1) ?? ''
    // A role word before the first part, and what follows the last one, are no part of it: 民警买买提·艾山说.
    let from = 0
    while (from < head.length && !isTransliterated(head.slice(from)) && !ALEXANDER.test(head.slice(from)))
      from++
    from = behindRole(text, match.index, acrossOne(head, from))
    let to = tail.length
    while (to > 0 && !isTransliterated(tail.slice(0, to))) to--
    // 买买提和民警: 和 joins where a name is whole without it; 苏和: it belongs to the name.
    if (to > 2 && tail[to - 1] === '和') to--
    if (to === 0 && isFamilyName(tail)) to = 1
    // Few are of one character: 木合塔尔·依明.
    else if (to === 1 && tail.length > 1 && !roleWordAfter(tail, 1)) to = 2
    if (from === head.length || to === 0) return []
    if (!parts.slice(1, -1).every((part) => isTransliterated(part))) return []
    const end = match.index + match[0].length - tail.length + to
    return [{ start: match.index + from, end, probability: DOTTED_SURE }]
  })
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
