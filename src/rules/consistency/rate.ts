import { toHanNumeral } from '../../report/numbering'
import { movedBy, type Range } from '../../text/range'
import { defineBlockRule } from '../rule'
import { figuresOf, type Percent, percentsIn, type Quantity, quantitiesIn, sentencesIn } from './quantity'

/** How far a rate with decimals may be off, in points; a whole one may be rounded. */
const TOLERANCE = 0.1
const TOLERANCE_WHOLE = 0.6

/** 侦破率达, 合格率为: what a rate is of, at the end of what stands before it. Not 增长率 of something uncounted. */
const RATE = /([\u4e00-\u9fff]{2,4})率(?:均|已|就|分别)?(?:达到了?|高达|达|为|是|到)?[：:]?$/
/** Words that the part is called by, where they are not those of the rate. */
const SAME: Readonly<Record<string, string>> = {
  侦破: '侦破|破获|破',
  破案: '侦破|破获|破',
  查处: '查处|处理',
  结案: '结案|办结|审结',
  办结: '办结|结案',
  回收: '收回|回收|收',
  收回: '收回|回收|收',
  到案: '到案|抓获',
  抓获: '抓获|抓捕',
  参训: '参训|参加',
  参加: '参加|参训',
  出勤: '出勤|实到',
  到会: '到会|实到',
  佩戴: '佩戴|戴',
  调解成功: '调解成功|调成|成功',
}
/** 占, 占总数的: the share of what was counted before; 占全县事故的 is of something else. */
const SHARE = /占(?:了|比)?(?:(?:其|总数|总量|全部|全体)的?)?(?:为|达到?|约)?$/
const SHARE_OF = /占(?:了)?([^占，。]{1,40})的$/
const CHANGE = /(?:同比|环比)?(下降|减少|降低|上升|增加|增长|提高|提升)了?$/
/** 近, 超过, 以上: the rate itself is not meant exactly. */
const ROUGH = /(?:近|约|超过?|逾|不足|将近|大约|达?到?了?近)$/
const ROUGH_AFTER = /^(?:以上|以下|左右|多|余|[以之]内)/

/** Two counts and the rate that they do not make. */
interface Miss {
  percent: Percent
  part: Quantity
  whole: Quantity
  right: number
}

export default defineBlockRule({
  id: 'consistency/rate',
  title: '比率与数字不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = figuresOf(block)
    for (const { text, start } of sentencesIn(reading.text)) {
      for (const { percent, part, whole, right } of missesIn(text)) {
        const place = (range: Range) => reading.toSource(movedBy(range, start))
        const shown = right.toFixed(Math.max(percent.decimals, right % 1 < 0.05 ? 0 : 1))
        const written = percent.han ? inHan(shown) : shown
        report({
          range: place(percent.range),
          message: `按前面的${whole.value}和${part.value}计算是${shown}%，与这里不符；应当核对这三个数`,
          fixes: [
            {
              title: `两个数无误的，比率改为${shown}%`,
              edits: [{ range: place(percent.number), text: written }],
            },
          ],
          related: [
            { range: place(whole.range), message: '总数' },
            { range: place(part.range), message: '其中的数' },
          ],
        })
      }
    }
  },
})

function missesIn(text: string): Miss[] {
  const percents = percentsIn(text)
  if (percents.length === 0) return []
  const all = quantitiesIn(text)
  return percents.flatMap((percent) => {
    const before = text.slice(Math.max(0, percent.range.start - 48), percent.range.start)
    if (ROUGH.test(before) || ROUGH_AFTER.test(text.slice(percent.range.end, percent.range.end + 2)))
      return []
    const earlier = all.filter(({ range }) => range.end <= percent.range.start)
    return (
      change(percent, before, text, earlier) ??
      shareOf(percent, before, text, earlier) ??
      share(percent, before, text, earlier) ??
      rate(percent, before, text, earlier) ??
      []
    )
  })
}

