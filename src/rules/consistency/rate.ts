import { toHanNumeral } from '../../report/numbering'
import { afterLast } from '../../sensitive/recognizer'
import { movedBy, type Range } from '../../text/range'
import { defineBlockRule } from '../rule'
import { change } from './change'
import { excess } from './excess'
import { isRight, type Miss, miss } from './miss'
import {
  figuresOf,
  type Percent,
  percentsIn,
  type Quantity,
  quantitiesIn,
  type Sentence,
  sentencesOf,
} from './quantity'

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
/** 近, 超过, 以上: the rate itself is not meant exactly. */
const ROUGH = /(?:近|约|超过?|逾|不足|将近|大约|达?到?了?近)$/
const ROUGH_AFTER = /^(?:以上|以下|左右|多|余|[以之]内)/

export default defineBlockRule({
  id: 'consistency/rate',
  title: '比率与数字不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = figuresOf(block)
    for (const sentence of sentencesOf(block)) {
      for (const { percent, part, whole, right, otherWay } of missesIn(reading.text, sentence)) {
        const place = (range: Range) => reading.toSource(movedBy(range, sentence.start))
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

function missesIn(all: string, sentence: Sentence): Miss[] {
  const { text, start } = sentence
  const percents = percentsIn(text)
  if (percents.length === 0) return []
  const { quantities } = sentence
  const lead = leadOf(all, start)
  return percents.flatMap((percent) => {
    const before = text.slice(Math.max(0, percent.range.start - 48), percent.range.start)
    if (ROUGH.test(before) || ROUGH_AFTER.test(text.slice(percent.range.end, percent.range.end + 2)))
      return []
    const earlier = quantities.filter(({ range }) => range.end <= percent.range.start)
    return (
      excess(percent, before, text) ??
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
  // 分别占13.1%、37.8%、49.0%: each is of another part.
  if (/分别占[^占]{0,4}$/.test(before)) return []
  const part = earlier.at(-1)
  if (!part || part.unit === '') return []
  const wholes = earlier.slice(0, -1).filter(({ unit, value }) => unit === part.unit && value >= part.value)
  const [whole] = wholes
  if (!whole || wholes.length > 1 || !/其中|有/.test(text.slice(whole.range.end, part.range.start)))
    return sharedAlike(percent, part, lead, text, earlier)
  return miss(percent, part, whole, (part.value / whole.value) * 100)
}

/** 126起，其中甲54起，占42.9%；乙41起，占32.5%: the whole is that of the first share of the sentence, which is right. */
function sharedAlike(
  percent: Percent,
  part: Quantity,
  lead: string,
  text: string,
  earlier: readonly Quantity[],
): Miss[] {
  const all = [...quantitiesBefore(lead), ...earlier].filter(
    ({ unit }) => counted(unit) === counted(part.unit),
  )
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

/** What a measure word counts: people are 人 as well as 名. */
function counted(unit: string): string {
  return unit === '名' ? '人' : unit
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

/** 85.7 → 八十五点七, to go behind 百分之. */
function inHan(shown: string): string {
  const [whole = '0', fraction] = shown.split('.')
  const digits = [...(fraction ?? '')].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')
  return toHanNumeral(Number(whole)) + (digits && `点${digits}`)
}
