import { perBlock } from '../../report/per-block'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineReportRule } from '../rule'
import { namedYears } from './named-years'
import { figuresOf } from './quantity'

export default defineReportRule({
  id: 'consistency/weekday',
  title: '星期与日期不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [shownDays.trace(report.blocks), namedYears.trace(report.blocks)],
  check({ report: draft }, { report }) {
    const found = daysIn.in(draft.blocks)
    if (found.length === 0) return
    const years = new Set(namedYears.in(draft.blocks).flatMap((each) => each.found))
    for (const { block, found: days } of found) {
      for (const { range, year, month, day, weekday, word } of days) {
        const asked = year === undefined ? [...years] : [year]
        const right = asked.map((each) => weekdayOf(each, month, day))
        if (right.length === 0 || right.includes(weekday)) continue
        const is = year === undefined ? `${asked.length > 1 ? '文中写到的各年' : `${asked[0]}年`}的` : ''
        const what =
          asked.length > 1 ? `都不是${word}` : `是${word.slice(0, -1)}${WEEKDAYS[right[0] as number]}`
        report({
          range: movedBy(range, block.range.start),
          message: `${is}${month}月${day}日${what}，这里写“${word}”；应当核对日期和星期`,
        })
      }
    }
  },
})

interface NamedDay {
  /** Of the day of the week. */
  range: Range
  year: number | undefined
  month: number
  day: number
  /** From Sunday on, 0 to 6. */
  weekday: number
  /** 星期五, 周五. */
  word: string
}

const WEEKDAYS = '日一二三四五六'
/** 2024年9月14日（星期五）, 9月14日，周五. */
const DAY =
  /日[（(，,]?(?:是|正是|恰是|恰逢|正值|适逢)?(?:这天|当天|那天)?(?:是|正是)?(?<word>(?:星期|礼拜|周)(?<weekday>[一二三四五六日天]))(?![至到—、和期刊报])(?<=(?<!\d)(?:(?<year>(?:19|20)\d{2})年)?(?<month>1[0-2]|0?[1-9])月(?<day>3[01]|[12]\d|0?[1-9])日[^月]{0,14})/g

const daysIn = perBlock((content): NamedDay[] => {
  const { text, toSource } = figuresOf(content)
  return matchesIn(text, DAY).flatMap(({ index, 0: all, groups }): NamedDay[] => {
    const { word = '', weekday = '', year, month, day } = groups ?? {}
    const end = index + all.length
    return [
      {
        range: toSource({ start: end - word.length, end }),
        year: year === undefined ? undefined : Number(year),
        month: Number(month),
        day: Number(day),
        weekday: Math.max(0, WEEKDAYS.indexOf(weekday)),
        word,
      },
    ]
  })
})

/** All of them but where they stand. */
const shownDays = perBlock((content) =>
  daysIn.of(content).map(({ year, month, day, word }) => JSON.stringify([year, month, day, word])),
)

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}
