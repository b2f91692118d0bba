import { stringify } from 'yaml'
import { isUnitLine } from '../report/closing'
import { checkedBlocks } from '../report/report'
import { isCommonSurname } from '../sensitive/name/surnames'
import type { LintResult } from './linter'

/** A form that is written into the front matter holds without scoring: only one that is plain to see. */
const SURE_FORM = 0.75
/** 沈立言, or 沈 言 with the gap that two characters are set with. */
const NAME = /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}|[\s　]{1,2}[\u4e00-\u9fff])$/
const CLOSING_LINES = 3

/**
 * The front matter of a draft that was taken in from Word: its form where that is plain, and unit, author and date where
 * the last lines say them. Empty where nothing is certain. The title is the draft's own `#` line.
 */
export function importedHead({ report, genre }: LintResult): string {
  const form = genre && genre.confidence >= SURE_FORM ? genre.genre.title : undefined
  const { date } = report.closing
  const lines = date
    ? checkedBlocks(report)
        .filter(({ content, range }) => content.kind === 'paragraph' && range.start < date.start)
        .slice(1 - CLOSING_LINES)
        .map(({ content }) => content.source)
    : []
  const name = lines.at(-1)
  const author =
    name !== undefined && NAME.test(name) && isCommonSurname(name.charCodeAt(0)) ? name : undefined
  const unit = lines.slice(author === undefined ? -1 : -2).find(isUnitLine)
  const values = {
    体裁: form,
    作者: author?.replace(/[\s　]+/g, ''),
    单位: unit,
    日期: date && report.source.slice(date.start, date.end),
  }
  const rows = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${stringify(value, { lineWidth: 0 }).trimEnd()}\n`],
  )
  return rows.length === 0 ? '' : `---\n${rows.join('')}---\n\n`
}
