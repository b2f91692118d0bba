import { toHanNumeral } from '../../report/numbering'
import { afterLast } from '../../sensitive/recognizer'
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
const CHANGE = /(?:同比|环比)?(下降|减少|降低|缩短|压降|上升|增加|增长|提高|提升)了?$/
/** The way that these words say something went. */
const DOWN = /^[下减降缩压]/
/** 近, 超过, 以上: the rate itself is not meant exactly. */
const ROUGH = /(?:近|约|超过?|逾|不足|将近|大约|达?到?了?近)$/
const ROUGH_AFTER = /^(?:以上|以下|左右|多|余|[以之]内)/

/** Two counts and the rate that they do not make. */
interface Miss {
  percent: Percent
  part: Quantity
  whole: Quantity
  right: number
  /** The number is right, but it went the other way: 上升. */
  otherWay?: string
}

export default defineBlockRule({
  id: 'consistency/rate',
  title: '比率与数字不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = figuresOf(block)
    for (const { text, start } of sentencesIn(reading.text)) {
      for (const { percent, part, whole, right, otherWay } of missesIn(text, leadOf(reading.text, start))) {
        const place = (range: Range) => reading.toSource(movedBy(range, start))
        const shown = right.toFixed(Math.max(percent.decimals, right % 1 < 0.05 ? 0 : 1))
        const written = percent.han ? inHan(shown) : shown
        report({
          range: place(percent.range),
          message: `按前面的${whole.value}和${part.value}计算是${otherWay ?? ''}${shown}%，与这里不符；应当核对这三个数`,
          fixes:
            otherWay === undefined
              ? [
                  {
                    title: `两个数无误的，比率改为${shown}%`,
                    edits: [{ range: place(percent.number), text: written }],
                  },
                ]
              : [],
          related: [
            { range: place(whole.range), message: '总数' },
            { range: place(part.range), message: '其中的数' },
          ],
        })
      }
    }
  },
})

/** What stands before a part of a sentence that ； ended, in the same sentence. */
function leadOf(text: string, start: number): string {
  return afterLast(text.slice(Math.max(0, start - LONGEST_LEAD), start), /[。！？\n]/)
}

const LONGEST_LEAD = 300

function missesIn(text: string, lead: string): Miss[] {
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
      share(percent, before, lead, text, earlier) ??
      rate(percent, before, lead, text, earlier) ??
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
  lead: string,
  text: string,
  earlier: readonly Quantity[],
): Miss[] | undefined {
  if (!SHARE.test(before)) return undefined
  const part = earlier.at(-1)
  if (!part || part.unit === '') return []
  const wholes = earlier.slice(0, -1).filter(({ unit, value }) => unit === part.unit && value >= part.value)
  const [whole] = wholes
  if (!whole || wholes.length > 1 || !/其中|有/.test(text.slice(whole.range.end, part.range.start)))
    return sharedAlike(percent, part, lead, text)
  return miss(percent, part, whole, (part.value / whole.value) * 100)
}

/** 126起，其中甲54起，占42.9%；乙41起，占32.5%: the whole is that of the first share of the sentence, which is right. */
function sharedAlike(percent: Percent, part: Quantity, lead: string, text: string): Miss[] {
  const all = [...quantitiesBefore(lead), ...quantitiesIn(text)].filter(({ unit }) => unit === part.unit)
  const sentence = lead + text
  const shares = percentsIn(sentence).flatMap((one) => {
    const range = movedBy(one.range, -lead.length)
    if (range.start >= percent.range.start || !SHARE.test(sentence.slice(0, one.range.start).slice(-12)))
      return []
    const of = all.findLast((each) => each.range.end <= range.start)
    return of ? [{ one, of }] : []
  })
  const [first] = shares
  if (!first) return []
  const wholes = all.filter(({ range, value }) => range.end <= first.of.range.start && value >= part.value)
  const right = (whole: Quantity) =>
    shares.every(({ one, of }) => isRight(one, (of.value / whole.value) * 100))
  const whole = wholes.find(right)
  if (!whole || wholes.some((each) => isRight(percent, (part.value / each.value) * 100))) return []
  return miss(percent, part, whole, (part.value / whole.value) * 100)
}

