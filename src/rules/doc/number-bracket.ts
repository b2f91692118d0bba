import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'

/**
 * The number of a document: whose it is, the year in brackets, the number. Not the numbers of cases: 决字, 认字
 * and the like before the year, or a court after it.
 */
const NUMBER =
  /(?<=[\u4e00-\u9fff])(?<![决认立拘强鉴受复调罚]字|[法院])([（(〔[【])((?:19|20)\d{2})([）)〕\]】])(第?)(0{0,8})([1-9]\d{0,3})(?=号)/g

export default defineBlockRule({
  id: 'doc/number-bracket',
  title: '发文字号的写法',
  basis: { force: '规定', source: 'GB/T 9704-2012', clause: '7.2.5' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    for (const { 0: typed, 1: open, 2: year, 3: close, 4: ordinal, 5: zeros, 6: number, index } of matchesIn(
      typedProse(block),
      NUMBER,
    )) {
      const faults = [
        open === '〔' && close === '〕' ? '' : '年份用六角括号“〔〕”',
        ordinal === '' ? '' : '序号不加“第”',
        zeros === '' ? '' : '序号前不加“0”',
      ].filter((fault) => fault !== '')
      if (faults.length === 0) continue
      const range = { start: index, end: index + typed.length }
      report({
        range,
        message: `发文字号应当${faults.join('，')}，如“〔2018〕26号”；照此改`,
        fixes: [{ title: '改为规范的写法', edits: [{ range, text: `〔${year}〕${number}` }], safe: true }],
      })
    }
  },
})
