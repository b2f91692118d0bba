import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from './reading'

/** 3--5日, 9时－－11时: more than one stroke between numbers. */
const STROKES = /(?<=\d[年月日时分点号%％]?)(?:[-－–—―]{2,3})(?=\d)/g
/** 0436--, 档案号2024--, 表3--, A3--, 3--1--: a number that names something, up to the stroke. */
const NAMED_BEFORE =
  /(?:(?:电话|热线|传真|手机|号码|编码|邮编|比分|[编案文卷证档账帐卡号图表号])[：:为是]?[ \u3000]?|[A-Za-z\d][-－–—―.]{1,3}|[A-Za-z])\d{1,12}$|(?<!\d)0\d{2,11}$/
/** --3200000, --031, --1--2: the same behind the stroke; 031 is no hour and no month. */
const NAMED_BEHIND = /^(?:0\d{1,4}(?![\d:：年月日时点])|\d{1,4}[-－–—―])/
const LONGEST_NAMED = 20
/** 12345--, --12345: such numbers name something, unless something is counted by them. */
const LONG_BEFORE = /\d{5}$/
const LONG_BEHIND = /^\d{5}/
/** What is counted or measured behind the second number, so that the two are surely a span. */
const COUNTED = /^\d{1,8}(?:\.\d{1,3})?[年月日天时点分秒号岁人名起件次辆台米元个倍条期%％:：万公小]/
/** 3~5日: the half-width tilde. Not ~~deleted~~. */
const TILDE = /(?<=\d[%％年月日时分点人起米]?)~(?=\d)/g
/** 3-5日: a hyphen between small numbers of a count. Not 2024-09-03, 0436-…, 吉A-…, 1-2号楼 or 4-1-2. */
const HYPHEN =
  /(?<![\dA-Za-z.\-－—/])(\d{1,2})[-－](?=\d{1,2}(?:日|天|人|名|起|月(?!\d{1,2}日)|年(?!级)|岁|倍|小时|分钟|万|公里|米|次|件)(?![-－]))/g
/** 5月3日-7日, 9时-11时, 8:00-11:00: a hyphen between two times. */
const TIMES =
  /[-－–](?<=\d[年月日时点分].|\d[:：]\d{2}.)(?=\d{1,4}[年月日时点分]|(?<=[:：]\d{2}.)\d{1,2}[:：]\d{2}(?!\d))/g
/** 10%-15%. */
const PERCENTS = /[-－–](?<=(?<![-－–—.\d])\d{1,3}(?:\.\d{1,3})?[%％].)(?=\d{1,3}(?:\.\d{1,3})?[%％])/g
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
    for (const { index, 0: typed } of matchesIn(text, STROKES)) {
      const end = index + typed.length
      const before = text.slice(Math.max(0, index - LONGEST_NAMED), index)
      const behind = text.slice(end, end + LONGEST_NAMED)
      const isCounted = COUNTED.test(behind)
      if (NAMED_BEFORE.test(before) || NAMED_BEHIND.test(behind)) continue
      if (isCounted || !(LONG_BEFORE.test(before) || LONG_BEHIND.test(behind)))
        mend(index, typed, '—', isCounted)
    }
    for (const { index, 0: typed } of matchesIn(text, TILDE)) mend(index, typed, '～', true)
    for (const { index, 1: number = '' } of matchesIn(text, HYPHEN)) {
      mend(index + number.length, '-', '—', false)
    }
    for (const { index, 0: typed } of matchesIn(text, TIMES)) mend(index, typed, '—', false)
    for (const { index, 0: typed } of matchesIn(text, PERCENTS)) mend(index, typed, '～', false)
  },
})
