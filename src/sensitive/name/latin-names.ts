import { matchesIn } from '../../text/search/matches'
import { ONLY_PERSON_AFTER, PERSON_AFTER } from './contexts'
import type { Mention, Passage } from './mention'
import { type Beside, roleBeside } from './role'
import { roleWordAfter } from './role-marks'
import { saysWho } from './roles'

/** One to five words with capitals: John Smith, LI QIANG, Maria del Carmen. Linear: letters and single joints take turns. */
const LATIN_NAME =
  /(?<![A-Za-z0-9@._/·-])[A-Z][A-Za-z'’\u00c0-\u024f-]{1,24}(?:[ ·•・](?:(?:bin|al|el|de|del|da|di|la|van|von) )?[A-Z][A-Za-z'’\u00c0-\u024f-]{0,24}\.?){0,4}(?![A-Za-z0-9@_/])/g
/** A word before such a name that is no role word beside Chinese ones: 英国籍外教Tom, 英文名：Tom. */
const FOREIGNER_BEFORE =
  /(?:外教|留学生|外商|客商|外宾|游客|选手|运动员|球员|外国人|外籍人员|[\u4e00-\u9fff]籍(?:人员|旅客)|英文名字?|外文名字?|拼音)(?:为|是|叫)?[：:]?\s?$/
/** What hardly anybody is called: things that papers write in Latin letters. */
const THING =
  /^(?:Apps?|Wi-?[Ff]i|Vlog|Word|Excel|Windows|Logo|Cosplay|Party|Live|Show|Uber|Hi|Hello|OK|No|Yes|Plus|Pro|Max|Mini|Bug|Offer|Flag|Vip|Diss|Keep|Bluetooth|Internet|Email|Telegram|Tik[Tt]ok|Facebook|Twitter|Whats[Aa]pp|Line|Skype|Zoom|Android|Linux|Photoshop|Power[Pp]oint|Police|Robot|Type|Visa|Taxi|Bus|Bar|Club|Ktv)$/
/** GPS, KTV. */
const ABBREVIATION = /^[A-Z]{1,5}$/
/** 名叫Keep的软件: a thing with a name of its own. */
const THING_AFTER =
  /^[”’」]?的?(?:聊天|手机|境外|网络|交友|通讯|社交|直播|短视频)?(?:软件|平台|[Aa]pp|APP|应用|网站|公司|游戏|群|程序|品牌|系统|酒吧|店|超市|账号|模式|版|型|牌)/
/** Where even TOM is somebody. */
const NAME_ASKED = /(?:姓名|英文名字?)(?:为|是)?[：:]?\s?$/
/** 游客Tony将, 外教David，; but 学生Python课. */
const FITS = new RegExp(`${PERSON_AFTER.source}|^(?:[，。、！？；：”’」）（(的将等及和与遗丢办领赴入]|$)`)
const SAYS = /^(?:说|道|称|告诉|表示|介绍|回忆|感激|激动|报警|求助|驾驶|酒后)/
/** How far words before a name are looked for. */
const REACH = 8
const SURE = 0.97
const LIKELY = 0.9

/** Names that are written in Latin letters, where the words beside tell that a person is meant. */
export function latinNames(passage: Passage, mentions: readonly Mention[]): Mention[] {
  const { text } = passage.clean
  if (!/[A-Z]/.test(text)) return []
  const inChinese = besides(text, mentions)
  return matchesIn(text, LATIN_NAME).flatMap(({ 0: name, index: start }) => {
    const end = start + name.length
    const beside = roleBeside(text, start, end)
    const same = isNoName(name) ? undefined : inChinese(start, end)
    const probability = same ? SURE : rate(text, { start, end, name }, beside)
    if (probability === 0) return []
    const mention: Mention = {
      passage,
      start,
      end,
      text: name,
      probability,
      evidence: ['拉丁字母写的姓名，前后文说的是人'],
    }
    const isGuest = FOREIGNER_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
    const group = same?.group ?? [beside.left, beside.label, beside.right].find(saysWho)
    if (group || isGuest) mention.group = group ?? 'party'
    if (same) mention.person = same.person ?? same.text
    return [mention]
  })
}

/** Tells the name in Chinese that one stands beside: 李强（LI QIANG）, LI QIANG（李强）. */
function besides(
  text: string,
  mentions: readonly Mention[],
): (start: number, end: number) => Mention | undefined {
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]))
  const byEnd = new Map(mentions.map((mention) => [mention.end, mention]))
  const isOpened = (at: number) => /[（(]/.test(text.charAt(at))
  const isClosed = (at: number) => /[）)]/.test(text.charAt(at))
  return (start, end) => {
    if (isOpened(start - 1) && isClosed(end)) return byEnd.get(start - 1)
    const behind = isOpened(end) ? byStart.get(end + 1) : undefined
    return behind && isClosed(behind.end) ? behind : undefined
  }
}

interface Spelt {
  start: number
  end: number
  name: string
}

/** How sure the words beside make it that somebody is meant; 0 where they do not tell. */
function rate(text: string, { start, end, name }: Spelt, { left, label }: Beside): number {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + 8)
  if (THING_AFTER.test(after)) return 0
  const isAsked = left === 'naming' || label !== undefined
  const isWords = name.includes(' ') || /[·•・]/.test(name)
  if (!isWords && isNoName(name) && !NAME_ASKED.test(before)) return 0
  if (isAsked) return SURE
  if (saysWho(left) || FOREIGNER_BEFORE.test(before)) return isWords || FITS.test(after) ? SURE : 0
  if (saysWho(roleWordAfter(text, end)?.group)) return LIKELY
  return isWords && (SAYS.test(after) || ONLY_PERSON_AFTER.test(after)) ? LIKELY : 0
}

/** Whether a word by itself is nobody's name, as far as its letters tell. */
function isNoName(name: string): boolean {
  return ABBREVIATION.test(name) || THING.test(name)
}

const SHORTEST_PART = 3
const LATIN = /^[A-Z]/
const LETTER = /[A-Za-z]/

/** John and Smith of John Smith. */
export function partsOfLatin(name: string): readonly string[] {
  if (!LATIN.test(name)) return []
  return name
    .split(/[ ·•・]/)
    .filter((part) => part.length >= SHORTEST_PART && part !== name && LATIN.test(part) && !THING.test(part))
}

/** Whether a span of Latin letters is a part of a longer word: John in Johnson. */
export function isWithinWord(text: string, start: number, end: number): boolean {
  return (
    LETTER.test(text[start] ?? '') && (LETTER.test(text[start - 1] ?? '') || LETTER.test(text[end] ?? ''))
  )
}
