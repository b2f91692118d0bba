import { type NumberingStyle, parseHanNumeral, parseNumbering } from '../../report/numbering'
import { perBlock } from '../../report/per-block'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'

/** One number of a run inside a paragraph: 一是, 二要, 第三，（4）. */
export interface RunEntry {
  /** The digits, in the block's source. */
  range: Range
  style: NumberingStyle
  /** As it is written, for messages: 一是, 第三, （4）. */
  mark: string
  value: number
}

/** The numbers of one run, in order; each is at least as great as the one before. */
export type Run = readonly RunEntry[]

const HAN = '[一二三四五六七八九十]'
const AT_CLAUSE = '(?:^|[，。；：！？\\s])'
/** （2）宣传 begins a point; 第（二）项 and 公式（2）和 do not. Only the first may stand right behind a word: 有（1）宣传. */
const BEHIND_POINT = '(?![项款条和或至到与所的式])(?=[\\u4e00-\\u9fff“])'

/**
 * The ways to number within a paragraph, each with its digits as its group. They may be in one another:
 * 第一，…。一是…；二是…。第二，…
 */
const FAMILIES: readonly { shape: string; style: NumberingStyle }[] = [
  // 一是…二是…四是… Not 第一是, 十一是, 统一是.
  { shape: `(?<![第统唯之万十百一二三四五六七八九])(${HAN})(?:是|要)`, style: 'han' },
  // 第二，… with a mark behind: not 第二天, 第三大队.
  { shape: `第(${HAN})(?=[，、：])(?<=${AT_CLAUSE}第.)`, style: 'han' },
  { shape: `其(${HAN})(?=[，、：])(?<=${AT_CLAUSE}其.)`, style: 'han' },
  { shape: `第(${HAN})步(?=[，、：是])(?<=${AT_CLAUSE}第.步)`, style: 'han' },
  {
    shape: `[（(](\\d{1,2})[）)]${BEHIND_POINT}(?<=${AT_CLAUSE}[（(]\\d{1,2}.|[\\u4e00-\\u9fff][（(]1.)`,
    style: 'arabicParen',
  },
  {
    shape: `[（(](${HAN})[）)]${BEHIND_POINT}(?<=${AT_CLAUSE}[（(].{2}|[\\u4e00-\\u9fff][（(]一.)`,
    style: 'hanParen',
  },
  { shape: `([①-⑳])${BEHIND_POINT}(?<=${AT_CLAUSE}.|[\\u4e00-\\u9fff]①)`, style: 'circled' },
]
const ENTRY = new RegExp(FAMILIES.map(({ shape }) => shape).join('|'), 'g')

/** The runs of a paragraph; a new one begins with each first number. */
export const runsOf = perBlock(({ kind, prose }): Run[] => {
  if (kind !== 'paragraph') return []
  const runs: RunEntry[][] = []
  const open: RunEntry[][] = []
  for (const { index, 0: mark, ...groups } of matchesIn(prose, ENTRY)) {
    const family = FAMILIES.findIndex((_, i) => groups[i + 1] !== undefined)
    const style = FAMILIES[family]?.style ?? 'han'
    const digits = groups[family + 1] ?? ''
    const value = (style === 'han' ? parseHanNumeral(digits) : parseNumbering(mark)?.value) ?? 0
    const start = index + mark.indexOf(digits)
    const entry = { range: { start, end: start + digits.length }, style, mark, value }
    const run = open[family]
    if (value === 1) {
      open[family] = [entry]
      runs.push(open[family])
    } else if (run && value >= (run.at(-1)?.value ?? 0)) run.push(entry)
  }
  return runs
})
/** An entry with its range in the draft, where its block begins at an offset. */
export function inDraft<E extends RunEntry>(entry: E, offset: number): E {
  return { ...entry, range: movedBy(entry.range, offset) }
}
