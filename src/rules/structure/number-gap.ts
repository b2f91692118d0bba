import type { Block } from '../../report/block'
import { formatNumber, type Numbering, type NumberingStyle, parseHanNumeral } from '../../report/numbering'
import type { Report } from '../../report/report'
import type { Range } from '../../text/range'
import { defineReportRule } from '../rule'

/** A number as it stands in the draft. */
interface Entry {
  range: Range
  style: NumberingStyle
  mark: string
  value: number
}

/** An entry that does not follow on the one before it, and the value that would. */
interface Gap extends Entry {
  previous: string | undefined
  expected: number
  /** The entries of the same row after this one, to be renumbered with it. */
  following: Entry[]
}

export default defineReportRule({
  id: 'structure/number-gap',
  title: '编号不连续',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    for (const gap of [...listGaps(draft), ...runGaps(draft)]) {
      const { range, style, mark, previous, expected, following } = gap
      const wanted = formatNumber(style, expected)
      const missing = mark.replace(/[0-9一二三四五六七八九十百零〇①-⑳]+/, wanted)
      report({
        range,
        message: previous
          ? `编号从“${previous}”跳到“${mark}”，中间缺“${missing}”；补上缺的一项，或把编号改连续`
          : `编号从“${mark}”开始，前面缺“${missing}”；补上缺的一项，或从“${missing}”编起`,
        fixes: [
          {
            title: following.length > 0 ? `从“${missing}”起依次改正编号` : `把“${mark}”改为“${missing}”`,
            edits: [gap, ...following].map((entry, i) => ({
              range: entry.range,
              text: formatNumber(style, expected + i),
            })),
          },
        ],
      })
    }
  },
})

interface Level {
  last: Entry
  /** Markdown depth of the heading that opened it; items are deeper than any heading. */
  depth: number
  /** The gaps of this row so far: an entry that comes later belongs to their fixes. */
  gaps: Gap[]
}

/**
 * Walks the numbered headings and items. Which form nests in which is learned from the draft: a form not
 * seen since the last number of an open one goes a level deeper; a form that is open goes back to it.
 */
function listGaps(report: Report): Gap[] {
  const gaps: Gap[] = []
  const open: Level[] = []
  for (const block of report.blocks) {
    const { numbering, heading, kind } = block.content
    const depth = heading ? heading.depth || 6 : 7
    if (!numbering) {
      if (heading) while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
      continue
    }
    if (kind === 'cell') continue
    const { style, value } = numbering
    const entry: Entry = { range: rangeOf(block, numbering), style, value, mark: numbering.mark.trim() }
    const at = open.findIndex(({ last }) => last.style === style)
    const level = at === -1 ? undefined : open[at]
    if (at !== -1) open.length = at
    // A row that begins again from 1 is another row.
    const row = level && value !== 1 ? level : undefined
    const rowGaps = row?.gaps ?? []
    for (const gap of rowGaps) gap.following.push(entry)
    if (value > (row?.last.value ?? 0) + 1) {
      const gap = { ...entry, previous: row?.last.mark, expected: (row?.last.value ?? 0) + 1, following: [] }
      gaps.push(gap)
      rowGaps.push(gap)
    }
    open.push({ last: entry, depth, gaps: rowGaps })
  }
  return gaps
}

function rangeOf({ range }: Block, { digits }: Numbering): Range {
  return { start: range.start + digits.start, end: range.start + digits.end }
}

/** 一是…二是…四是… inside a paragraph. Not 第一是, 十一是, 统一是. */
const RUN = /(?<![第统唯之万十百一二三四五六七八九])([一二三四五六七八九十])(是|要)/g

function runGaps({ blocks }: Report): Gap[] {
  const gaps: Gap[] = []
  for (const { content, range } of blocks) {
    if (content.kind !== 'paragraph') continue
    let previous: Entry | undefined
    let rowGaps: Gap[] = []
    for (const match of content.prose.matchAll(RUN)) {
      const start = range.start + match.index
      const value = parseHanNumeral(match[1] ?? '') ?? 0
      const entry: Entry = { range: { start, end: start + 1 }, style: 'han', mark: match[0], value }
      if (value === 1) {
        previous = entry
        rowGaps = []
      } else if (previous && value > previous.value) {
        for (const gap of rowGaps) gap.following.push(entry)
        if (value > previous.value + 1) {
          const gap = { ...entry, previous: previous.mark, expected: previous.value + 1, following: [] }
          gaps.push(gap)
          rowGaps.push(gap)
        }
        previous = entry
      }
    }
  }
  return gaps
}
