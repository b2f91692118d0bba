import { contextOf, type Recognizer } from './recognizer'

/** Mobile numbers by the segments in use; groups of 3-4-4 may be parted by one space or dash. */
const SHAPE =
  /(?<![0-9A-Za-z.])(?:\+?86[- ]?)?1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z]|\.\d)/g
const LABEL = /电话|手机|联系|微信|致电|拨打|号码/
const OTHER_NUMBER = /编号|流水|订单|金额|案号|账号|单号/
/** Numbers that stand in manuals as samples. */
const SAMPLE = /^(?:\+?86)?(?:13800138000|13800000000|13888888888)$/

export const phoneRecognizer: Recognizer = {
  kind: 'phone',
  recognize: (text) =>
    [...text.matchAll(SHAPE)].flatMap((match) => {
      const range = { start: match.index, end: match.index + match[0].length }
      if (SAMPLE.test(match[0].replace(/[- ]/g, ''))) return []
      const context = contextOf(text, range)
      const labelled = LABEL.test(context)
      if (!labelled && OTHER_NUMBER.test(context)) return []
      const evidence = ['11位，号段在用', ...(labelled ? ['附近有“电话”“手机”一类的字样'] : [])]
      return [{ range, score: labelled ? 0.98 : 0.8, evidence }]
    }),
}
