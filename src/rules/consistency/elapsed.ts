import { countWhile } from '../../text/partition'
import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { DAY_LONG } from './days'
import { readHan } from './numerals'
import { figuresOf } from './quantity'

export default defineBlockRule({
  id: 'consistency/elapsed',
  title: '用时与起止时刻不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const { text, toSource } = figuresOf(block)
    const lasted = matchesIn(text, LASTED)
    if (lasted.length === 0) return
    const times = timesIn(text)
    if (times.length < 2) return
    for (const match of lasted) {
      const clash = clashOf(text, times, match)
      if (!clash) continue
      const { range, written, from, to } = clash
      report({
        range: toSource(range),
        message: `${from.text}到${to.text}是${inWords(between(from, to))}，这里写“${written}”；应当核对`,
        related: [
          { range: toSource(from.range), message: '起' },
          { range: toSource(to.range), message: '止' },
        ],
      })
    }
  },
})

/** A time of day as a text names it. */
interface Time {
  range: Range
  text: string
  /** Minutes since midnight. */
  minutes: number
  /** Of the year, where one is named right before it; of the month, where that is not. */
  day: number | undefined
  hasMonth: boolean
  /** 22时, 3点: it may be a little later. */
  isRound: boolean
}

/** Begins with what is rarer than digits. Not 3点意见, 20分钟. */
const TIME =
  /(?:时|点|:)(?!间|钟头|要|意|建|体)(?:(\d{2})分?(?!钟)|(\d)分(?!钟)|(半))?(?<=(?:(?:(?<!\d)(\d{1,2})月)?(?<!\d)(\d{1,2})日)?[^，。；、\d]{0,4}(?<![\d.:—])(\d{1,2})(?:时|点|:)(?:\d{2}分?|\d分|半)?)/g

function timesIn(text: string): Time[] {
  return matchesIn(text, TIME).flatMap((match): Time[] => {
    const [rest, two, one, half, month, day, hour = ''] = match
    const minutes = two ?? one ?? (half ? '30' : undefined)
    if (Number(hour) > 24 || Number(minutes ?? 0) > 59) return []
    if (rest.startsWith(':') && minutes === undefined) return []
    const range = { start: match.index - hour.length, end: match.index + rest.length }
    const said = text.slice(Math.max(0, range.start - 4), range.start)
    const isLater = Number(hour) < 12 && /(?:下午|傍晚|晚上?|夜里|当晚|深夜)$/.test(said)
    return [
      {
        range,
        text: text.slice(range.start, range.end),
        minutes: (Number(hour) + (isLater ? 12 : 0)) * 60 + Number(minutes ?? 0),
        day: day === undefined ? undefined : dayOf(Number(month ?? 1), Number(day)),
        hasMonth: month !== undefined,
        isRound: minutes === undefined,
      },
    ]
  })
}

const DAY = 24 * 60

/** Which day of a year that is no leap year. */
function dayOf(month: number, day: number): number {
  return Date.UTC(2023, month - 1, day) / DAY_LONG
}

const HOURS =
  '(?:(\\d{1,3})(半)?|([一两二三四五六七八九十]{1,3}))(?:个)?(半)?(?:小时|钟头)(?:(\\d{1,2})分钟?)?'
/** 共9小时20分, 距事发45分钟, 经过两个半小时的搜寻. Groups 1 to 5 are hours, 6 minutes alone. */
const LASTED = new RegExp(
  `(?:共|历时|用时|耗时|持续|前后|整整|连续[^，。；\\d]{0,4}|路上用|只用|距(?:离)?(?:事发|案发|发案|报警|接报|接警)|经过)(?:了|仅|只|有|计)?(?:${HOURS}|(\\d{1,3})分钟)(?!以|左右|多|余)`,
  'g',
)
const HALF_DAY = 12 * 60
/** So many times before the end may be the beginning. */
const LOOK_BACK = 8
/** How far the end of what lasted may stand from it. */
const LONGEST = 24
/** What ends there: 离开, 赶到. Without such a word, or 到 before it, a time is not known to be an end. */
const ENDS =
  /离开|结束|返回|回来|归队|抓获|找到|赶到|到达|抵达|收队|撤收|撤回|撤离|下班|脱险|扑灭|恢复|放行|完成|签[字订]/
const TILL = /(?:至|到|—|－|～|~|直到)[^，。；\d]{0,4}(?:(?:\d{1,2}月)?\d{1,2}日)?[^，。；\d]{0,4}$/

const NUMERAL = /[\d一两二三四五六七八九十]/

interface Clash {
  range: Range
  written: string
  from: Time
  to: Time
}

function clashOf(text: string, times: readonly Time[], match: RegExpExecArray): Clash | undefined {
  const [whole, h, h2, hHan, half, minutes, alone] = match
  const end = match.index + whole.length
  const i = endOf(text, times, match.index, end)
  const to = times[i]
  if (!to) return undefined
  const earlier = times.slice(Math.max(0, i - LOOK_BACK), i)
  const from = earlier.findLast(({ range }) => range.end <= match.index)
  if (!from) return undefined
  const hours = h === undefined ? (readHan(hHan ?? '') ?? 0) : Number(h)
  const said = alone === undefined ? hours * 60 + (half || h2 ? 30 : 0) + Number(minutes ?? 0) : Number(alone)
  const isExact = alone !== undefined || minutes !== undefined
  const fits = earlier.some((each) => {
    const slack = (isExact ? 1 : 20) + (each.isRound || to.isRound ? 40 : 0)
    const took = between(each, to)
    return [took, took + HALF_DAY, took - HALF_DAY].some((one) => Math.abs(one - said) <= slack)
  })
  // What took more than a day is told only where both days are.
  if (fits || (said >= DAY && (from.day === undefined || to.day === undefined))) return undefined
  const written = whole.slice(Math.max(0, whole.search(NUMERAL)))
  return { range: { start: end - written.length, end }, written, from, to }
}

/** The place among the times of that at which something ended that took as long as is said at `start`; −1 for none. */
function endOf(text: string, times: readonly Time[], start: number, end: number): number {
  const before = countWhile(times.length, (k) => (times[k] as Time).range.end <= start) - 1
  const time = times[before]
  if (time) {
    const link = text.slice(time.range.end, start)
    const isNear = link.length <= LONGEST && !/[。；！？]/.test(link)
    const lead = text.slice(Math.max(0, time.range.start - 12), time.range.start)
    if (isNear && (TILL.test(lead) || ENDS.test(link))) return before
  }
  const next = times[before + 1]
  // 经过两个半小时的搜寻，5时40分，终于…
  return next && /^的[^，。；\d]{1,10}，[^，。；\d]{0,3}$/.test(text.slice(end, next.range.start))
    ? before + 1
    : -1
}

/** How many minutes went by, over midnight where the days say so or the second is earlier. */
function between(from: Time, to: Time): number {
  const sameDay = to.minutes - from.minutes
  const areNamed = from.day !== undefined && to.day !== undefined && from.hasMonth === to.hasMonth
  const days = areNamed ? Math.max(0, (to.day as number) - (from.day as number)) : 0
  return days > 0 ? sameDay + days * DAY : sameDay >= 0 ? sameDay : sameDay + DAY
}

function inWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${hours > 0 ? `${hours}小时` : ''}${rest > 0 || hours === 0 ? `${rest}分钟` : ''}`
}
