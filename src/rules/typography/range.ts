import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from './reading'

/** 3--5日, 9时－－11时: more than one stroke between numbers. Not a date (2024--) or a number that goes on. */
const STROKES = /(?<=\d[年月日时分点号%％]?)(?:[-－–—―]{2,3})(?=\d)/g
/** 3~5日: the half-width tilde. Not ~~deleted~~. */
const TILDE = /(?<=\d[%％年月日时分点人起米]?)~(?=\d)/g
/** 3-5日: a hyphen between small numbers of a count. Not 2024-09-03, 0436-…, 吉A-…, 1-2号楼 or 4-1-2. */
const HYPHEN =
  /(?<![\dA-Za-z.\-－—/])(\d{1,2})[-－](?=\d{1,2}(?:日|天|人|名|起|月(?!\d{1,2}日)|年(?!级)|岁|倍|小时|分钟|万|公里|米|次|件)(?![-－]))/g
/** 10~15%, 10—15％: the first number has no ％ of its own. */
const PERCENT =
  /(?<![\d.A-Za-z%％])(\d{1,3}(?:\.\d{1,3})?)(?:[-－–—―]{1,2}|[~～])(?=\d{1,3}(?:\.\d{1,3})?[%％])/g

export default defineBlockRule({
  id: 'typography/range',
  title: '起止、范围写法不对',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '5.1.3' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    const text = typedProse(block)
    const percents = new Set<number>()
    for (const { index, 0: whole, 1: number = '' } of matchesIn(text, PERCENT)) {
      const range = { start: index, end: index + whole.length }
      percents.add(index + number.length)
      report({
        range,
        message: '百分数的范围，前一个也应当写百分号，如10%～15%',
        fixes: [{ title: '补上百分号', edits: [{ range, text: `${number}%～` }] }],
      })
    }
    const mend = (start: number, typed: string, wanted: string, safe: boolean) => {
      if (percents.has(start)) return
      const range = { start, end: start + typed.length }
      report({
        range,
        message: `数字之间的起止应当用“${wanted}”`,
        fixes: [{ title: `改为“${wanted}”`, edits: [{ range, text: wanted }], safe }],
      })
    }
    for (const { index, 0: typed } of matchesIn(text, STROKES)) mend(index, typed, '—', true)
    for (const { index, 0: typed } of matchesIn(text, TILDE)) mend(index, typed, '～', true)
    for (const { index, 1: number = '' } of matchesIn(text, HYPHEN)) {
      mend(index + number.length, '-', '—', false)
    }
  },
})
