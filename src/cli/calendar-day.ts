import { InvalidArgumentError } from 'commander'

/** 2025-06-18, 2025.6.18, 2025/6/18 and 2025年6月18日. */
const DAY = /^((?:19|20)\d{2})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/

/** Reads the value of an option that is a day of the calendar; the answer is in the form 2025-6-18. */
export function calendarDay(text: string): string {
  const [year, month, day] = (DAY.exec(text.trim()) ?? []).slice(1).map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  if (year === undefined || date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day)
    throw new InvalidArgumentError('应当是日历上有的一天，如 2025-06-18 或 2025年6月18日')
  return `${year}-${month}-${day}`
}
