import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'
import { BEFORE_LASTING, BEHIND_MONTHS } from './lasting'

/**
 * Two digits of a year before a month, 年度, 年底, 年初, a quarter or half a year; 08年, which is no number of years; 98年参军.
 * Not 从警24年, 24年来, 2024年, 24年9个月, 20年初心, 15年底线, 12年度过.
 */
const SHORT_YEAR = new RegExp(
  `(?=\\d)(?<![0-9０-９.．号-]|${BEFORE_LASTING})(?:(\\d{2})年(?=\\d{1,2}月(?!${BEHIND_MONTHS})|度(?![过日假])|底(?![线气层蕴色子牌])|初(?![心衷学级中恋次])|第[一二三四1-4]季度|[上下]半年)|(0\\d)年(?!代)|([5-9]\\d)年(?=参军|入伍|入警|入党|参加工作|毕业|出生|退伍|转业))`,
  'g',
)
/** Up to this number it is a year of this century. */
const THIS_CENTURY = 40

export default defineBlockRule({
  id: 'number/year-short',
  title: '年份只写了两位',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '5.1' },
  defaultSeverity: 'info',
  check(block, { report }) {
    for (const match of matchesIn(typedProse(block), SHORT_YEAR)) {
      const year = match[1] ?? match[2] ?? match[3] ?? ''
      const full = (Number(year) <= THIS_CENTURY ? '20' : '19') + year
      const range = { start: match.index, end: match.index + year.length }
      report({
        range,
        message: `年份写作“${year}年”，应当写全四位“${full}年”；核对后改全`,
        fixes: [{ title: `改为“${full}年”`, edits: [{ range, text: full }] }],
      })
    }
  },
})
