import { parseHanNumeral } from '../../report/numbering'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'

const UNIT = '[起人名辆件次台份场户]'
/** 查处12起、拘留三人: a figure in digits, and the next one of the same row in Han numerals. */
const ROW = new RegExp(
  `\\d(?:余|多)?${UNIT}[、，](?:其中)?[\\u4e00-\\u9fff]{2,8}?(?<![第同一二三四五六七八九十百])([二三四五六七八九十百]{1,5})(?=${UNIT}(?:[、，。；]|$))`,
  'g',
)

export default defineBlockRule({
  id: 'number/same-kind',
  title: '同一组数字写法不一',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '4.3' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    for (const { 0: row, 1: han = '', index } of matchesIn(typedProse(block), ROW)) {
      const value = parseHanNumeral(han)
      if (value === undefined) continue
      const range = { start: index + row.length - han.length, end: index + row.length }
      report({
        range,
        message: `同一组统计里有的用数字，这里用“${han}”，应当一致；改为“${value}”`,
        fixes: [{ title: `改为“${value}”`, edits: [{ range, text: String(value) }] }],
      })
    }
  },
})
