import { distance } from 'fastest-levenshtein'
import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { KNOWN_LAWS } from './known-laws'

/** A title in 《》 that ends as those of laws and rules do; what stands in brackets behind it (（试行）) does not count. */
const TITLE =
  /《(?<title>[\u4e00-\u9fff]{4,36}?(?:法|条例|规定|办法|条令|准则|章程|规范)|[\u4e00-\u9fff]{4,30}法实施条例)(?:（[^（）《》\n]{1,20}）)?》/g
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

/** The one title that is meant, if any. */
function nearest(written: string, isLong: boolean): string | undefined {
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
