import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { remembered } from './blank'
import { type Reading, readingOf } from './reading'

/**
 * What was left to be filled in, in words. Must not match headings in brackets (【填写说明】【补充材料】), links
 * (`[待填表格](表.docx)`) and tags of other programs.
 */
const MARKS = new RegExp(
  [
    String.raw`〔待填(?:[：:][^〔〕\n]{0,200})?〕`,
    String.raw`[【［[〔](?:待(?:填|补|定|核|完善|确认)|此处(?:填|补|插|写)|请(?:在此)?(?:填写|补充|输入|插入)|填写(?!说明|要求|须知|规范|示例|指南|样式))[^【】［］[\]〔〕\n]{0,60}[】］\]〕]`,
    String.raw`[（(](?:待(?:填写?|补充?|定|核实)|此处填写|请填写)(?:[：:][^（）()\n]{0,30})?[）)]`,
    '(?<![A-Za-z0-9_-])(?:TODO|TBD|FIXME)(?![A-Za-z0-9_-])',
  ].join('|'),
  'g',
)

/** The marks of a block, in the reading's text. */
export const todosIn = remembered((reading: Reading): Range[] =>
  matchesIn(reading.text, MARKS)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((range) => !isLink(reading, range)),
)

/** `[待填表格](表.docx)`: the reading's text has blanks in the place of the link's target. */
function isLink(reading: Reading, range: Range): boolean {
  return reading.text[range.start] === '[' && reading.source[reading.toSource(range).end] === '('
}

export default defineBlockRule({
  id: 'placeholder/todo',
  title: '还有待填的地方',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const range of todosIn(block)) {
      const hint = /[：:](.*)[^：:]$/.exec(reading.text.slice(range.start, range.end))?.[1] ?? ''
      const what = hint === '' ? '具体内容' : shorten(hint)
      report({
        range: reading.toSource(range),
        message: `这里还没有填，应当写明${what}；请补上，括号一并删去`,
      })
    }
  },
})

function shorten(hint: string): string {
  return hint.length > 16 ? `“${hint.slice(0, 16)}…”` : hint
}
