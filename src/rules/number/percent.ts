import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from '../typography/reading'

/** 下降了2倍: what gets less cannot get less by its own size. Not 是原来的2倍. */
const LESS =
  /(?:下降|减少|降低|缩小|缩短|压缩|下滑)(?:了|近|约)?([0-9.]{1,8}|[一两二三四五六七八九十]{1,3})(?:多)?倍/g
/** 百分之85, 百分之85点7, 百分之20到30. Not 百分之5至10月, where the second number is another thing. */
const WORDS_AND_DIGITS =
  /百分之(\d{1,3}(?:[.点]\d{1,3})?)(?![\d.])(?:(?:[到至~～]|[-－–—]{1,2})(\d{1,3}(?:[.点]\d{1,3})?)[%％]?(?![\d.年月日号时点分人名起件个次万亿元]))?/g
/** What goes on with the number: 百分之3十, 85点七, 20、30. How that is to be written is for the author to say. */
const GOES_ON = /^(?:[点零〇一二三四五六七八九十百千万亿]|[、和与及或到至~～\-－–—]{1,2}\d)/

/** 由85%提高到92%，提高了7%: the difference of two rates is counted in points. */
const FROM_TO =
  /[由从][^，。；%]{0,16}?(\d{1,3}(?:\.\d{1,2})?)[%％][^，。；%]{0,12}?(?:到|至|为)(?:了)?(\d{1,3}(?:\.\d{1,2})?)[%％][，、]?[^，。；%\d]{0,6}?(?:提高|上升|增长|增加|提升|下降|降低|减少|回落)了?(\d{1,3}(?:\.\d{1,2})?)[%％]/g

export default defineBlockRule({
  id: 'number/percent',
  title: '倍数、百分数的写法',
  basis: { force: '通行做法', source: 'GB/T 15835-2011' },
  defaultSeverity: 'info',
  check(block, { report }) {
    const text = typedProse(block)
    for (const { 0: typed, index } of matchesIn(text, LESS)) {
      report({
        range: { start: index, end: index + typed.length },
        message: `减少不能用“倍”，“${typed}”意思不明；改为百分数，或“降至原来的几分之几”`,
      })
    }
    for (const { 0: typed, 1: from, 2: to, 3: by = '', index } of matchesIn(text, FROM_TO)) {
      if (Math.abs(Math.abs(Number(to) - Number(from)) - Number(by)) > 0.001) continue
      const end = index + typed.length
      const range = { start: end - by.length - 1, end }
      report({
        range,
        message: `两个百分数之差不是“${by}%”，应当写作“${by}个百分点”`,
        fixes: [{ title: `改为“${by}个百分点”`, edits: [{ range, text: `${by}个百分点` }] }],
      })
    }
    for (const { 0: typed, 1: from = '', 2: to, index } of matchesIn(text, WORDS_AND_DIGITS)) {
      const range = { start: index, end: index + typed.length }
      if (GOES_ON.test(text.slice(range.end, range.end + 3))) {
        report({ range, message: '百分数汉字和数字混用，应当全用数字，写作“85.7%”一类；请改写' })
        continue
      }
      const proper = [from, ...(to === undefined ? [] : [to])]
        .map((number) => `${number.replace('点', '.')}%`)
        .join('～')
      report({
        range,
        message: `“${typed}”汉字和数字混用，应当写作“${proper}”`,
        fixes: [{ title: `改为“${proper}”`, edits: [{ range, text: proper }], safe: to === undefined }],
      })
    }
  },
})