/** 发生14起，侦破12起，侦破率85.7%. */
function rate(
  percent: Percent,
  before: string,
  lead: string,
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
  const here = earlier.slice(0, Math.max(0, at)).filter((each) => part && fits(each, part))
  // 立案286起；破案143起，破案率50%: what the cases were stands before ；.
  const wholes = here.length > 0 ? here : lodged(lead).filter((each) => part && fits(each, part))
  const whole = wholes.at(-1)
  if (!part || !whole || at !== earlier.length - 1) return []
  // Several totals: the rate may be that of any of them.
  if (wholes.some((each) => isRight(percent, (part.value / each.value) * 100))) return []
  return miss(percent, part, whole, (part.value / whole.value) * 100)
}

function fits(whole: Quantity, part: Quantity): boolean {
  return whole.value >= part.value && (whole.unit === part.unit || whole.unit === '' || part.unit === '')
}

/** How many cases there were, where the clause says so and gives nothing else. */
function lodged(lead: string): Quantity[] {
  return quantitiesBefore(lead).filter(({ range }) =>
    /(?:立案|发案|发生|受理|接报)(?:数|数量|总数)?(?:为|了)?$/.test(
      lead.slice(0, lead.length + range.start).slice(-8),
    ),
  )
}

/** The quantities of what stands before a text, with ranges relative to the text: below 0. */
function quantitiesBefore(lead: string): Quantity[] {
  return quantitiesIn(lead).map((each) => ({ ...each, range: movedBy(each.range, -lead.length) }))
}

/** A difference between two counts: 减少6起. */
const DIFFERENCE = /(?:减少|下降|降低|少了?|增加|增长|上升|多了?|净增)了?$/
/** 比上年的358件, 去年同期是8起. */
const COMPARED =
  /(?:(?<![之占])[比较](?![例率重])[^，。；比较]{0,14}|(?:去年|上年|前年)同期(?:是|为|的)?[^，。；]{0,4})$/
/** 2022年接报, at the beginning of a clause with a count of that year. */
const OF_YEAR = /(?:^|[，。；（])(?:而|到)?((?:19|20)\d{2})年[^，。；]{0,10}$/
const LONGEST_LINK = 26

/** 286件，比上年同期的358件下降20.1%; 2022年515起，2023年412起，同比下降20%. */
function compared(
  percent: Percent,
  direction: string,
  text: string,
  earlier: readonly Quantity[],
): Miss[] | undefined {
  const before = (at: number) => text.slice(Math.max(0, at - 20), at)
  const said = earlier.at(-1)
  const isDifference = said !== undefined && DIFFERENCE.test(before(said.range.start))
  const second = earlier.at(isDifference ? -2 : -1)
  const first = earlier.at(isDifference ? -3 : -2)
  if (!second || !first || first.unit !== second.unit || first.unit === '') return undefined
  if (percent.range.start - second.range.end > LONGEST_LINK) return undefined
  const years = [first, second].map(({ range }) => OF_YEAR.exec(before(range.start))?.[1])
  const isEarlierYear = years.every((year) => year !== undefined) && Number(years[0]) < Number(years[1])
  const isCompared = COMPARED.test(before(second.range.start))
  if (!isCompared && !isEarlierYear) return undefined
  const link = text.slice(first.range.end, second.range.start)
  if (link.length > LONGEST_LINK || /[；%％]|年均|平均|每年|累计|实际/.test(link)) return []
  const [from, to] = isCompared ? [second, first] : [first, second]
  const grown = to.value - from.value
  const right = (Math.abs(grown) / from.value) * 100
  if (grown !== 0 && DOWN.test(direction) !== grown < 0 && !from.rough && !to.rough)
    return [{ percent, part: to, whole: from, right, otherWay: grown < 0 ? '下降' : '上升' }]
  return miss(percent, to, from, right)
}

/** 由120起下降到90起，下降25%. */
function change(
  percent: Percent,
  before: string,
  text: string,
  earlier: readonly Quantity[],
): Miss[] | undefined {
  const direction = CHANGE.exec(before)?.[1]
  if (direction === undefined) return undefined
  const beside = compared(percent, direction, text, earlier)
  if (beside) return beside
  const to = earlier.at(-1)
  const from = earlier.at(-2)
  if (!to || !from || to.unit !== from.unit) return undefined
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
