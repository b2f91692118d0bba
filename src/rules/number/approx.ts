import { matchesIn } from '../../text/search/matches'
import { defineBlockRule, type Reporter } from '../rule'
import { typedProse } from '../typography/reading'

const UNIT = '(?:天|日|个|名|人|次|起|辆|年|岁|件|公里|里|米|小时|分钟|个月|周|倍|份|户|家)'
const HAN = '零一二三四五六七八九'
/** 3、5天. Not 第3、5条, 1、2、3个, 路段3、5米. */
const DIGITS = new RegExp(`(?<![\\d第、.，,年月日号至到—-])([1-9])、([1-9])(?=${UNIT}(?![、和及中大]))`, 'g')
/** 二、三十人. Not 第二、三中队, 一、二、三. */
const HAN_PAIR = new RegExp(
  `(?<![第、一二三四五六七八九十零〇百千])([一二三四五六七八九])、([一二三四五六七八九])(?=[十百千万]?${UNIT}(?![、和及中大队]))`,
  'g',
)
/** 近50余起: two words that say about. */
const TWICE =
  /(近|约|大约|将近|超过)(\d[\d.,]{0,12}|[一两二三四五六七八九十百千万]{2,8})(余|多)(?=[\u4e00-\u9fff])/g

/** 十五、六 in digits: 15、6分钟. */
const TEENS = new RegExp(
  `(?<![\\d第、.，,年月日号至到—-])([1-9])([1-8])、([2-9])(?=${UNIT}(?![、和及中大]))`,
  'g',
)
/** 50多道左右, 约50人左右: about is said twice, the second time behind. */
const TWICE_BEHIND =
  /(\d{1,9}|[一两二三四五六七八九十百千万]{1,8})([余多])([\u4e00-\u9fff]{1,3}?)(左右|上下)|(约|大约|近|将近)(\d{1,9}|[一两二三四五六七八九十百千万]{1,8})([\u4e00-\u9fff]{0,3}?)(左右|上下)/g

export default defineBlockRule({
  id: 'number/approx',
  title: '概数的写法',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '5.2' },
  defaultSeverity: 'info',
  check(block, reporter) {
    const text = typedProse(block)
    for (const { 0: typed, 1: low = '', 2: high = '', index } of matchesIn(text, DIGITS)) {
      if (!isNear(Number(low), Number(high))) continue
      const proper = (HAN[Number(low)] ?? '') + (HAN[Number(high)] ?? '')
      tell(reporter, index, typed, proper, `“${typed}”表示大约，应当写作“${proper}”，用汉字、不加顿号`)
    }
    for (const { 0: typed, 1: low = '', 2: high = '', index } of matchesIn(text, HAN_PAIR)) {
      // 二、三个“不到位”: the number of a heading or an item.
      if (!isNear(HAN.indexOf(low), HAN.indexOf(high)) || text.slice(0, index).trim() === '') continue
      tell(reporter, index, typed, low + high, `“${typed}”表示大约，中间不加顿号，应当写作“${low}${high}”`)
    }
    for (const { 0: typed, 1: ten = '', 2: low = '', 3: high = '', index } of matchesIn(text, TEENS)) {
      if (Number(high) !== Number(low) + 1) continue
      const proper = `${ten === '1' ? '' : HAN[Number(ten)]}十${HAN[Number(low)]}${HAN[Number(high)]}`
      tell(reporter, index, typed, proper, `“${typed}”表示大约，应当写作“${proper}”，用汉字、不加顿号`)
    }
    for (const { 0: typed, 1: many = '', 2: more = '', 3: what = '', index, ...behind } of matchesIn(
      text,
      TWICE_BEHIND,
    )) {
      const { 4: end = '', 5: about = '', 6: number = '', 7: unit = '', 8: last = '' } = behind
      const proper = about === '' ? many + more + what : about + number + unit
      const [one, other] = about === '' ? [more, end] : [about, last]
      tell(reporter, index, typed, proper, `“${one}”和“${other}”都表示大约，重复了；留一个`)
    }
    for (const { 0: typed, 1: word = '', 2: number = '', 3: more = '', index } of matchesIn(text, TWICE)) {
      const proper = number + more
      tell(reporter, index, typed, proper, `“${word}”和“${more}”都表示大约，重复了；留一个`)
    }
  },
})

/** 3、4 and 3、5 stand for about; 2、7 are two numbers. */
function isNear(low: number, high: number): boolean {
  return high === low + 1 || (low === 3 && high === 5)
}

function tell({ report }: Reporter, start: number, typed: string, proper: string, message: string): void {
  const range = { start, end: start + typed.length }
  report({ range, message, fixes: [{ title: `改为“${proper}”`, edits: [{ range, text: proper }] }] })
}
