import { perBlock } from '../../report/per-block'
import { isInChecked, type Report } from '../../report/report'
import type { Range } from '../../text/range'
import { defineReportRule } from '../rule'

/** A day of one's own record: month and day, then a time or a comma. */
const DAY =
  /(?<![0-9年])(\d{1,2})月(\d{1,2})日(?=凌晨|清晨|早|上午|中午|下午|傍晚|晚|夜|深夜|\d{1,2}时|[，,])/
/** What tells the year anywhere in a draft. */
const YEAR =
  /(?:19|20)\d{2}\s?年|二[〇○零]\S{2}年|今年|去年|前年|当年|\d{2}年\d{1,2}月|(?:19|20)\d{2}[.\-/]\d|[xX×*_]年|〔待填[^〕]{0,30}(?:日期|年)/

export default defineReportRule({
  id: 'number/no-year',
  title: '日期没有年份',
  basis: { force: '通行做法' },
  defaultSeverity: 'info',
  check({ report: draft }, { report }) {
    const range = firstDay(draft)
    if (!range) return
    report({
      range,
      message: `全文没有一处写明年份，“${draft.source.slice(range.start, range.end)}”不知是哪一年；补上年份`,
    })
  },
})

const yearIn = perBlock(({ source }) => (YEAR.test(source) ? [true] : []))
const dayIn = perBlock(({ kind, prose }): Range[] => {
  const match = kind === 'paragraph' ? DAY.exec(prose) : null
  return match ? [{ start: match.index, end: match.index + match[0].length }] : []
})

/** The first day of a draft that names no year. */
function firstDay(report: Report): Range | undefined {
  if (isInChecked(yearIn, report)) return undefined
  const [first] = dayIn.in(report.blocks)
  const [day] = first?.found ?? []
  if (!first || !day) return undefined
  const { start } = first.block.range
  return { start: start + day.start, end: start + day.end }
}
