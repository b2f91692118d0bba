import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'

/** A day of the year; group 1 year, 2 month, 3 day. Not 12个月3日, 第11月. */
const DATE = /(?<![\d第.])(?:((?:19|20)\d{2})\s?年\s?)?(1[0-2]|0?[1-9])月(?:\s?(3[01]|[12]\d|0?[1-9])日)?/g
/** The length of a day, in milliseconds. */
export const DAY_LONG = 86_400_000

/** A day as a text names it. */
export interface Day {
  range: Range
  year: number | undefined
  month: number
  day: number | undefined
}

/** The days that a text names, in order. */
export function daysIn(text: string): Day[] {
  return matchesIn(text, DATE).map(({ index, 0: { length }, 1: year, 2: month, 3: day }) => ({
    range: { start: index, end: index + length },
    year: year === undefined ? undefined : Number(year),
    month: Number(month),
    day: day === undefined ? undefined : Number(day),
  }))
}

/** True when `b` is earlier than `a`; a year that is not written is that of the other. */
export function isBefore(b: Day, a: Day): boolean {
  const years = (b.year ?? a.year ?? 0) - (a.year ?? b.year ?? 0)
  if (years !== 0) return years < 0
  if (a.month !== b.month) return b.month < a.month
  return a.day !== undefined && b.day !== undefined && b.day < a.day
}
