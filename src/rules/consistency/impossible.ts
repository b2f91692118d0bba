import { matchesIn } from '../../text/search/matches'
import { defineBlockRule, type Remark } from '../rule'
import { typedProse } from '../typography/reading'

export default defineBlockRule({
  id: 'consistency/impossible',
  title: '不可能的日期、时刻、比率',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const text = typedProse(block)
    for (const remark of [...dates(text), ...times(text), ...rates(text)]) report(remark)
  },
})

/**
 * 2023年2月29日, 9月31日; the year is needed for February alone. Begins with what is rarer than digits, as the others below:
 * what stands before is looked for once that is found.
 */
const DATE = /月(\d{1,2})[日号](?<=(?<!\d)((?:(\d{4})年)?(\d{1,2}))月\d{1,2}[日号])/g
/** 2024年13月; 月 behind it is not 月龄. */
const MONTH = /年(\d{2})月(?![龄\d])(?<=(?<!\d)(\d{4})年\d{2}月)/g

function dates(text: string): Remark[] {
  const whole = matchesIn(text, DATE).flatMap(
    ({ index, 0: rest, 1: day, 2: before = '', 3: year, 4: month }): Remark[] => {
      const days = daysOf(Number(month), year === undefined ? undefined : Number(year))
      if (days !== undefined && Number(day) >= 1 && Number(day) <= days) return []
      const typed = before + rest
      const why = days === undefined ? '一年只有12个月' : `${Number(month)}月只有${days}天`
      return [remark(index - before.length, typed, `没有“${typed}”这一天，${why}`)]
    },
  )
  const months = matchesIn(text, MONTH).flatMap(({ index, 0: rest, 1: month, 2: year = '' }): Remark[] => {
    const typed = year + rest
    if (daysOf(Number(month)) !== undefined) return []
    return [remark(index - year.length, typed, `没有“${typed}”，一年只有12个月`)]
  })
  return [...whole, ...months]
}

const A_LEAP_YEAR = 2024

/** How many days a month has, at most where the year is not told; undefined where there is no such month. */
function daysOf(month: number, year = A_LEAP_YEAR): number | undefined {
  // The day before the first of the next month.
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : undefined
}

/** 25时30分, 12时75分. Not how long something took: 历时72时30分. */
const TIME = /时(\d{1,2})分(?!钟)(?<=(?<!\d)(\d{1,2})时\d{1,2}分)/g
const LASTED = /(?:历时|用时|耗时|时长|共计?|达|连续|累计|为期)[\u4e00-\u9fff]{0,3}$/

function times(text: string): Remark[] {
  return matchesIn(text, TIME).flatMap(({ index, 0: rest, 1: minutes, 2: hours = '' }): Remark[] => {
    if (Number(hours) <= 24 && Number(minutes) <= 59) return []
    const start = index - hours.length
    if (LASTED.test(text.slice(Math.max(0, start - 8), start))) return []
    const typed = hours + rest
    const why = Number(hours) > 24 ? '一天只有24小时' : '一小时只有60分钟'
    return [remark(start, typed, `没有“${typed}”这个时刻，${why}`)]
  })
}

/** 破案率108%: the share of a whole. Not 增长率, 完成率, which may be more. */
const RATE =
  /率(?<=(?<of>破案|侦破|查处|查获|办结|结案|合格|达标|满意|覆盖|到位|整改|知晓|佩戴|戴盔|见警|成功|回收|出勤|参训|参与|参会|签订|安装|处置|回访|采集|录入|准确)率)(?:均|已|就)?(?:达到?了?|高达|为|是|到)?(?<value>\d{3,5}(?:\.\d{1,3})?)[%％]/g
/** 下降200%: nothing gets less by more than all of it. */
const LESS = /(?:下降|减少|降低|下滑|压降|缩短|缩减)(?:了|近|约|超过?)?(?<value>\d{3,5}(?:\.\d{1,3})?)[%％]/g

function rates(text: string): Remark[] {
  const over = (pattern: RegExp, why: string) =>
    matchesIn(text, pattern).flatMap(({ index, 0: rest, groups }): Remark[] => {
      if (Number(groups?.value) <= 100) return []
      const of = groups?.of ?? ''
      const typed = of + rest
      return [remark(index - of.length, typed, `“${typed}”超过了100%，${why}`)]
    })
  return [...over(RATE, '总数里不会有这么多'), ...over(LESS, '最多减少到没有')]
}

function remark(start: number, typed: string, message: string): Remark {
  return { range: { start, end: start + typed.length }, message: `${message}；应当核对后改正` }
}
