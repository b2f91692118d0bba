import type { Block } from '../../report/block'
import { formatNumber, type Numbering, type NumberingStyle, parseHanNumeral } from '../../report/numbering'
import type { Report } from '../../report/report'
import type { Range } from '../../text/range'
import { defineReportRule } from '../rule'

/** A number that the draft should have had: what stands there, and the value that would be continuous. */
interface Gap {
  range: Range
  style: NumberingStyle
  mark: string
  previous: string | undefined
  expected: number
}

export default defineReportRule({
  id: 'structure/number-gap',
  title: '编号不连续',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    for (const { range, style, mark, previous, expected } of [...listGaps(draft), ...runGaps(draft)]) {
      const wanted = formatNumber(style, expected)
      const missing = mark.replace(/[0-9一二三四五六七八九十百零〇①-⑳]+/, wanted)
      report({
        range,
        message: previous
          ? `编号从“${previous}”跳到“${mark}”，中间缺“${missing}”；补上缺的一项，或把编号改连续`
          : `编号从“${mark}”开始，前面缺“${missing}”；补上缺的一项，或从“${missing}”编起`,
        fixes: [{ title: `把“${mark}”改为“${missing}”`, edits: [{ range, text: wanted }] }],
      })
    }
  },
})

interface Level {
  style: NumberingStyle
  /** Markdown depth of the heading that opened it; items are deeper than any heading. */
  depth: number
  value: number
  mark: string
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
    const mark = numbering.mark.trim()
    const at = open.findIndex(({ style }) => style === numbering.style)
    const previous = at === -1 ? undefined : open[at]
    open.length = at === -1 ? open.length : at
    const last = previous?.value ?? 0
    if (numbering.value > last + 1) {
      gaps.push({
        range: rangeOf(block, numbering),
        style: numbering.style,
        mark,
        previous: previous?.mark,
        expected: last + 1,
      })
    }
    open.push({ style: numbering.style, depth, value: numbering.value, mark })
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
    let previous: { value: number; mark: string } | undefined
    for (const match of content.prose.matchAll(RUN)) {
      const value = parseHanNumeral(match[1] ?? '') ?? 0
      const mark = match[0]
      if (value === 1) previous = { value, mark }
      else if (previous && value > previous.value) {
        if (value > previous.value + 1) {
          const start = range.start + match.index
          gaps.push({
            range: { start, end: start + 1 },
            style: 'han',
            mark,
            previous: previous.mark,
            expected: previous.value + 1,
          })
        }
        previous = { value, mark }
      }
    }
  }
  return gaps
}
