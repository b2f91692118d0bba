import { distance } from 'fastest-levenshtein'
import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { KNOWN_LAWS } from './known-laws'

/** A title in 《》 that ends as those of laws and rules do; what stands in brackets behind it (（试行）) does not count. */
const TITLE =
  /《(?<title>[\u4e00-\u9fff]{4,36}?(?:法|条[例列]|规[定订]|办[法发]|条令|准[则责]|章程|规范)|[\u4e00-\u9fff]{4,30}法实施条例)(?:（[^（）《》\n]{1,20}）)?》/g
const COUNTRY = '中华人民共和国'
/** Rules of a province or a city, of which there are thousands. */
const LOCAL = /省|市(?!场)|自治[区州]|特区|^[\u4e00-\u9fff]{2,4}县/
/** Shorter titles are too like one another. */
const SHORTEST = 5
/** How many characters may differ: of rules, which are many and like one another, one only unless the title is long. */
const MOST = 2
const MOST_OF_RULES = 1
const LONG_RULE = 8

/** A title that no law has, where one has almost the same. */
export interface Misnamed {
  /** Without 《》 and 中华人民共和国; in the text that was asked about. */
  range: Range
  written: string
  right: string
}

/** Laws that are called by almost their title (《道路安全交通法》): a pure function of the text. */
export function misnamedLaws(text: string): Misnamed[] {
  return matchesIn(text, TITLE).flatMap(({ index, groups }) => {
    const title = groups?.title ?? ''
    const isNational = title.startsWith(COUNTRY)
    const written = isNational ? title.slice(COUNTRY.length) : title
    if (KNOWN_LAWS.has(written) || KNOWN_LAWS.has(title) || (LOCAL.test(written) && !isNational)) return []
    const right = nearest(written, isNational && written.length >= LONG_RULE)
    const start = index + 1 + title.length - written.length
    return right === undefined ? [] : [{ range: { start, end: start + written.length }, written, right }]
  })
}

/** The last character as it is meant: 条列, 准责. */
const ENDING: Readonly<Record<string, string>> = { 条列: '例', 规订: '定', 办发: '法', 准责: '则' }
/** Titles that many give to laws that are called otherwise, or were. */
const CALLED_OTHERWISE: Readonly<Record<string, string>> = {
  看守所管理条例: '看守所条例',
  人民警察督察条例: '公安机关督察条例',
  外国人入境出境管理法: '出境入境管理法',
}

/** The one title that is meant, if any. */
function nearest(typed: string, isLong: boolean): string | undefined {
  const end = ENDING[typed.slice(-2)]
  const written = end === undefined ? typed : typed.slice(0, -1) + end
  if (written !== typed && KNOWN_LAWS.has(written)) return written
  const other = CALLED_OTHERWISE[written]
  if (other !== undefined) return other
  const isLaw = written.endsWith('法') && !written.endsWith('办法')
  const most = isLaw || isLong ? MOST : MOST_OF_RULES
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const known of KNOWN_LAWS) {
    if (known.length < SHORTEST || known.at(-1) !== written.at(-1)) continue
    if (Math.abs(known.length - written.length) > MOST) continue
    const apart = isReordered(known, written) ? 1 : distance(known, written)
    if (apart < least) {
      least = apart
      best = known
    }
  }
  return best !== undefined && least <= (best.length > SHORTEST ? most : 1) ? best : undefined
}

/** 道路安全交通法: the same characters in another order. */
function isReordered(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('')
}
