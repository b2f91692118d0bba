import type { BlockContent } from '../../report/block'
import { perBlock } from '../../report/per-block'
import { condensed, evened } from '../../text/condense'
import type { Folded } from '../../text/fold'
import { withFullMarks } from '../../text/half-marks'
import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { HAN_DIGITS, readHan } from './numerals'

/** A number with what it counts: 14, 12起, 一千二百余件, 3.5万人. */
export interface Quantity {
  /** The number, its measure word and what makes it rough, in the text that was read. */
  range: Range
  value: number
  /** '' where none follows. */
  unit: string
  /** 近, 约, 余, 多: the number is not meant exactly. */
  rough: boolean
}

const UNITS =
  '人次|人(?![民员])|名(?![单称义誉])|起(?![来到草])|件|宗|例|个(?![人别体性])|家|户|辆|台|部(?!门)|份|张|册|本(?![案次年月院单人])|处(?![理罚分置])|次(?![日要年月])|条|项|篇|公里|场|块|副|套|笔|辆次|台次|分钟|小时|天(?![气然])|秒|枚|亩|吨|千克|公斤|克(?![服扣制隆什里])|所(?![以有])|支|位|元|岁'
const DIGITS = '\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9}(?:\\.\\d{1,4})?'
const HAN = '[一二两三四五六七八九十百千零〇][一二两三四五六七八九十百千零〇万]{0,11}'
/**
 * Group 1 says that it is rough, 2 the number, 3 万 or 亿, 4 余 or 多, 5 the measure word. Not part of a longer number,
 * a code or an ordinal; Han numerals only with a measure word.
 */
const QUANTITY = new RegExp(
  `(近|约|逾|超过?|不足|将近|大约|至少|最多)?(?<![\\dA-Za-z.,·第〔\\[-])(?:(${DIGITS})([万亿]?)(余|多)?(${UNITS})?|(?<![一二两三四五六七八九十百千零〇万几数第每各])(${HAN})(余|多)?(${UNITS}))`,
  'g',
)
/** Without a measure word only where the clause ends (案14，) or 收 follows (发620收698): else it is a date, a time, a name. */
const BARE = /^(?:[，。；、！？）)\s*]|收|$)/

/** The quantities of a text, in order. */
export function quantitiesIn(text: string): Quantity[] {
  return matchesIn(text, QUANTITY).flatMap((match): Quantity[] => {
    const [whole, before, digits, scale, more, unit = '', han, hanMore, hanUnit] = match
    const range = { start: match.index, end: match.index + whole.length }
    if (digits !== undefined) {
      if (unit === '' && !BARE.test(text.slice(range.end, range.end + 1))) return []
      const value = Number(digits.replaceAll(',', '')) * (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1)
      return [{ range, value, unit, rough: Boolean(before || more) }]
    }
    const value = readHan(han ?? '')
    return value === undefined
      ? []
      : [{ range, value, unit: hanUnit ?? '', rough: Boolean(before || hanMore) }]
  })
}

/** Whether two numbers are the same but for what adding up fractions leaves over. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6
}

/** A sum without what adding up fractions leaves over. */
export function tidy(sum: number): number {
  return Math.round(sum * 1e4) / 1e4
}

/** A share in per cent: 85.7%, 百分之八十五点七. */
export interface Percent {
  /** The number alone, for a fix; the sign stays. */
  number: Range
  /** With the sign. */
  range: Range
  value: number
  decimals: number
  /** Written in Han numerals. */
  han: boolean
}

const PERCENT =
  /(?<![\d.])(\d{1,3})(?:\.(\d{1,4}))?[%％]|百分之([一二三四五六七八九十百零〇]{1,6})(?:点([零〇一二三四五六七八九]{1,4}))?/g

/** The shares of a text, in order. */
export function percentsIn(text: string): Percent[] {
  return matchesIn(text, PERCENT).flatMap((match): Percent[] => {
    const [whole, digits, fraction = '', han, hanFraction = ''] = match
    const range = { start: match.index, end: match.index + whole.length }
    if (digits !== undefined) {
      const number = { start: range.start, end: range.end - 1 }
      return [
        { number, range, value: Number(`${digits}.${fraction || 0}`), decimals: fraction.length, han: false },
      ]
    }
    const whole100 = readHan(han ?? '')
    if (whole100 === undefined) return []
    const part = [...hanFraction.replaceAll('〇', '零')].map((digit) => HAN_DIGITS.indexOf(digit)).join('')
    const number = { start: range.start + 3, end: range.end }
    return [{ number, range, value: Number(`${whole100}.${part || 0}`), decimals: part.length, han: true }]
  })
}

/** A block as its figures are read: digits half width, marks full width, without emphasis marks and soft line breaks. */
export function figuresOf(content: BlockContent): Folded {
  return figures.of(content)[0] ?? evened('')
}

const figures = perBlock(({ kind, prose }) => {
  const text = kind === 'code' || kind === 'html' ? '' : withFullMarks(prose)
  return [condensed(text) ?? evened(text)]
})

/** A sentence, or a part of one that ； ends. */
export interface Sentence {
  text: string
  /** Where it starts in the whole. */
  start: number
  /** What it counts, in order; worked out when first asked for. */
  readonly quantities: readonly Quantity[]
}

const LONGEST = 400

const SENTENCE_END = /[。！？；\n]|$/g

class Part implements Sentence {
  #quantities: readonly Quantity[] | undefined
  constructor(
    readonly text: string,
    readonly start: number,
  ) {}

  get quantities(): readonly Quantity[] {
    this.#quantities ??= quantitiesIn(this.text)
    return this.#quantities
  }
}

/** The sentences of a block's figures that may hold a statistic; longer ones than any writer's are left out. */
export function sentencesOf(content: BlockContent): readonly Sentence[] {
  return sentences.of(content)
}

const sentences = perBlock((content) => sentencesIn(figuresOf(content).text))

function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (const { index, 0: mark } of matchesIn(text, SENTENCE_END)) {
    if (index > start && index - start <= LONGEST) found.push(new Part(text.slice(start, index), start))
    start = index + mark.length
  }
  return found
}
