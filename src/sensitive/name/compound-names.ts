import { flagHeads, mayBeHead } from '../../text/search/pair-flags'
import type { Candidate } from './decode'
import { isHan, isWord, type Lexicon, levelOf } from './lexicon'
import { roleWordAfter } from './role-marks'

/** Surnames of two characters that hardly begin anything but a name; 东方, 长孙, 闻人 and others are left to the model. */
const TELLING = new Set(
  '欧阳 上官 司马 诸葛 尉迟 公孙 慕容 令狐 皇甫 宇文 司徒 申屠 端木 夏侯 澹台 亓官 赫连 轩辕 拓跋 呼延 独孤 淳于 鲜于 万俟 完颜 夹谷 仲孙 公冶 漆雕 颛孙 宰父 闾丘 巫马 壤驷'.split(
    ' ',
  ),
)

const HEADS = flagHeads([...TELLING])

const LIKELY = 0.45
/** What follows such a surname without being a given name: 上官村, 欧阳家, 诸葛亮会. */
const NO_GIVEN =
  /^(?:[家氏姓某村镇乡庄店路街桥台府祠墓庙岭山湖河坪堡沟湾屯的了在是和与也都就还又才对把被将给让向从到等说道问老小大]|亮[会的]|光[缆纤])/
/** What no given name ends in, and a word after it begins with. */
const GOES_ON = /[的了在是和与说道问着过也都就还又才对把被将给让向从到等及为因已未不没正很边先会审便即却再只]/
/** From this level on a character is at home at the end of a given name. */
const NAMELIKE = 6

/** 和上官云霞, 民警夹谷雪: what a telling surname of two characters begins, whatever the model says of it. */
export function compoundNames(text: string, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = []
  for (let start = 0; start + 2 < text.length; start++) {
    if (!mayBeHead(HEADS, text.charCodeAt(start), text.charCodeAt(start + 1))) continue
    if (!TELLING.has(text.slice(start, start + 2))) continue
    const given = start + 2
    if (!isHan(text.charCodeAt(given)) || NO_GIVEN.test(text.slice(given, given + 2))) continue
    if ((roleWordAfter(text, given)?.word.length ?? 0) > 1 || isPartOfWords(text, start, lexicon)) continue
    const end = given + (goesOn(text, given + 1, lexicon) ? 2 : 1)
    found.push({ start, end, probability: LIKELY })
  }
  return found
}

/** 公司马上, 网上官方: two words side by side. */
function isPartOfWords(text: string, start: number, lexicon: Lexicon): boolean {
  return (
    isWord(lexicon, text.slice(start + 1, start + 3)) ||
    (start > 0 && isWord(lexicon, text.slice(start - 1, start + 1)))
  )
}

/** Whether a character goes on with a given name, and begins no word. */
function goesOn(text: string, at: number, lexicon: Lexicon): boolean {
  const unit = text.charCodeAt(at)
  return (
    !GOES_ON.test(text[at] as string) &&
    levelOf(lexicon.last, unit) >= NAMELIKE &&
    !isWord(lexicon, text.slice(at, at + 2))
  )
}
