import { contextOf, type Recognizer, type Sighting, sight } from './recognizer'

/** 1985年3月12日出生, 1985年3月生. Not 生效, 生产; not a year alone, which masking leaves. */
const BEFORE_BORN =
  /(?<value>(?:19|20)\d{2}(?:年 ?\d{1,2}月(?: ?\d{1,2}[日号])?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?)) ?(?=出生|生(?=[，。；、）),|\s]|于|$)|生人)/g
/** 出生日期：1985-03-12, 出生于1985年3月12日, 生于1985年3月. Not 事故发生于…, 刘先生于…. */
const AFTER_BORN =
  /(?:出生(?:日期|年月日?|时间)?|生日|(?<![先学医发产诞新卫民考师女男])生于)(?:是|为|于|在)?[：:\s（(]{0,3}(?<value>(?:19|20)\d{2}(?:年 ?\d{1,2}月(?: ?\d{1,2}[日号])?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?|(?:0[1-9]|1[0-2])[0-3]\d))(?![0-9])/g
/** 一九八五年三月十二日出生. */
const IN_HAN =
  /(?<value>[一二][零〇九][零〇一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)(?=出生|生(?=[，。；、])|生于|生人)/g
/** Things that have a date of birth only in a manner of speaking, and what is done between two dates. */
const OTHER = /公司|品牌|大队诞生|制度|法规/

export const birthRecognizer: Recognizer = {
  kind: 'birth',
  recognize: (text) =>
    [...find(text, BEFORE_BORN), ...find(text, AFTER_BORN), ...find(text, IN_HAN)].sort(
      (a, b) => a.range.start - b.range.start,
    ),
}

function find(text: string, pattern: RegExp): Sighting[] {
  return sight(text, pattern, ({ value, range }) => {
    if (OTHER.test(contextOf(text, range))) return undefined
    const numbers = value.match(/\d+/g) ?? []
    const whole = numbers.length >= 3 || /^\d{8}$|^[^\d]{5,}日$/.test(value)
    return {
      range,
      score: whole ? 0.8 : 0.45,
      evidence: [whole ? '年月日齐全，旁边有“出生”的字样' : '有年有月，旁边有“出生”的字样'],
    }
  })
}
