import { matchesIn } from '../../text/search/matches'
import type { Reading } from '../placeholder/reading'
import type { Remark } from '../rule'
import { DAY_LONG, type Day, isBefore } from './days'
import { numberIn } from './numerals'

/** Times and days in one text that cannot both be right; ranges are in the block's source. */
export function clashes(reading: Reading, days: readonly Day[]): Remark[] {
  return [...arrivals(reading), ...afterwards(reading, days), ...durations(reading)]
}

/** 22时40分接到指令，22时15分赶到: who arrives before being sent. */
const ARRIVAL =
  /(?<!\d)(\d{1,2})[时点:](\d{1,2})分?(?:许|左右)?，?[^。；\d]{0,16}?(?:接到|接报|接警|报警|指令)[^。；\d]{0,24}?(?<!次日)(\d{1,2})[时点:](\d{1,2})分?(?:许|左右)?，?[^。；，\d]{0,12}?(?:赶到|到达|抵达|到场)/g
/** Before midnight and after it. */
const NIGHT = 20
const MORNING = 6

function arrivals({ text, toSource }: Reading): Remark[] {
  return matchesIn(text, ARRIVAL).flatMap(({ index, 0: all, 1: h1, 2: m1, 3: h2, 4: m2 }): Remark[] => {
    const [sent, there] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)]
    if (there >= sent || (Number(h1) >= NIGHT && Number(h2) <= MORNING)) return []
    return [
      {
        range: toSource({ start: index, end: index + all.length }),
        message: '到场的时间比接警的还早；应当核对两个时间',
        severity: 'warning',
      },
    ]
  })
}

/** 2024年5月6日勘查，2024年4月29日才作出: what came only later, on an earlier day. */
const ONLY_THEN = /^(?:才|方才|这才)/
const LONGEST_CLAUSES = 60

function afterwards({ text, toSource }: Reading, days: readonly Day[]): Remark[] {
  const said = ({ range }: Day) => text.slice(range.start, range.end)
  return days.flatMap((later, i): Remark[] => {
    const first = days[i - 1]
    if (
      !first ||
      first.year === undefined ||
      !ONLY_THEN.test(text.slice(later.range.end, later.range.end + 2))
    )
      return []
    const between = text.slice(first.range.end, later.range.start)
    if (between.length > LONGEST_CLAUSES || /[。！？]/.test(between) || !isBefore(later, first)) return []
    return [
      {
        range: toSource(later.range),
        message: `“${said(later)}才”，却比前面的“${said(first)}”早；应当核对两个日期`,
        severity: 'warning',
      },
    ]
  })
}

/** 从1月14日起，到2月22日止，为期45天; 5月13日至15日，我参加了教育，为期五天. */
const DURATION =
  /(?<!\d)(?:((?:19|20)\d{2})年)?(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])日(?:起|开始)?，?(?:至|到|—|－|～)(?:((?:19|20)\d{2})年|次年)?(?:(1[0-2]|0?[1-9])月)?(3[01]|[12]\d|0?[1-9])日(?:止|结束|为止)?(?:，?(?:共|持续|前后)|[^。；\d]{0,40}?(?:为期|历时))(?:共|了)?(\d{1,3}|[一二两三四五六七八九十]{1,3})天/g
/** Where none is written: a leap day more or less is let pass. */
const ANY_YEAR = 2023

function durations({ text, toSource }: Reading): Remark[] {
  return matchesIn(text, DURATION).flatMap((match): Remark[] => {
    const [whole, y1, m1, d1, y2, m2 = m1, d2, written = ''] = match
    const said = numberIn(written)
    if (said === undefined) return []
    const isEarlier = Number(m2) * 100 + Number(d2) < Number(m1) * 100 + Number(d1)
    // 12月20日至2025年1月8日, 1月20日至次年3月8日: the year that is not written is told by the other, or is any.
    const crosses = isEarlier || whole.includes('次年')
    const first = Number(y1 ?? (y2 === undefined ? ANY_YEAR : Number(y2) - (crosses ? 1 : 0)))
    const last = Number(y2 ?? first + (crosses ? 1 : 0))
    const start = Date.UTC(first, Number(m1) - 1, Number(d1))
    const end = Date.UTC(last, Number(m2) - 1, Number(d2))
    const days = Math.round((end - start) / DAY_LONG)
    // With the first day, with both or with neither; a leap day where no year is named.
    if (Math.abs(said - days) <= (y1 === undefined ? 2 : 1)) return []
    const at = match.index + whole.length - written.length - 1
    return [
      {
        range: toSource({ start: at, end: at + written.length + 1 }),
        message: `按起止日期是${days + 1}天，这里写${written}天；应当核对`,
        severity: 'warning',
      },
    ]
  })
}
