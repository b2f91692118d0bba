import { perBlock } from '../../report/per-block'
import type { Report } from '../../report/report'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineReportRule } from '../rule'
import { namedYears } from './named-years'
import { numberIn } from './numerals'
import { figuresOf } from './quantity'

export default defineReportRule({
  id: 'consistency/years',
  title: '年数、年龄与年份不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [
    shownSpans.trace(report.blocks),
    namedYears.trace(report.blocks),
    writtenYearOf(report),
  ],
  check({ report: draft }, { report }) {
    const until = writtenYearsOf(draft)
    for (const { block, found } of spansIn.in(draft.blocks)) {
      for (const { range, from, to, said, written } of found) {
        const ends = to === undefined ? until : [to]
        if (ends.length === 0 || ends.some((end) => isRight(end - from, said, to !== undefined))) continue
        const end = ends[0] as number
        report({
          range: movedBy(range, block.range.start),
          message: `从${from}年到${end}年是${end - from}年，这里写“${written}”；应当核对年份和年数`,
        })
      }
    }
  },
})

/** How long something took, or how old somebody is, beside the year in which it began. */
interface Span {
  range: Range
  written: string
  from: number
  /** Where one is named; else it is the year in which the draft is written. */
  to: number | undefined
  said: number
}

const YEAR = '((?:19|20)\\d{2})年'
const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})'
const LASTED = '(?:已满|整整|已经|已有|已|满|共|历时|前后|干了|守了|任职|从警|工作)'

/** Group 1 the first year, 2 the last, 3 how many: 自2021年3月…，到2023年12月任职已满四年. */
const BETWEEN = new RegExp(
  `(?:自|从|于)${YEAR}[^。；\\d]{0,6}(?:\\d{1,2}月)?[^。；\\d]{0,40}(?:到|至)${YEAR}(?:\\d{1,2}月)?[^。；\\d]{0,16}${LASTED}${NUMBER}年(?![前级代度])`,
  'g',
)
/** Group 1 the year of birth, 2 the age: 1985年3月出生，今年45岁. */
const AGED = new RegExp(
  `${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生人?)[^。；]{0,60}?(?:今年|现年|如今)已?经?${NUMBER}岁`,
  'g',
)
/** 2005年参加公安工作，从警19年; 2005年入警，19年来. */
const SERVED = new RegExp(
  `${YEAR}(?:\\d{1,2}月)?[^，。；\\d]{0,12}(?:入警|从警|参加公安工作|参加工作|穿上警服|加入公安队伍|参警|考入公安机关|成为一名[^，。；\\d]{0,6}(?:民警|交警|警察|辅警))[^。；\\d]{0,30}?(?:(?:从警|入警|警龄|参加公安工作|工作)(?:已经|已|整整|至今|有|了|已有|满){0,2}${NUMBER}(?:年|个年头|个春秋|载)(?![前后级代])|，${NUMBER}年(?:来|如一日))`,
  'g',
)

/** 2009年调到禁毒大队，至今已干了18年. */
const TILL_NOW = new RegExp(`${YEAR}[^。；]{0,40}?至今[^。；\\d]{0,12}${NUMBER}年(?![前后级代])`, 'g')
/** Group 1 the year of birth, 2 that of the death, 3 the age: 1964年出生，…2004年因公殉职，年仅45岁. */
const DIED = new RegExp(
  `${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:出生|生人?)[^。]{0,100}?${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^，。；\\d]{0,12}(?:殉职|牺牲|去世|病逝|逝世)，?(?:年仅|时年|享年|终年)${NUMBER}岁`,
  'g',
)

const spansIn = perBlock((content): Span[] => {
  const { text, toSource } = figuresOf(content)
  const spans = (pattern: RegExp, last?: number) =>
    matchesIn(text, pattern).flatMap((match): Span[] => {
      const [whole, from, ...rest] = match
      const digits = rest.findLast((each) => each !== undefined) ?? ''
      const said = numberIn(digits)
      if (said === undefined) return []
      const start = match.index + whole.lastIndexOf(digits)
      const range = { start, end: match.index + whole.length }
      const written = text.slice(range.start, range.end)
      const to = last === undefined ? undefined : Number(rest[last])
      return [{ range: toSource(range), written, from: Number(from), to, said }]
    })
  return [...spans(BETWEEN, 0), ...spans(DIED, 0), ...spans(AGED), ...spans(SERVED), ...spans(TILL_NOW)]
})

/** All of them but where they stand. */
const shownSpans = perBlock((content) =>
  spansIn.of(content).map(({ from, to, said, written }) => JSON.stringify([from, to, said, written])),
)

/**
 * Whether so many years may be said of so many: a birthday that is still to come, or the age by which one is in the first
 * year at birth, make one more or less; what was written for last year, another.
 */
function isRight(years: number, said: number, isNamed: boolean): boolean {
  return said >= years - (isNamed ? 1 : 2) && said <= years + 1
}

/** The year of the date under the draft, or of its front matter. */
function writtenYearOf({ source, closing, frontMatter }: Report): number | undefined {
  const { date } = closing
  const line = date ? source.slice(date.start, date.end) : (frontMatter.values.date ?? '')
  const year = /(?:19|20)\d{2}/.exec(line)?.[0]
  return year === undefined ? undefined : Number(year)
}

/** The years in which the draft may have been written: without a date the last that it names, or the next. */
function writtenYearsOf(draft: Report): number[] {
  const written = writtenYearOf(draft)
  if (written !== undefined) return [written]
  let last = 0
  for (const { found } of namedYears.in(draft.blocks)) for (const year of found) if (year > last) last = year
  return last === 0 ? [] : [last, last + 1]
}
