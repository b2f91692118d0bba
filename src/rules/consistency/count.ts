import type { Block } from '../../report/block'
import { parseHanNumeral } from '../../report/numbering'
import { perBlock } from '../../report/per-block'
import type { Report } from '../../report/report'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineReportRule } from '../rule'
import { writtenLike } from './numerals'

/** A sentence that says how many points follow. */
interface Announced {
  /** The numeral, in the draft or in its block. */
  range: Range
  digits: string
  count: number
}

interface Run {
  count: number
  last: Range
}

const NUMERAL = '[一二两三四五六七八九十]{1,2}|[2-9]|1\\d'
const MEASURE = '(?:个(?:方面|问题|重点|环节|层面|维度)|点|方面|项|条|种|类|大)'
/** 抓好三项工作, 以下三点, 三个方面的体会: a number of points. Not 第三点, 二十三条, 下午三点, 每三项, nor what bears its number as a name
 * (八项规定, 五条禁令). */
const ANNOUNCED = new RegExp(
  `(?<![第每几数百千十午晚晨早夜上日\\d〇零.一二三四五六七八九])(${NUMERAL})${MEASURE}(?![钟半多余]|\\d|规定|注意|纪律|禁令|建设|基本|发展理念|攻坚)`,
  'g',
)
/** How far the run may begin behind the sentence that announces it. */
const NEAR = 40
/** 一是, 一要, 第一，: the first of a run. */
const FIRST = /(?<![统唯之万第十])一(?=是|要|靠|抓)|第一(?=[，,、是：])/g

export default defineReportRule({
  id: 'consistency/count',
  title: '说的条数与列的条数不符',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    for (const { announced, run, sure } of [...inlineRuns(draft), ...listRuns(draft)]) {
      if (run.count === announced.count) continue
      const actual = writtenLike(announced.digits, run.count)
      report({
        range: announced.range,
        message: `前面说“${announced.digits}”，后面列了${run.count}条；应当一致，请核对`,
        ...(!sure && { severity: 'info' as const }),
        fixes: [
          {
            title: `把“${announced.digits}”改为“${actual}”`,
            edits: [{ range: announced.range, text: actual }],
          },
        ],
        related: [{ range: run.last, message: '列出的最后一条' }],
      })
    }
  },
})

interface Pair {
  announced: Announced
  run: Run
  sure: boolean
}

/** A run with its announcement, in one paragraph. */
interface InlineRun extends Omit<Pair, 'sure'> {
  ordinal: boolean
  /** It is the last of the paragraph and may go on in the next. */
  isLast: boolean
}

const inlineRunsIn = perBlock(({ kind, prose }): InlineRun[] => {
  if (kind !== 'paragraph') return []
  const firsts = matchesIn(prose, FIRST)
  return firsts.flatMap((first, k): InlineRun[] => {
    const announced = announcedBefore(prose, first.index)
    if (!announced) return []
    const end = firsts[k + 1]?.index ?? prose.length
    const ordinal = first[0].startsWith('第')
    const run = runFrom(prose, first.index, end, ordinal)
    return run ? [{ announced, run, ordinal, isLast: end === prose.length }] : []
  })
})

/** 抓好三项工作。一是…二是…四是…, in one paragraph or on into the next ones. */
function inlineRuns({ blocks }: Report): Pair[] {
  return inlineRunsIn.in(blocks).flatMap(({ block, found, index }) =>
    found.map(({ announced, run, ordinal, isLast }): Pair => {
      const { start } = block.range
      const here = { count: run.count, last: movedBy(run.last, start) }
      return {
        announced: { ...announced, range: movedBy(announced.range, start) },
        run: isLast ? runOn(blocks, index + 1, here, ordinal) : here,
        sure: true,
      }
    }),
  )
}

/** The last announcement right before a place: in its sentence, or in the one before. */
function announcedBefore(prose: string, at: number): Announced | undefined {
  const from = Math.max(0, at - NEAR)
  const before = prose.slice(from, at)
  const match = matchesIn(before, ANNOUNCED).at(-1)
  const digits = match?.[1]
  if (!match || digits === undefined) return undefined
  const rest = before.slice(match.index + match[0].length)
  // One sentence may end between the two, but nothing else may be said.
  if (!/^[^。：:！？]{0,24}[。：:，,；]\s?$/.test(rest)) return undefined
  const start = from + match.index
  const count = numberOf(digits)
  return count === undefined ? undefined : { range: { start, end: start + digits.length }, digits, count }
}

