import { oncePerBlock } from '../../report/once-per-block'
import { overlapsAny, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { type Blank, fixOf, remembered } from './blank'
import { todoMark } from './hint'
import { type Reading, readingOf, typedAt } from './reading'
import { todosIn } from './todo'

/** A number that is not there; for 余起 the number is to be put before 余. */
interface NumberBlank extends Blank {
  insert: boolean
}

/** Measure words, each with the words that only begin like one: 个人, 名单, 起来, 次日. */
const MEASURE = [
  '起(?![来到草步初因诉源码点立床飞伏义身见始跑升重亚])',
  '件(?!数)',
  '名(?![爵单称义誉言额次片字人家牌胜列])',
  '人次',
  '辆',
  '次(?![日要年月序生品级])',
  '篇(?![章幅目一二三四五六七八九十\\d])',
  '个(?![人别体性案中头旧])',
  '公里(?!数)',
  '万元(?!户)',
  '%',
].join('|')
/**
 * A gap between a Han character and a measure word: 办理的 件案件. Not after 第九十一条 (law text sets a gap
 * there), not after a numeral or a word that counts (三 起, 每 次), and not inside a word (附 件).
 */
const GAP = new RegExp(
  `(?<=[\\u4e00-\\u9fff])(?<!第[一二三四五六七八九十百零\\d]{1,6}[条章节款项])([ \\u3000]{1,80})(?=余?(${MEASURE}))`,
  'g',
)
/**
 * Measure words that begin more words than they measure: only where the clause ends behind them, and no letter-spaced text
 * stands before (派 出 所).
 */
const GAP_AT_END =
  /(?<=[\u4e00-\u9fff]{2}|[（(]共)([ \u3000]{1,80})(?=余?(面|户|趟|台|页|处|场|份|家|条|吨|本|块|只|头|亩|人|例|篇)(?:[，。；、：）)！]|（|$))/gm
const COUNTS = /[零〇一二三四五六七八九十百千万亿两几多数这那哪每各某上下本此首该半单整余来]/
const SPACED_WORD =
  /^(?:[附文条案事证信邮配硬软零]件|[姓署签著有报匿点指知题罪别化曾]名|[目层首再多档]次|车辆|[整各]个|[发引想提掀升唤兴]起|诗篇)/
/** The gaps of a date form: 年  月  日. Not 年 月底, 月 日常. */
const DATE_GAP =
  /(?<=年)[ \u3000]{1,80}(?=月(?![底末初中刊薪报]))|(?<=月)[ \u3000]{1,80}(?=日(?![报常期前子]))|(?<=第)[ \u3000]{1,80}(?=[号期届批])/g
/** 接警余起: a verb that counts, and no number before 余. Not 其余人, 业余, 十余起. */
const BEFORE_REST =
  /(?:查处|侦破|破获|抓获|办理|接处?警|走访|发放|荣获|处理|纠正|化解|调解|劝导|帮助|服务|救助|检查|排查|接待|受理|追回|返还|挽回)(?:各类)?[\u4e00-\u9fff]{0,12}?余(?=[起名人次件辆户场](?![员]))/g
const NOT_COUNT = /[0-9零〇一二三四五六七八九十百千万亿几数两其剩业多之有富残空课公闲年冗盈]/

function find(reading: Reading): NumberBlank[] {
  const { text } = reading
  const gaps = [...matchesIn(text, GAP), ...matchesIn(text, GAP_AT_END)].flatMap((match): NumberBlank[] => {
    const before = text[match.index - 1] ?? ''
    if (COUNTS.test(before) || SPACED_WORD.test(before + (match[2] ?? ''))) return []
    return [{ range: rangeOf(match), hint: '数量', insert: false }]
  })
  const dates = matchesIn(text, DATE_GAP).map((match): NumberBlank => {
    const after = text[match.index + match[0].length]
    const hint = after === '月' ? '月份' : after === '日' ? '日期' : '编号'
    return { range: rangeOf(match), hint, insert: false }
  })
  const rests = matchesIn(text, BEFORE_REST).flatMap((match): NumberBlank[] => {
    const end = match.index + match[0].length
    if (NOT_COUNT.test(text[end - 2] ?? '')) return []
    return [{ range: { start: end - 1, end }, hint: '数量', insert: true }]
  })
  return [...gaps.filter(isGap), ...dates.filter(isGap), ...rests].sort(
    (a, b) => a.range.start - b.range.start,
  )

  /** A gap as typed: tags and links are blanked in prose, but only an underlined gap is one. */
  function isGap({ range }: NumberBlank): boolean {
    return /^(?:[ \u3000]+|[ \u3000]*<u>(?:[ \u3000]|&nbsp;)*<\/u>[ \u3000]*)$/i.test(typedAt(reading, range))
  }
}

function rangeOf(match: RegExpExecArray): Range {
  return { start: match.index, end: match.index + match[0].length }
}

const found = remembered(find)

/** Where the gaps of a block are, in the reading's text, in order. */
export const numberGapsIn = oncePerBlock((block) => found(block).map(({ range }) => range))

export default defineBlockRule({
  id: 'placeholder/blank-number',
  title: '数量空着没有填',
  basis: { force: '建议' },
  // Nobody leaves a gap like this on purpose: the number fell out, and the sentence is untrue without it.
  defaultSeverity: 'error',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const { range, hint, insert } of found(block)) {
      if (overlapsAny(todosIn(block), range)) continue
      const at = insert ? { start: range.start, end: range.start } : range
      report({
        range: reading.toSource(range),
        message: insert
          ? '“余”前面没有数字，应当写明数量；请查实补上，或改为〔待填〕'
          : `这里空着没有数字，应当写明${hint}；请查实补上，或改为〔待填〕`,
        fixes: [fixOf(reading, at, todoMark(hint))],
      })
    }
  },
})
