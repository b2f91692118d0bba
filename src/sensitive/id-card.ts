import { bare, contextOf, type Recognizer, type Sighting, sight, weigh, withOthers } from './recognizer'
import { PROVINCE_CODE } from './regions'
import { nextOf, withRows } from './rows'

/**
 * 18 digits, the last may be X; parts may be set apart (110105 1949 1231 002X, or by fours). Not inside longer
 * numbers and not behind a letter, so not 案件编号A1101….
 */
const SHAPE_18 =
  /(?<![0-9A-Za-z]|\d\.)[1-9](?:\d{2}[ \-·]?\d{3}[ \-·]?(?:18|19|20)\d{2}[ \-·]?\d{2}[ \-·]?\d{2}[ \-·]?\d{3}[ \-·]?|\d{3}(?:[ \-·]\d{4}){3}[ \-·]\d)[0-9Xx](?![0-9A-Za-z])/g
/** Parted anyhow, behind a label only: 身份证号：1101 0519 4912 31002X. */
const SPACED_18 = /身份证[^，。；\d]{0,8}(?<value>[1-9]\d(?:[ \-·]?\d){15}[ \-·]?[\dXx])(?![0-9A-Za-z])/g
/** The 18 by themselves: region, date of birth, sequence, check character (GB 11643-1999). */
const PARTS_18 = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9X]$/
/** 15 digits, issued until 1999: no check character, so a label is required; 15-digit case numbers look alike. */
const SHAPE_15 = /(?<![0-9A-Za-z]|\d\.)[1-9]\d{5}[ \-·]?\d{6}[ \-·]?\d{3}(?![0-9A-Za-z])/g
const PARTS_15 = /^[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$/

/**
 * A digit too few or too many, a letter for a digit (O for 0), a day that no calendar has: behind a label that says a
 * number follows. Not 身份证有效期20100101-20300101.
 */
const MISWRITTEN =
  /(?:身份证(?:件)?(?:号码?|编号)?|公民身份(?:证)?号码?)(?:是|为)?[：:\s（(]{0,4}(?<value>[0-9A-Z](?:[ -]?[0-9A-Z]){13,20})(?![0-9A-Za-z*×]|[余多万]?[张份个人名本件])/gi
/** One more behind it: 身份证号分别为…、…. */
const NEXT = nextOf('[1-9]\\d{14}(?:\\d{2}[\\dX])?', '和前面的身份证号并列', 'i')

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'
const LABEL = /身份证|身份号|公民身份|身份证件|证号|证件号|驾驶证|居住证/
const OTHER_NUMBER = /编号|流水|订单|案号|账号|卡号|决定书|单号|序列|凭证号/

export const idCardRecognizer: Recognizer = {
  kind: 'id-card',
  recognize: (text) => {
    const usual = withOthers(recognize18(text), recognize15(text))
    return withOthers(withRows(text, withOthers(usual, spaced(text)), NEXT), miswritten(text))
  },
}

function recognize18(text: string): Sighting[] {
  return sight(text, SHAPE_18, ({ value, range }) => {
    const digits = bare(value)
    if (!PARTS_18.test(digits) || !isRealDate(digits.slice(6, 14))) return undefined
    const context = contextOf(text, range)
    const region = PROVINCE_CODE.test(digits)
    const checked = hasValidCheck(digits)
    const labelled = LABEL.test(context)
    // Neither region nor label: one in eleven numbers of any kind passes the check.
    if (!region && !labelled) return undefined
    return weigh(range, [
      { met: true, points: 1, said: '第7至14位是真实的出生日期' },
      { met: region, points: 1, said: '前两位是真实的省份代码' },
      { met: checked, points: 1, said: '校验位正确' },
      { met: !checked, points: 0, said: '校验位不对，可能抄错，仍疑似身份证号' },
      { met: labelled, points: 2, said: '附近有“身份证”一类的字样' },
      { met: !labelled && OTHER_NUMBER.test(context), points: -2, said: '附近有“编号”一类的字样' },
    ])
  })
}

function spaced(text: string): Sighting[] {
  return sight(text, SPACED_18, ({ value, range }) =>
    PARTS_18.test(bare(value))
      ? weigh(range, [{ met: true, points: 4, said: '前面有“身份证”的字样，共18位' }])
      : undefined,
  )
}

/** Twelve digits at least, so that it is a number and no word, and no more than three letters. */
function miswritten(text: string): Sighting[] {
  return sight(text, MISWRITTEN, ({ value, range }) => {
    const digits = value.replace(/\D/g, '').length
    return digits >= 12 && bare(value).length - digits <= 3
      ? weigh(range, [{ met: true, points: 3, said: '前面有“身份证”的字样，只是位数不对或者有错字' }])
      : undefined
  })
}

function recognize15(text: string): Sighting[] {
  return sight(text, SHAPE_15, ({ value, range }) => {
    const digits = bare(value)
    const context = contextOf(text, range)
    if (!PARTS_15.test(digits) || !PROVINCE_CODE.test(digits) || !isRealDate(`19${digits.slice(6, 12)}`))
      return undefined
    return weigh(
      range,
      [
        { met: true, points: 1, said: '15位旧身份证号的写法' },
        { met: LABEL.test(context), points: 2, said: '附近有“身份证”一类的字样' },
        { met: /决定书|编号|单号/.test(context), points: -2 },
      ],
      3,
    )
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
