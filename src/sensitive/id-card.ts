import { contextOf, type Recognizer, type Sighting } from './recognizer'

/** 18 digits: region, date of birth, sequence, check character (GB 11643-1999). Not inside longer numbers. */
const SHAPE_18 =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])/g
/** 15 digits, issued until 1999: no check character, so a label is required; 15-digit case numbers look alike. */
const SHAPE_15 =
  /(?<![0-9A-Za-z])[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/g

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
/** First two digits: the province-level divisions (GB/T 2260), with 83 for permits of Taiwan residents. */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)/
const LABEL = /身份证|公民身份|证号|证件号|驾驶证/
const OTHER_NUMBER = /编号|流水|订单|案号|账号|卡号|决定书/

export const idCardRecognizer: Recognizer = {
  kind: 'id-card',
  recognize: (text) => [...recognize18(text), ...recognize15(text)],
}

function recognize18(text: string): Sighting[] {
  return [...text.matchAll(SHAPE_18)].flatMap((match) => {
    const value = match[0]
    const range = { start: match.index, end: match.index + value.length }
    if (!isRealDate(value.slice(6, 14))) return []
    const context = contextOf(text, range)
    const region = PROVINCES.test(value)
    const checked = hasValidCheck(value)
    const labelled = LABEL.test(context)
    const points =
      1 +
      Number(region) +
      Number(checked) +
      2 * Number(labelled) -
      2 * Number(!labelled && OTHER_NUMBER.test(context))
    if (points < 2) return []
    const evidence = [
      checked ? '校验位正确' : '校验位不对，可能抄错，仍疑似身份证号',
      ...(region ? ['前两位是真实的省份代码'] : []),
      '第7至14位是真实的出生日期',
      ...(labelled ? ['附近有“身份证”一类的字样'] : []),
    ]
    return [{ range, score: Math.min(1, points / 4), evidence }]
  })
}

function recognize15(text: string): Sighting[] {
  return [...text.matchAll(SHAPE_15)].flatMap((match) => {
    const value = match[0]
    const range = { start: match.index, end: match.index + value.length }
    const context = contextOf(text, range)
    if (!PROVINCES.test(value) || !isRealDate(`19${value.slice(6, 12)}`) || !LABEL.test(context)) return []
    if (/决定书|编号/.test(context)) return []
    return [{ range, score: 0.8, evidence: ['15位旧身份证号的写法', '附近有“身份证”一类的字样'] }]
  })
}

/** The check character of GB 11643: the weighted sum of the 17 digits modulo 11. */
export function hasValidCheck(id: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return CHECK_CHARACTERS[sum % 11] === id[17]?.toUpperCase()
}

/** `yyyymmdd` that the calendar has, not after today. */
function isRealDate(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getTime() <= Date.now()
}
