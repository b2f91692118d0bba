import { isRight, type Miss, miss } from './miss'
import type { Percent, Quantity } from './quantity'

const CHANGE = /(?:同比|环比)?(下降|减少|降低|缩短|压降|上升|增加|增长|提高|提升)了?$/
/** The way that these words say something went. */
const DOWN = /^[下减降缩压]/
/** A difference between two counts: 减少6起. */
const DIFFERENCE = /(?:减少|下降|降低|少了?|增加|增长|上升|多了?|净增)了?$/
/** 比上年的358件, 去年同期是8起. */
export const COMPARED =
  /(?:(?<![之占])[比较](?![例率重])[^，。；比较]{0,14}|(?:去年|上年|前年)同期(?:是|为|的)?[^，。；]{0,4})$/
/** 2022年接报, at the beginning of a clause with a count of that year. */
const OF_YEAR = /(?:^|[，。；（])(?:而|到)?((?:19|20)\d{2})年[^，。；]{0,10}$/
/** 环比: 8月为82起. */
const LAST_PERIOD = /(?:^|[，（])(?:而|上月|上个月|\d{1,2}月份?|[上一二三]季度)[^，。；\d]{0,6}$/
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
  const isLast =
    LAST_PERIOD.test(before(second.range.start)) &&
    text.slice(second.range.end, percent.range.start).includes('环比')
  const isCompared = isLast || COMPARED.test(before(second.range.start))
  if (!isCompared && !isEarlierYear) return undefined
  const link = text.slice(first.range.end, second.range.start)
  if (link.length > LONGEST_LINK || /[；%％]|年均|平均|每年|累计|实际/.test(link)) return []
  const [from, to] = isCompared ? [second, first] : [first, second]
  // 警情1284起，其中纠纷549起，比上年的1391起下降7.7%: another count of the sentence may be meant.
  const others = earlier.filter(({ unit }) => unit === from.unit)
  const fits = ({ value }: Quantity) => isRight(percent, (Math.abs(value - from.value) / from.value) * 100)
  if (!fits(to) && others.some(fits)) return []
  const grown = to.value - from.value
  const right = (Math.abs(grown) / from.value) * 100
  if (grown !== 0 && DOWN.test(direction) !== grown < 0 && !from.rough && !to.rough)
    return [{ percent, part: to, whole: from, right, otherWay: grown < 0 ? '下降' : '上升' }]
  return miss(percent, to, from, right)
}

/** 由120起下降到90起，下降25%. */
export function change(
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
  if (!/[由从][^，。]{0,10}$/.test(lead) || !/^[^。]{0,14}(?:到|至|为)(?:(?:19|20)\d{2}年的?)?$/.test(link))
    return undefined
  const gap = text.slice(to.range.end, percent.range.start)
  // A yearly rate is another thing.
  if (gap.length > 12 || /年均|平均|每年|累计|实际/.test(gap)) return []
  return miss(percent, to, from, (Math.abs(to.value - from.value) / from.value) * 100)
}
