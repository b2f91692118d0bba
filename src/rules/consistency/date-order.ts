import type { Block, BlockContent } from '../../report/block'
import { perBlock } from '../../report/per-block'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { type Reading, readingOf } from '../placeholder/reading'
import { defineReportRule, type Remark } from '../rule'
import { shifted } from '../shift'
import { clashes } from './date-clashes'
import { type Day, daysIn, isBefore } from './days'

export default defineReportRule({
  id: 'consistency/date-order',
  title: '时间先后不合',
  basis: { force: '建议' },
  defaultSeverity: 'info',
  check({ report: draft }, { report }) {
    const { blocks } = draft
    for (const { block, found } of remarksWithin.in(blocks)) {
      for (const remark of found) report(shifted(remark, block.range.start))
    }
    let next = 0
    for (const { block, index, found } of dated.in(blocks)) {
      if (index < next) continue
      const [{ remarks, left }] = found as readonly [DatedBlock]
      for (const remark of remarks) report(shifted(remark, block.range.start))
      let last = left && movedOn(left, block.range.start)
      next = index + 1
      while (last && next < blocks.length) {
        const { content, range } = blocks[next++] as Block
        if (content.kind === 'heading') break
        if (!isText(content)) continue
        const passage = { reading: readingOf(content), start: range.start, days: fullDays(content) }
        for (const remark of dates(passage, last)) report(remark)
        last = content.kind === 'paragraph' ? told(passage, last) : undefined
      }
    }
  },
})

function isText({ kind }: BlockContent): boolean {
  return kind === 'paragraph' || kind === 'cell'
}

/** What is wrong within a block, whatever the others say. */
const remarksWithin = perBlock((content): Remark[] => {
  if (!isText(content)) return []
  const reading = readingOf(content)
  const passage = { reading, start: 0, days: daysIn(reading.text) }
  return [...spans(passage), ...hours(passage), ...reports(passage), ...clashes(reading, passage.days)]
})

function fullDays(content: BlockContent): Day[] {
  return isText(content) ? daysIn(readingOf(content).text).filter(({ day }) => day !== undefined) : []
}

/** A block that names days, read by itself. */
interface DatedBlock {
  remarks: readonly Remark[]
  /** What the next paragraph goes on from. */
  left: Told | undefined
}

const dated = perBlock((content): DatedBlock[] => {
  const days = fullDays(content)
  if (days.length === 0) return []
  const passage = { reading: readingOf(content), start: 0, days }
  const left = content.kind === 'paragraph' ? told(passage, undefined) : undefined
  return [{ remarks: dates(passage, undefined), left }]
})

/** What a block leaves over, where the block begins at an offset. */
function movedOn(told: Told, by: number): Told {
  return { ...told, range: movedBy(told.range, by) }
}

/** A block's reading, and where the block stands in the draft. */
interface Passage {
  reading: Reading
  start: number
}

/** The same with the days that it names. */
interface Dated extends Passage {
  days: readonly Day[]
}

/** The last date so far and what was said since, where the paragraph was torn and goes on in the next. */
interface Told {
  day: Day
  /** In the draft. */
  range: Range
  text: string
  since: string
  /** Where what was said since goes on, in the reading of the block at hand. */
  next: number
}

function placed({ reading, start }: Passage, range: Range): Range {
  return movedBy(reading.toSource(range), start)
}

const LINK = /^(?:\s?(?:至|到|—|－|~|～|-)\s?)$/

/** 6月9日至3日. */
const DAYS = /(?<!\d)(3[01]|[12]\d|0?[1-9])日?\s?(?:至|到|—|－|~|～)\s?(3[01]|[12]\d|0?[1-9])日(?![报均常])/g

/** 2025年8月至7月, 6月9日至3日: the end of a span before its beginning. */
function spans(passage: Dated): Remark[] {
  const { text } = passage.reading
  const { days } = passage
  const found = days.flatMap((end, i): Remark[] => {
    const start = days[i - 1]
    if (!start || !LINK.test(text.slice(start.range.end, end.range.start))) return []
    if (start.year === undefined || !isBefore(end, start)) return []
    return [remarkOnSpan(passage, { start: start.range.start, end: end.range.end }, end.year !== undefined)]
  })
  const ofDays = matchesIn(text, DAYS).flatMap(({ index, 0: span, 1: from, 2: to }): Remark[] =>
    Number(to) < Number(from) && /月\s?$/.test(text.slice(Math.max(0, index - 2), index))
      ? [remarkOnSpan(passage, { start: index, end: index + span.length }, true)]
      : [],
  )
  return [...found, ...ofDays]
}

