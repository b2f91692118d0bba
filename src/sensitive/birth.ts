import { isPublicFigure } from './name/public-figures'
import { type Candidate, contextOf, type Recognizer, type Sighting, sight } from './recognizer'
import { nextOf, withRows } from './rows'

/** 1985年3月12日, 1985年3月, 1985-03-12. */
const DATE = '(?:19|20)\\d{2}(?:年 ?\\d{1,2}月(?: ?\\d{1,2}[日号])?|[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?)'
/** What is born in a manner of speaking, or is a matter of papers: 2023年1月出生人口, 2024年3月出生证明. */
const PAPERS = '(?!人口|证|登记|医学|率|缺陷|婴儿|落户|申报|地|一件事)'
/**
 * 1985年3月12日出生, 1985年3月生, and in a row 1985年3月12日、1990年5月1日出生. Not 生效, 生产; not a year alone, which
 * masking leaves.
 */
const BEFORE_BORN = new RegExp(
  `(?<value>${DATE}) ?(?=(?:[、，和及与] ?${DATE} ?){0,3}(?:出生${PAPERS}|生(?=[，。；、）),|\\s]|于|$)|生人))`,
  'g',
)
/** 出生日期：1985-03-12, 出生于1985年3月12日, 生于1985年3月. Not 事故发生于…, 刘先生于…. */
const AFTER_BORN = new RegExp(
  `(?:出生(?:日期|年月日?|时间)?|生日|(?<![先学医发产诞新卫民考师女男])生于)(?:分别)?(?:是|为|于|在)?[：:\\s（(]{0,3}(?<value>${DATE}|(?:19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d)(?![0-9])`,
  'g',
)
/** One more behind it: 1985年3月12日、1990年5月1日; a date on which something happens is none. */
const NEXT = nextOf(`${DATE}(?![0-9\\u4e00-\\u9fff-])`, '和前面的出生日期并列')
/** 一九八五年三月十二日出生. */
const IN_HAN = new RegExp(
  `(?<value>[一二][零〇九][零〇一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)(?=出生${PAPERS}|生(?=[，。；、])|生于|生人)`,
  'g',
)
/** Things that have a date of birth only in a manner of speaking, and what is done between two dates. */
const OTHER = /公司|品牌|大队诞生|制度|法规/

export const birthRecognizer: Recognizer = {
  kind: 'birth',
  recognize: (text) =>
    [...find(text, BEFORE_BORN), ...withRows(text, find(text, AFTER_BORN), NEXT), ...find(text, IN_HAN)].sort(
      (a, b) => a.range.start - b.range.start,
    ),
}

function find(text: string, pattern: RegExp): Sighting[] {
  return sight(text, pattern, (candidate) => {
    const { value, range } = candidate
    if (OTHER.test(contextOf(text, range)) || isPublicBirth(text, candidate)) return undefined
    const numbers = value.match(/\d+/g) ?? []
    const whole = numbers.length >= 3 || /^\d{8}$|^[^\d]{5,}日$/.test(value)
    return {
      range,
      score: whole ? 0.8 : 0.45,
      evidence: [whole ? '年月日齐全，旁边有“出生”的字样' : '有年有月，旁边有“出生”的字样'],
    }
  })
}

/** The words between a name and the date or 出生 behind it: 任长霞（女，汉族，. */
const BETWEEN = /(?:同志|烈士|[男女]|汉族|于|[，、：:（()）\s]){1,9}$/
/** How far before the date a name may begin, and how long names are. */
const NAME_REACH = 16
const NAME_LENGTHS = [4, 3, 2]

/** Whether the date is a hero's or a leader's, which is no secret: 雷锋1940年12月18日出生. */
function isPublicBirth(text: string, { match: { index } }: Candidate): boolean {
  const before = text.slice(Math.max(0, index - NAME_REACH), index)
  const name = before.replace(BETWEEN, '')
  const end = index - before.length + name.length
  return NAME_LENGTHS.some(
    (length) => length <= name.length && isPublicFigure(name.slice(-length), text, end - length, end),
  )
}
