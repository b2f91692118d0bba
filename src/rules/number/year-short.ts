import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'

/** Two digits of a year before a month or 年度, 年底, 年初. Not 从警24年, 24年来, 2024年, 24年9个月. */
const SHORT_YEAR = /(?<![0-9０-９.．-])(\d{2})年(?=\d{1,2}月|度|底|初)/g
/** Up to this number it is a year of this century. */
const THIS_CENTURY = 40

export default defineBlockRule({
  id: 'number/year-short',
  title: '年份只写了两位',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '5.1' },
  defaultSeverity: 'info',
  check(block, { report }) {
    for (const match of matchesIn(typedProse(block), SHORT_YEAR)) {
      const year = match[1] ?? ''
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