function runFrom(prose: string, start: number, end: number, ordinal: boolean): Run | undefined {
  let run: Run | undefined
  for (const { value, index, length } of membersIn(prose.slice(start, end), ordinal)) {
    if (value !== (run?.count ?? 0) + 1) {
      // A gap is number-gap's to tell; what follows cannot be counted.
      if (value > (run?.count ?? 0)) return undefined
      continue
    }
    const at = start + index
    run = { count: value, last: { start: at, end: at + length } }
  }
  return run && run.count > 1 ? run : undefined
}

/** The run goes on in the paragraphs that begin with its next members. */
function runOn(blocks: readonly Block[], from: number, run: Run, ordinal: boolean): Run {
  let on = run
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.content.kind !== 'paragraph') break
    const members = membersIn(block.content.prose, ordinal)
    const [first] = members
    if (!first || first.index > 0 || first.value !== on.count + 1) break
    for (const { value, index, length } of members) {
      if (value !== on.count + 1) continue
      const at = block.range.start + index
      on = { count: value, last: { start: at, end: at + length } }
    }
  }
  return on
}

const MEMBER = /(?<![统唯之万第十])([一二三四五六七八九十]{1,2})(?=是|要|靠|抓)/g
const ORDINAL = /第([一二三四五六七八九十]{1,2})(?=[，,、是：])/g

function membersIn(prose: string, ordinal: boolean): { value: number; index: number; length: number }[] {
  return matchesIn(prose, ordinal ? ORDINAL : MEMBER).flatMap((match) => {
    const value = parseHanNumeral(match[1] ?? '')
    // A member begins a clause: 不能只抓一是 is none.
    const begins = match.index === 0 || /[。；，：:！？、\s“*]/.test(prose[match.index - 1] ?? '')
    return value === undefined || !begins ? [] : [{ value, index: match.index, length: match[0].length }]
  })
}

/** 提出以下三点建议： and then numbered paragraphs. */
function listRuns({ blocks }: Report): Pair[] {
  return leads.in(blocks).flatMap(({ block, found, index }): Pair[] => {
    const next = blocks[index + 1]?.content
    if (next?.numbering?.value !== 1) return []
    const [announced] = found as readonly [Announced]
    const run = listFrom(blocks, index + 1)
    if (!run) return []
    const range = movedBy(announced.range, block.range.start)
    return [{ announced: { ...announced, range }, run, sure: next.kind !== 'heading' }]
  })
}

/** Paragraphs that end with an announcement. */
const leads = perBlock(({ kind, prose }) => {
  const announced = kind === 'paragraph' ? announcedAtEnd(prose) : undefined
  return announced ? [announced] : []
})

/** 以下三点： at the very end of a paragraph. */
function announcedAtEnd(prose: string): Announced | undefined {
  const tail = prose.slice(-NEAR)
  const from = prose.length - tail.length
  const match = matchesIn(tail, ANNOUNCED).at(-1)
  const digits = match?.[1]
  if (!match || digits === undefined) return undefined
  const rest = tail.slice(match.index + match[0].length)
  const before = tail.slice(0, match.index)
  const isLead =
    /(?:以下|下列|如下|下面)[^，。]{0,8}$/.test(before) || /^[^。，]{0,12}(?:如下)?[：:]$/.test(rest)
  if (!isLead || !/^[^。]{0,14}[。：:]?$/.test(rest)) return undefined
  const count = numberOf(digits)
  const start = from + match.index
  return count === undefined ? undefined : { range: { start, end: start + digits.length }, digits, count }
}

/** Counts the entries of one form up to where that form begins anew or a heading ends the list. */
function listFrom(blocks: readonly Block[], from: number): Run | undefined {
  const first = blocks[from]
  const style = first?.content.numbering?.style
  if (!first || !style) return undefined
  const depth = first.content.heading?.depth ?? 7
  let count = 1
  let last = first
  for (let i = from + 1; i < blocks.length; i++) {
    const block = blocks[i]
    const { numbering, heading } = block?.content ?? {}
    if (block && numbering?.style === style) {
      if (numbering.value === 1) break
      if (numbering.value !== count + 1) return undefined
      count = numbering.value
      last = block
    } else if (heading && (first.content.kind !== 'heading' || (heading.depth > 0 && heading.depth < depth)))
      break
  }
  return count > 1 ? { count, last: firstLine(last) } : undefined
}

/** A related place is one line at most. */
function firstLine({ content, range }: Block): Range {
  const end = content.source.search(/[\r\n。]/)
  return end === -1 ? range : { start: range.start, end: range.start + end }
}

function numberOf(digits: string): number | undefined {
  const value = /^\d/.test(digits) ? Number(digits) : parseHanNumeral(digits.replace('两', '二'))
  return value !== undefined && value > 1 ? value : undefined
}