function remarkOnSpan(passage: Passage, range: Range, sure: boolean): Remark {
  const text = passage.reading.text.slice(range.start, range.end)
  return {
    range: placed(passage, range),
    message: sure
      ? `“${text}”终点比起点早；应当起点在前，请核对`
      : `“${text}”终点比起点早，应当核对；跨年的请在终点写上年份`,
    ...(sure && { severity: 'warning' as const }),
  }
}

/** What places a date apart from the course of events: 此前, 次年, 截至; or lists dates. */
const APART =
  /(?:次年|第二年|翌年|来年|隔年|转年|同年|当年|去年|上年|前年|今年|明年|每年|历年|此前|之前|早在|先前|曾经?|原定|截至|截止|至|到|—|－|-|、|和|与|及|回忆|想起|出生于?|比|较|（|\()[^，。]{0,4}$/
/** An order of months is the other way round in so many: 11月28日 … 1月4日 crosses a year. */
const CROSSING = 6

const YEAR_SAID = /次年|第二年|翌年|来年|转年|年底|跨年|(?:19|20)\d{2}\s?年/
const LONGEST = 600

/** 11月28日发生…1月4日投案, with no year for the second. */
function dates(passage: Dated, last: Told | undefined): Remark[] {
  const { text } = passage.reading
  let earlier = last
  return passage.days.flatMap((day): Remark[] => {
    const before = earlier
    const range = placed(passage, day.range)
    earlier = { day, range, text: text.slice(day.range.start, day.range.end), since: '', next: day.range.end }
    if (!before || day.year !== undefined || day.month > before.day.month - CROSSING) return []
    const between = before.since + text.slice(before.next, day.range.start)
    if (between.length > LONGEST || APART.test(between.slice(-12)) || YEAR_SAID.test(between)) return []
    return [
      {
        range,
        message: `前面是“${before.text}”，这里是“${earlier.text}”，像是跨了年；应当写明年份，请核对`,
        related: [{ range: before.range, message: '前面的日期' }],
      },
    ]
  })
}

/** What the next paragraph goes on from: this one must have been torn in the middle of a sentence. */
function told(passage: Dated, last: Told | undefined): Told | undefined {
  const { text } = passage.reading
  if (/[。！？：；”…）]\s*$/.test(text.slice(-3))) return undefined
  const day = passage.days.at(-1)
  if (!day) return last && { ...last, since: (last.since + text).slice(0, LONGEST + 1), next: 0 }
  return {
    day,
    range: placed(passage, day.range),
    text: text.slice(day.range.start, day.range.end),
    since: text.slice(day.range.end, day.range.end + LONGEST + 1),
    next: 0,
  }
}

/** 上午14时, 凌晨18时, 半夜15时: a word for a time of day with an hour outside it. */
const HOUR =
  /(?:凌晨|清晨|早上|早晨|上午)(?:的)?(1[3-9]|2[0-3])[时点](?!间)|(?:深夜|半夜)(?:的)?(9|1[3-7])[时点](?!间)/g

function hours(passage: Passage): Remark[] {
  return matchesIn(passage.reading.text, HOUR).map(({ index, 0: text }) => ({
    range: placed(passage, { start: index, end: index + text.length }),
    message: `“${text}”前后不合；应当核对是几时，改正其中一个`,
  }))
}

/** 18时25分……接到报案时，已是半夜: hours after, with nothing said of why. */
const LATE =
  /(?<!\d)(1[0-9]|20|[6-9])时(?:\d{1,2}分)?[^时]{0,200}?接到?报[案警](?:时|后|电话)?，?(?:已经?|正)?是?(半夜|深夜|凌晨)/g

function reports(passage: Passage): Remark[] {
  return matchesIn(passage.reading.text, LATE).map(({ index, 0: text, 2: word = '' }) => {
    const end = index + text.length
    const hour = /^\d{1,2}时(?:\d{1,2}分)?/.exec(text)?.[0] ?? ''
    return {
      range: placed(passage, { start: end - word.length, end }),
      message: `事发“${hour}”，接报已是“${word}”；应当核对时间，确实隔了几个小时的请说明`,
      related: [
        { range: placed(passage, { start: index, end: index + hour.length }), message: '事发的时间' },
      ],
    }
  })
}
