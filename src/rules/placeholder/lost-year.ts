import type { BlockContent } from '../../report/block'
import { overlapsAny, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { BEFORE_LASTING, BEHIND_MONTHS } from '../number/lasting'
import { defineBlockRule } from '../rule'
import { fixOf, remembered } from './blank'
import { type Reading, readingOf } from './reading'
import { todosIn } from './todo'

/** A date whose year was lost; `mended` is how it reads with the year to be filled in, where that is certain. */
interface LostYear {
  range: Range
  mended: string | undefined
}

const YEAR = '〔待填：年份〕年'
const MONTH = '(?:1[0-2]|0?[1-9])'
const DAY = '(?:3[01]|[12]\\d|0?[1-9])'
const MARK = '[xX×*＊_□○]'

/** 年8月8日: what stands before it is looked at by `hasNoYear`. */
const HEADLESS = new RegExp(`年 ?${MONTH}月(?: ?${DAY}日)?`, 'g')
/** 205月21日, 2011月5日: the year's last digits and 年 are gone. Not part of a longer number. */
const CUT = new RegExp(`(?<![0-9A-Za-z.-])(?:19|20)(\\d{1,3})月 ?${DAY}日`, 'g')
/** 20以来, 201以来. Not 新冠-19以来, G20以来, 第20以来. */
const SINCE = /(?<![0-9A-Za-z.\-—–第])(?:19|20)\d?以来/g
/** 20年8月8日, 201年8月. A bare 20年 is a duration, and so are 从警20年8个月, 有期徒刑20年6月. */
const SHORT = new RegExp(
  `(?=[12])(?<![0-9A-Za-z.\\-警龄满达约共近历]|${BEFORE_LASTING})(?:20|(?:19|20)\\d) ?年 ?(${MONTH}月(?!${BEHIND_MONTHS})(?: ?${DAY}日)?)`,
  'g',
)
/** 20xx年, 200*年, 20__年, `20  年  月`. Not the bold 20 in `从警**20**年`. */
const MARKED = new RegExp(`(?<![0-9A-Za-z.*＊_])(?:19|20)(?:\\d?${MARK}{1,4} ?|\\d?[ \\u3000]{2,12})年`, 'g')

function find(reading: Reading): LostYear[] {
  const { text } = reading
  const all = [
    ...matches(text, MARKED).map((range) => ({ range, mended: YEAR })),
    ...matches(text, SINCE).map((range) => ({ range, mended: `${YEAR}以来` })),
    ...matchesIn(text, SHORT).map((match) => ({ range: rangeOf(match), mended: YEAR + match[1] })),
    ...matchesIn(text, CUT).flatMap((match): LostYear[] => {
      const months = monthsIn(match[1] ?? '')
      const rest = match[0].slice(match[0].indexOf('月'))
      if (months.length === 0) return []
      return [{ range: rangeOf(match), mended: months.length === 1 ? YEAR + months[0] + rest : undefined }]
    }),
    ...matchesIn(text, HEADLESS)
      .filter((match) => hasNoYear(text, match.index))
      .map((match) => ({ range: rangeOf(match), mended: YEAR + match[0].slice(1) })),
  ].sort((a, b) => a.range.start - b.range.start)
  return apart(all)
}

/** The months that the digits between 19/20 and 月 can mean: 5 → 5; 11 → 11 or (201_年) 1. */
function monthsIn(digits: string): string[] {
  const valid = (month: string) => /^(?:1[0-2]|0?[1-9])$/.test(month)
  return [digits, digits.slice(1)].filter(valid)
}

/** Words that make a year with 年: 去年8月. */
const YEAR_WORD = /[今去明前后同当每次翌某这那本该上下全学历近几多半整元新隔周]$/
/** What may stand for a year, or close what stands for one: 二〇二四年, ×年, 〔待填〕年, （2024）年. */
const YEAR_LIKE = /[0-9A-Za-z零〇○一二三四五六七八九十×*＊_□☐〕】］\])）”"’'>…—-]$/

/** True when nothing before the 年 at `index` can be its year. */
function hasNoYear(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 12), index)
  const word = before.replace(/[ \u3000]+$/, '')
  if (YEAR_LIKE.test(word)) return false
  if (!/[\u4e00-\u9fff]$/.test(word)) return true
  return word.length < before.length ? !YEAR_WORD.test(word) : /[于自从至]$/.test(word)
}

function matches(text: string, pattern: RegExp): Range[] {
  return matchesIn(text, pattern).map(rangeOf)
}

function rangeOf(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].length }
}

/** In order, without those that overlap an earlier one. */
function apart(all: readonly LostYear[]): LostYear[] {
  const kept: LostYear[] = []
  for (const each of all) if (each.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(each)
  return kept
}

const found = remembered(find)

/** The dates of a block that lost their year, in the reading's text. */
export function lostYearsIn(block: BlockContent): readonly LostYear[] {
  return found(block).filter(({ range }) => !overlapsAny(todosIn(block), range))
}

export default defineBlockRule({
  id: 'placeholder/lost-year',
  title: '年份不完整',
  basis: { force: '规定', source: 'GB/T 9704-2012', clause: '7.3.5.4' },
  // A date without its year is a wrong fact, not a blank that its author knows of.
  defaultSeverity: 'error',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const { range, mended } of lostYearsIn(block)) {
      const date = reading.text.slice(range.start, range.end)
      report({
        range: reading.toSource(range),
        message: `“${date}”年份不完整，应当写四位年份；请查实补上，或改为〔待填〕`,
        ...(mended !== undefined && { fixes: [fixOf(reading, range, mended)] }),
      })
    }
  },
})
