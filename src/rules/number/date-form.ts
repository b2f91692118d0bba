import { toHanNumeral } from '../../report/numbering'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule, type Reporter } from '../rule'
import { typedProse } from '../typography/reading'

/** 2024.9.3, 2024-09-03, 2024/9/3. Not a longer number, a version (2024.9.3版), a span of years. */
const MARKED =
  /(?<![\w.．\-/])((?:19|20)\d{2})([.\-/])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\w.\-/]|版|号文)/g
/** 2024年09月03日, 2024年01月-09月: a date, with those that go on from it. */
const DATES =
  /(?<=(?:19|20)\d{2}年)\d{1,2}月(?:\d{1,2}日)?(?:(?:[-－–—―~～]{1,2}|[至到、和与及])(?:\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)){0,12}/g
/** The zeros before months and days. */
const ZEROS = /(?<!\d)0(?=[1-9][月日])/g
/** 5月8号: 日 in a paper. Not 8号楼, 8号令, and not what somebody says. */
const SPOKEN_DAY =
  /(?<!\d)((?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9]))号(?![楼院线文令车机位门店馆桥井段公通]|民警|选手|病房|会议室)/g
/** Another date behind, whose zero would stay: 2024年01月-09. */
const GOES_ON = /^[-－–—―~～至到、和]{1,2}0\d/
const HAN_DIGITS = '零一二三四五六七八九'
/** 二〇二四年九月三日, with any of the three zeros. */
const HAN_DATE =
  /(?<![零〇○一二三四五六七八九十])([一二][零〇○一二三四五六七八九]{3})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?/g

export default defineBlockRule({
  id: 'number/date-form',
  title: '日期的写法',
  basis: { force: '规定', source: 'GB/T 9704-2012', clause: '7.3.5.4' },
  defaultSeverity: 'hint',
  check(block, reporter) {
    // Tables are short of room.
    if (block.kind === 'cell') return
    const text = typedProse(block)
    for (const { 0: typed, 1: year, 3: month, 4: day, index } of matchesIn(text, MARKED)) {
      tell(reporter, index, typed, `${year}年${Number(month)}月${Number(day)}日`)
    }
    for (const { 0: typed, index } of matchesIn(text, DATES)) {
      const proper = typed.replace(ZEROS, '')
      const end = index + typed.length
      if (proper !== typed) tell(reporter, index, typed, proper, !GOES_ON.test(text.slice(end, end + 4)))
    }
    for (const { 0: typed, 1: date, index } of matchesIn(text, SPOKEN_DAY)) {
      if (!isQuoted(text, index)) tell(reporter, index, typed, `${date}日`)
    }
    for (const { 0: typed, 1: year = '', 2: month, 3: day, index } of matchesIn(text, HAN_DATE)) {
      const digits = [...year].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join('')
      const rest = (month ? `${numberOf(month)}月` : '') + (day ? `${numberOf(day)}日` : '')
      tell(reporter, index, typed, `${digits}年${rest}`)
    }
  },
})

/** Longer quotations are none of what somebody says. */
const LONGEST_QUOTATION = 100

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_QUOTATION), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

function tell(reporter: Reporter, start: number, typed: string, proper: string, safe = false): void {
  const range = { start, end: start + typed.length }
  reporter.report({
    range,
    message: `日期写作“${typed}”，公文的写法是“${proper}”；照此改`,
    fixes: [{ title: `改为“${proper}”`, edits: [{ range, text: proper }], ...(safe && { safe }) }],
  })
}

/** 1…31 from Han numerals; the months and days that there are. */
function numberOf(han: string): number {
  for (let value = 1; value <= 31; value++) if (toHanNumeral(value) === han) return value
  return 0
}
