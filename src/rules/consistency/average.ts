import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { numberIn } from './numerals'
import { figuresOf, type Quantity, type Sentence, sentencesOf, tidy } from './quantity'

/** An average, and the total and number that do not make it. */
interface Miss {
  /** The average as it is written. */
  range: Range
  total: number
  of: string
  right: number
}

export default defineBlockRule({
  id: 'consistency/average',
  title: '平均数与总数不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = figuresOf(block)
    for (const sentence of sentencesOf(block)) {
      for (const { range, total, of, right } of missesIn(sentence)) {
        report({
          range: reading.toSource(movedBy(range, sentence.start)),
          message: `${tidy(total)}按${of}平均是${Math.round(right * 100) / 100}，与这里不符；应当核对总数、${of}和平均数`,
        })
      }
    }
  },
})

/** Each of what an average is for, by the measure words that count it. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  户: ['户', '家'],
  家: ['家', '户'],
  人: ['人', '名', '位'],
  名: ['名', '人', '位'],
  起: ['起', '件', '宗'],
  件: ['件', '起'],
  案: ['起', '件', '宗'],
  辆: ['辆', '台'],
}
/** 户均4500元, 人均受助1.2万元, 平均每月61人次, 月均12起. Group 1 or 2 is what it is for. */
const AVERAGE =
  /(?:(?<![\d一二两三四五六七八九十名等众每])([户人案月年日天])均|平均每([户家人名起件案辆月年日天]|个月))(?![衡等有分匀])[^，。；\d高低多少增减比]{0,8}(?=\d)/g
/** 2024年, 全年, 上半年, 1—6月: how many months what is told took. */
const MONTHS: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/(?<!\d)(\d{1,2})月?(?:—|－|-|～|~|至|到)(\d{1,2})月/, ([, a, b]) => Number(b) - Number(a) + 1],
  [/(\d{1,2}|[一二两三四五六七八九十]{1,2})个月/, ([, n = '']) => numberIn(n) ?? 0],
  [/[上下]半年|(?<!大|一年)半年/, () => 6],
  [/季度/, () => 3],
  [/(?:19|20)\d{2}年(?!\d)|全年|一年(?!半)/, () => 12],
]
const YEARS = /(?<!\d)(\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:来|间|里|共|累计|一共|总共|合计)/
const DAYS = /(?<!\d)(\d{1,3}|[一二两三四五六七八九十]{1,3})天/

function missesIn(sentence: Sentence): Miss[] {
  const { text } = sentence
  const told = matchesIn(text, AVERAGE)
  if (told.length === 0) return []
  const all = sentence.quantities
  return told.flatMap(({ index, 0: words, 1: a, 2: b }): Miss[] => {
    const said = all.find(({ range }) => range.start >= index && range.end > index + words.length)
    if (!said || said.range.start > index + words.length || said.unit === '') return []
    const earlier = all.filter(({ range, rough }) => range.end <= index && !rough)
    const totals = earlier.filter(({ unit, value }) => unit === said.unit && value > said.value)
    const numbers = dividers(a ?? b ?? '', text.slice(0, index), earlier)
    const [total] = totals.slice(-1)
    const [of] = numbers
    if (!total || !of) return []
    const slack = slackOf(text.slice(said.range.start, said.range.end), said)
    const fits = totals.some(({ value }) =>
      numbers.some((each) => Math.abs(value / each.value - said.value) <= slack),
    )
    if (fits) return []
    return [{ range: said.range, total: total.value, of: of.name, right: total.value / of.value }]
  })
}

interface Divider {
  value: number
  /** As an officer reads it: 9家, 12个月. */
  name: string
}

/** What a total may be divided by, the likeliest first. */
function dividers(each: string, before: string, earlier: readonly Quantity[]): Divider[] {
  const units = COUNTED[each]
  if (units) {
    const counted = earlier.filter(({ unit }) => units.includes(unit)).reverse()
    const single = counted.map(({ value, unit }) => ({ value, name: `${value}${unit}` }))
    const sum = counted.reduce((total, { value }) => total + value, 0)
    return counted.length > 1 ? [...single, { value: sum, name: `${sum}${counted[0]?.unit}` }] : single
  }
  if (/月/.test(each)) {
    for (const [pattern, months] of MONTHS) {
      const match = pattern.exec(before)
      if (match) return [{ value: months(match), name: `${months(match)}个月` }]
    }
    return []
  }
  const match = (each === '年' ? YEARS : DAYS).exec(before)
  const value = numberIn(match?.[1] ?? '0') ?? 0
  return value > 1 ? [{ value, name: `${value}${each === '年' ? '年' : '天'}` }] : []
}

/** How far an average may be off: one in its last digit, as it may be cut off; more where it is 约 or 近. */
function slackOf(written: string, { value, rough }: Quantity): number {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  const scale = written.includes('万') ? 1e4 : 1
  const last = scale / 10 ** decimals
  return rough ? Math.max(last, value * 0.05) : last
}
