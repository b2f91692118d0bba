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
/** 查处十二起，拘留3人: the same the other way round. Not 三人，…, 几十人，…, 第十二次，…; from ten on it is a statistic. */
const ROW_TURNED = new RegExp(
  `(?<![第同几数上近约这那一二三四五六七八九十百千])([一二三四五六七八九]?[十百][一二三四五六七八九十百零]{0,4})${UNIT}[、，](?:其中)?[\\u4e00-\\u9fff]{2,8}?(?<!第)\\d{1,6}(?:余|多)?${UNIT}(?=[、，。；]|$)`,
  'g',
)

export default defineBlockRule({
  id: 'number/same-kind',
  title: '同一组数字写法不一',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '4.3' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    const text = typedProse(block)
    const places = [
      ...matchesIn(text, ROW).map(({ 0: row, 1: han = '', index }) => ({
        han,
        start: index + row.length - han.length,
      })),
      ...matchesIn(text, ROW_TURNED).map(({ 1: han = '', index }) => ({ han, start: index })),
    ]
    const told = new Set<number>()
    for (const { han, start } of places) {
      const value = parseHanNumeral(han)
      if (value === undefined || told.has(start)) continue
      told.add(start)
      const range = { start, end: start + han.length }
      report({
        range,
        message: `同一组统计里有的用数字，这里用“${han}”，应当一致；改为“${value}”`,
        fixes: [{ title: `改为“${value}”`, edits: [{ range, text: String(value) }] }],
      })
    }
  },
})
