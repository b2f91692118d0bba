import { matchesIn } from '../../text/search/matches'
import { defineBlockRule, type Reporter } from '../rule'
import { typedProse } from '../typography/reading'

/** Not 一、二年级, 七、八成立. */
const UNIT =
  '(?:天|日|个|名|人|次|起|辆|年(?!级)|岁|件|公里|里|米|小时|分钟|个月|周|倍|份|户|家|成(?=[，。；、的以多左都]|$))'
const HAN = '零一二三四五六七八九'
/** 3、5天. Not 第3、5条, 1、2、3个, 路段3、5米. */
const DIGITS = new RegExp(`(?<![\\d第、.，,年月日号至到—-])([1-9])、([1-9])(?=${UNIT}(?![、和及中大]))`, 'g')
/** 二、三十人. Not 第二、三中队, 一、二、三. */
const HAN_PAIR = new RegExp(
  `(?<![第、一二三四五六七八九十零〇百千])([一二三四五六七八九])、([一二三四五六七八九])(?=[十百千万]?${UNIT}(?![、和及中大队]))`,
  'g',
)
/** 十七、八岁. Not 第十七、八中队, 五月十七、八日. */
const HAN_TEENS = new RegExp(
  `(?<![第、月一二三四五六七八九十零〇百千])([二三四五六七八九]?十[一二三四五六七八])、([二三四五六七八九])(?=${UNIT}(?![、和及中大队]))`,
  'g',
)
/** 近 and 约 as words of their own. Not 附近, 最近, 节约, 签约. */
const ABOUT =
  '大约|将近|(?<![附最临靠邻接亲远抵贴逼走就])近|(?<![节签预合违制履缔邀公契婚特失毁爽赴践俭简])约'
/** 近50余起: two words that say about. */
const TWICE = new RegExp(
  `(${ABOUT}|超过)(\\d[\\d.,]{0,12}|[一两二三四五六七八九十百千万]{2,8}|[百千万])([余多])(?=[\\u4e00-\\u9fff])`,
  'g',
)
/** 近20多年来 is not about so many years, but since when. */
const SINCE = /^(?:年|个月|天|周)(?:以?来|间|里|中|的)/

/** 十五、六 in digits: 15、6分钟. */
const TEENS = new RegExp(
  `(?<![\\d第、.，,年月日号至到—-])([1-9])([1-8])、([2-9])(?=${UNIT}(?![、和及中大]))`,
  'g',
)
/** 50多道左右, 约50人左右: about is said twice, the second time behind. */
const TWICE_BEHIND = new RegExp(
  `(\\d{1,9}|[一两二三四五六七八九十百千万]{1,8})([余多])([\\u4e00-\\u9fff]{1,3}?)(左右|上下)|(${ABOUT})(\\d{1,9}|[一两二三四五六七八九十百千万]{1,8})([\\u4e00-\\u9fff]{0,3}?)(左右|上下)`,
  'g',
)
const MEASURE =
  /^(?:[万亿]?(?:[人名个位次起件辆台元米里吨斤天日年月周岁户家处份道场条间套]|公里|千米|公斤|平方米|个?小时|分钟|个月)?)$/
/** 左右 and 上下 end there what they count. */
const COUNT_ENDS = /^(?:[，。；、：！？）”]|$)/
/** 20多名左右张望, 左右两侧: no number is meant. */
const ELSEWHERE =
  /^(?:张望|两|摇|为难|手|开弓|邻|逢源|夹|侧|各|边|摆|对|分|包|观|看|互|相|晃|躲|闪|转|突|冲|逃|移)/

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
    for (const { 0: typed, 1: teens = '', 2: high = '', index } of matchesIn(text, HAN_TEENS)) {
      // 十七、八岁…: it may be the number of an item.
      const low = teens.slice(-1)
      if (HAN.indexOf(high) !== HAN.indexOf(low) + 1 || text.slice(0, index).trim() === '') continue
      const proper = teens + high
      tell(reporter, index, typed, proper, `“${typed}”表示大约，中间不加顿号，应当写作“${proper}”`)
    }
    for (const { 0: typed, 1: many = '', 2: more = '', 3: what = '', index, ...others } of matchesIn(
      text,
      TWICE_BEHIND,
    )) {
      const { 4: end = '', 5: about = '', 6: number = '', 7: unit = '', 8: last = '' } = others
      const proper = about === '' ? many + more + what : about + number + unit
      const [one, other] = about === '' ? [more, end] : [about, last]
      const behind = text.slice(index + typed.length, index + typed.length + 2)
      if (!isAbout(about === '' ? what : unit, other, behind)) continue
      tell(reporter, index, typed, proper, `“${one}”和“${other}”都表示大约，重复了；留一个`)
    }
    for (const { 0: typed, 1: word = '', 2: number = '', 3: more = '', index } of matchesIn(text, TWICE)) {
      if (word === '近' && SINCE.test(text.slice(index + typed.length, index + typed.length + 4))) continue
      const proper = number + more
      tell(reporter, index, typed, proper, `“${word}”和“${more}”都表示大约，重复了；留一个`)
    }
  },
})

/** 3、4 and 3、5 stand for about; 2、7 are two numbers. */
function isNear(low: number, high: number): boolean {
  return high === low + 1 || (low === 3 && high === 5)
}

/** Whether 左右 or 上下 goes with a number; not 20多名乘客上下车, 30多名学生左右张望. */
function isAbout(what: string, word: string, behind: string): boolean {
  if (COUNT_ENDS.test(behind)) return word === '左右' || MEASURE.test(what)
  return MEASURE.test(what) && (behind.startsWith('的') || (word === '左右' && !ELSEWHERE.test(behind)))
}

function tell({ report }: Reporter, start: number, typed: string, proper: string, message: string): void {
  const range = { start, end: start + typed.length }
  report({ range, message, fixes: [{ title: `改为“${proper}”`, edits: [{ range, text: proper }] }] })
}
