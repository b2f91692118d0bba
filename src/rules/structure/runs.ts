import { parseHanNumeral } from '../../report/numbering'
import { perBlock } from '../../report/per-block'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'

/** One number of a run inside a paragraph: 一是, 二要, 第三，. */
export interface RunEntry {
  /** The digit, in the block's source. */
  range: Range
  /** As it is written, for messages: 一是, 第三. */
  mark: string
  value: number
}

/** The numbers of one run, in order; each is at least as great as the one before. */
export type Run = readonly RunEntry[]

/** 一是…二是…四是… Not 第一是, 十一是, 统一是. 第二，… with a mark behind: not 第二天, 第三大队. */
const ENTRY =
  /(?<![第统唯之万十百一二三四五六七八九])([一二三四五六七八九十])(?:是|要)|第([一二三四五六七八九十])(?=[，、：])(?<=(?:^|[，。；：！？\s])第.)/g

/** The runs of a paragraph; a new one begins with each first number. */
export const runsOf = perBlock(({ kind, prose }): Run[] => {
  if (kind !== 'paragraph') return []
  const runs: RunEntry[][] = []
  // Points and ordinals may be in one another: 第一，…。一是…；二是…。第二，…
  const open: { point?: RunEntry[]; ordinal?: RunEntry[] } = {}
  for (const { index, 0: mark, 1: point, 2: ordinal } of matchesIn(prose, ENTRY)) {
    const family = ordinal === undefined ? 'point' : 'ordinal'
    const value = parseHanNumeral(point ?? ordinal ?? '') ?? 0
    const start = ordinal === undefined ? index : index + 1
    const entry = { range: { start, end: start + 1 }, mark, value }
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
