import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { numberIn, writtenLike } from './numerals'
import { figuresOf } from './quantity'

export default defineBlockRule({
  id: 'consistency/listed',
  title: '说的个数与列出的不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const { text, toSource } = figuresOf(block)
    for (const { range, digits, count, last } of [...listsIn(text), ...timesIn(text)]) {
      const actual = writtenLike(digits, count)
      const place = toSource(range)
      report({
        range: place,
        message: `前面说“${digits}”，紧接着列了${count}个；应当一致，请核对`,
        fixes: [{ title: `把“${digits}”改为“${actual}”`, edits: [{ range: place, text: actual }] }],
        related: [{ range: toSource(last), message: '列出的' }],
      })
    }
  },
})

interface Miscount {
  range: Range
  digits: string
  count: number
  /** What is listed. */
  last: Range
}

const NUMERAL = '(?<![\\d第几数百千十.])(\\d{1,2}|[一两二三四五六七八九十]{1,2})'
/** 4本书：《…》《…》; group 2 the list. */
const TITLES = new RegExp(
  `${NUMERAL}(?:本|部|篇|首|个|项|种|件|条|门)[^，。；：\\d《》]{0,10}：((?:《[^《》\\n]{1,40}》[、和及与]?){2,20})(?=[。；，]|$)`,
  'g',
)
/** 用三个字来概括：忠、实、情、廉. */
const WORDS = new RegExp(
  `${NUMERAL}个(?:字|词)[^，。；：\\d]{0,12}：((?:[“‘]?[\\u4e00-\\u9fff]{1,4}[”’]?、){1,11}[“‘]?[\\u4e00-\\u9fff]{1,4}[”’]?)(?=[。；，]|$)`,
  'g',
)

function listsIn(text: string): Miscount[] {
  const lists = (pattern: RegExp, member: RegExp) =>
    matchesIn(text, pattern).flatMap(({ index, 0: whole, 1: digits = '', 2: list = '' }) => {
      const end = index + whole.length
      const count = matchesIn(list, member).length
      return miscount(digits, count, index, { start: end - list.length, end })
    })
  return [...lists(TITLES, /《/g), ...lists(WORDS, /[\u4e00-\u9fff]+/g)]
}

/** 三等功3次（2013年、2021年各1次）, 先后3次荣立三等功（2017年、2022年）. Group 2 the years. */
const TIMES = new RegExp(
  `${NUMERAL}次[^，。；、（\\d]{0,12}（((?:(?:19|20)\\d{2}年?[、和]){1,11}(?:19|20)\\d{2}年)(?:各1次|各一次)?）`,
  'g',
)

function timesIn(text: string): Miscount[] {
  return matchesIn(text, TIMES).flatMap(({ index, 0: whole, 1: digits = '', 2: years = '' }) => {
    const count = matchesIn(years, /(?:19|20)\d{2}/g).length
    const start = index + whole.lastIndexOf(years)
    return miscount(digits, count, index, { start, end: start + years.length })
  })
}

function miscount(digits: string, count: number, start: number, last: Range): Miscount[] {
  const said = numberIn(digits)
  return said === undefined || said === count
    ? []
    : [{ range: movedBy({ start: 0, end: digits.length }, start), digits, count, last }]
}