/** 318起，占事故总数1060起的30%. */
function shareOf(
  percent: Percent,
  before: string,
  text: string,
  earlier: readonly Quantity[],
): Miss[] | undefined {
  const of = SHARE_OF.exec(before)
  const whole = earlier.at(-1)
  const part = earlier.at(-2)
  if (!of || !whole || !part) return undefined
  const from = percent.range.start - (before.length - of.index)
  if (whole.range.start < from || part.range.end > from || whole.unit !== part.unit || part.unit === '')
    return []
  // 523起中某类占37.4%，占314起盗窃案件的73.6%: both shares are of something uncounted.
  if (/占|[%％]/.test(text.slice(part.range.end, from))) return []
  return miss(percent, part, whole, (part.value / whole.value) * 100)
}

/** 抽查35辆，其中逾期的16辆，占45.7%: only where one total can be meant. */
function share(
  percent: Percent,
  before: string,
  text: string,
  earlier: readonly Quantity[],
): Miss[] | undefined {
  if (!SHARE.test(before)) return undefined
  const part = earlier.at(-1)
  if (!part || part.unit === '') return []
  const wholes = earlier.slice(0, -1).filter(({ unit, value }) => unit === part.unit && value >= part.value)
  const [whole] = wholes
  if (!whole || wholes.length > 1 || !/其中|有/.test(text.slice(whole.range.end, part.range.start))) return []
  return miss(percent, part, whole, (part.value / whole.value) * 100)
}

/** 发生14起，侦破12起，侦破率85.7%. */
function rate(
  percent: Percent,
  before: string,
  text: string,
  earlier: readonly Quantity[],
): Miss[] | undefined {
  const name = RATE.exec(before)?.[1]
  if (name === undefined) return undefined
  const words = Object.entries(SAME).find(([key]) => name.endsWith(key))?.[1] ?? name.slice(-2)
  const said = new RegExp(`(?:${words})[^，。；、]{0,8}$`)
  const at = earlier.findLastIndex(({ range }) =>
    said.test(text.slice(Math.max(0, range.start - 14), range.start)),
  )
  const part = earlier[at]
  const wholes = earlier.slice(0, Math.max(0, at)).filter((each) => part && fits(each, part))
  const whole = wholes.at(-1)
  if (!part || !whole || at !== earlier.length - 1) return []
  // Several totals: the rate may be that of any of them.
  if (wholes.some((each) => isRight(percent, (part.value / each.value) * 100))) return []
  return miss(percent, part, whole, (part.value / whole.value) * 100)
}

function fits(whole: Quantity, part: Quantity): boolean {
  return whole.value >= part.value && (whole.unit === part.unit || whole.unit === '' || part.unit === '')
}

/** 由120起下降到90起，下降25%. */
function change(
  percent: Percent,
  before: string,
  text: string,
  earlier: readonly Quantity[],
): Miss[] | undefined {
  const direction = CHANGE.exec(before)?.[1]
  const to = earlier.at(-1)
  const from = earlier.at(-2)
  if (direction === undefined || !to || !from || to.unit !== from.unit) return undefined
  const lead = text.slice(Math.max(0, from.range.start - 12), from.range.start)
  const link = text.slice(from.range.end, to.range.start)
  if (!/[由从][^，。]{0,10}$/.test(lead) || !/^[^。]{0,14}(?:到|至|为)$/.test(link)) return undefined
  const gap = text.slice(to.range.end, percent.range.start)
  // A yearly rate is another thing.
  if (gap.length > 12 || /年均|平均|每年|累计|实际/.test(gap)) return []
  return miss(percent, to, from, (Math.abs(to.value - from.value) / from.value) * 100)
}

function miss(percent: Percent, part: Quantity, whole: Quantity, right: number): Miss[] {
  if (part.rough || whole.rough || whole.value === 0 || isRight(percent, right)) return []
  return [{ percent, part, whole, right }]
}

function isRight({ value, decimals }: Percent, right: number): boolean {
  return Math.abs(value - right) <= (decimals === 0 ? TOLERANCE_WHOLE : TOLERANCE) + 1e-9
}

/** 85.7 → 八十五点七, to go behind 百分之. */
function inHan(shown: string): string {
  const [whole = '0', fraction] = shown.split('.')
  const digits = [...(fraction ?? '')].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')
  return toHanNumeral(Number(whole)) + (digits && `点${digits}`)
}
