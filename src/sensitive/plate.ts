import { contextOf, type Recognizer } from './recognizer'

/** The first character of a plate: the province's short name (GA 36-2018). */
export const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

const BODY = '[A-HJ-NP-Z0-9]'
/** What may stand between the letter and the rest, however people type it: 吉G·12345, 吉g-56626, 鲁Q 12345. */
const GAP = '[·•.．\\-－—– ]{0,2}'
/**
 * Ordinary, new-energy, police, trailer, learner, test, Hong Kong/Macao, consular and emergency plates.
 * Must not match road names (G102, S203), 川A（the short name of a city) or a letter with a year after it.
 */
const SHAPE = new RegExp(
  [
    `(?<![A-Za-z0-9])[${PLATE_PROVINCES}] ?[A-HJ-Z]${GAP}(?:`,
    [
      `[A-D0-9]\\d{3}警`,
      `${BODY}{4}[学挂试港澳]`,
      `\\d{4}领`,
      `\\d{4}应急`,
      `[A-HJK]${BODY}\\d{4}(?![0-9A-Za-z])`,
      `\\d{5}[A-HJK](?![0-9A-Za-z])`,
      `${BODY}{5}(?![0-9A-Za-z])`,
    ].join('|'),
    ')',
  ].join(''),
  'gi',
)
const LABEL = /号牌|车牌|牌照|驾驶|驾|轿车|货车|客车|摩托|车辆|小车|号车/

export const plateRecognizer: Recognizer = {
  kind: 'plate',
  recognize: (text) =>
    [...text.matchAll(SHAPE)].flatMap((match) => {
      const range = { start: match.index, end: match.index + match[0].length }
      const body = match[0].slice(2).replace(/[^0-9]/g, '')
      if (body.length < 2) return []
      if (/^\d{4}$/.test(body) && /^年/.test(text.slice(range.end))) return []
      const labelled = LABEL.test(contextOf(text, range))
      const evidence = [
        '省份简称加字母加号码，符合号牌编排',
        ...(labelled ? ['附近有“车”“驾驶”一类的字样'] : []),
      ]
      return [{ range, score: labelled ? 0.98 : 0.85, evidence }]
    }),
}
