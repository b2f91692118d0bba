import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { COMPARED } from './change'
import { figuresOf, near, type Quantity, type Sentence, sentencesOf, tidy } from './quantity'

/** Two numbers and the difference that they do not make. */
interface Miss {
  /** The difference as it is written, with its unit. */
  range: Range
  written: string
  /** What it is. */
  right: string
  others: readonly Range[]
}

export default defineBlockRule({
  id: 'consistency/difference',
  title: '相差的数与两个数不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = figuresOf(block)
    for (const sentence of sentencesOf(block)) {
      for (const { range, written, right, others } of missesIn(sentence)) {
        const place = (each: Range) => reading.toSource(movedBy(each, sentence.start))
        report({
          range: place(range),
          message: `前面的两个数相差${right}，这里写“${written}”；应当核对这三个数`,
          fixes: [
            {
              title: `两个数无误的，改为“${right}”`,
              edits: [{ range: place(range), text: right }],
            },
          ],
          related: others.map((other) => ({ range: place(other), message: '相比的数' })),
        })
      }
    }
  },
})

function missesIn(sentence: Sentence): Miss[] {
  const { text } = sentence
  const words = matchesIn(text, TOLD)
  if (words.length === 0) return []
  const all = sentence.quantities
  return [
    ...words.flatMap(({ index, 0: word }) =>
      GAP.test(word) ? gap(text, all, index + word.length) : compared(text, all, index, word),
    ),
    ...durations(text),
  ]
}

/** What a difference is told by, right before it. */
const TOLD = /(?:减少|下降|降低|缩短|少|增加|增长|上升|多|缺口|缺额|差额|相差)(?:了|为|达|是)?(?=\d)/g
const GAP = /^(?:缺|差额|相差)/
/** 由120起降到90起. */
const FROM = /[由从][^，。；由从]{0,10}$/
const TO = /^[^，。；]{0,12}(?:到|至|为)$/
const LONGEST_LINK = 26
const NOT_PLAIN = /年均|平均|每|累计|倍|其中/

/** 163起，比去年同期的204起少31起; 由120起降到90起，减少40起. */
function compared(text: string, all: readonly Quantity[], at: number, word: string): Miss[] {
  const i = all.findIndex(({ range }) => range.start === at + word.length)
  const [first, second, said] = [all[i - 2], all[i - 1], all[i]]
  if (!first || !second || !said || said.unit === '') return []
  if ([first, second, said].some(({ rough, unit }) => rough || unit !== said.unit)) return []
  const before = (end: number) => text.slice(Math.max(0, end - 20), end)
  const link = text.slice(first.range.end, second.range.start)
  // 6分42秒: the seconds are not all of it.
  if (text[first.range.start - 1] === '分' || text[second.range.start - 1] === '分') return []
  if (link.length > LONGEST_LINK || NOT_PLAIN.test(link)) return []
  if (!/^，?[^，。；]{0,6}$/.test(text.slice(second.range.end, at))) return []
  const isCompared = COMPARED.test(before(second.range.start))
  if (!isCompared && !(FROM.test(before(first.range.start)) && TO.test(link))) return []
  // 警情1284起，其中纠纷549起，比上年的1391起减少107起: another count of the sentence may be meant.
  const others = all.slice(0, i - 1).filter(({ unit }) => unit === said.unit)
  if (others.some(({ value }) => near(Math.abs(value - second.value), said.value))) return []
  return [missOf(text, said, [first, second])]
}

function missOf(text: string, said: Quantity, [a, b]: readonly [Quantity, Quantity]): Miss {
  const written = text.slice(said.range.start, said.range.end)
  const scale = /[万亿]/.exec(written)?.[0] ?? ''
  const right = tidy(Math.abs(a.value - b.value) / (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1))
  return {
    range: said.range,
    written,
    right: `${right}${scale}${said.unit}`,
    others: [a.range, b.range],
  }
}

/** 车位2800个，高峰日进车4100辆，缺口1400个: what the only two counts before it do not leave. */
function gap(text: string, all: readonly Quantity[], at: number): Miss[] {
  const i = all.findIndex(({ range }) => range.start === at)
  const [first, second, said] = [all[0], all[1], all[2]]
  if (i !== 2 || !first || !second || !said || said.unit === '') return []
  if ([first, second, said].some(({ rough }) => rough) || NOT_PLAIN.test(text.slice(0, at))) return []
  if (first.unit !== said.unit && second.unit !== said.unit) return []
  const isRight = near(Math.abs(first.value - second.value), said.value)
  return isRight ? [] : [missOf(text, said, [first, second])]
}

/** 11分05秒，比8月的12分20秒缩短1分25秒. */
const DURATIONS =
  /分(\d{1,2})秒(?<=(?<!\d)(\d{1,3})分\d{1,2}秒)，?(?:同比|环比)?[比较][^，。；\d]{0,10}(?:\d{1,2}月)?[^，。；\d]{0,8}?(\d{1,3})分(\d{1,2})秒，?[^，。；\d]{0,4}?(?:缩短|减少|快|提速|压缩|延长|增加|慢)了?(?:(\d{1,3})分钟?)?(?:(\d{1,2})秒)?/g
const TOLD_AT = /(?:\d{1,3}分钟?)?(?:\d{1,2}秒)?$/

function durations(text: string): Miss[] {
  return matchesIn(text, DURATIONS).flatMap(({ index, 0: all, 1: s1, 2: m1, 3: m2, 4: s2, 5: m3, 6: s3 }) => {
    const seconds = (minutes = '0', rest = '0') => Number(minutes) * 60 + Number(rest)
    const right = Math.abs(seconds(m1, s1) - seconds(m2, s2))
    const written = TOLD_AT.exec(all)?.[0] ?? ''
    if (written === '' || right === seconds(m3, s3)) return []
    const end = index + all.length
    const minutes = Math.floor(right / 60)
    return [
      {
        range: { start: end - written.length, end },
        written,
        right: `${minutes > 0 ? `${minutes}分` : ''}${right % 60 > 0 ? `${right % 60}秒` : ''}`,
        others: [],
      },
    ]
  })
}
