import { titleOf } from '../report/heading-line'
import { rankOf } from '../report/numbering'
import type { Report } from '../report/report'
import type { Range } from '../text/range'

/** A line, or the first sentence of a paragraph, that may head a section although nobody marked it. */
export interface HeadLine {
  /** Its words, without number and stop. */
  title: string
  range: Range
  /** Where what it heads ends: at the next head. */
  end: number
}

const LINE_LIMIT = 40
const INNER_STOP = /[。；！!;]/
/** The first sentence of a paragraph: 一、存在的主要问题。调研发现…… */
const RUN_IN = /^[^。：:？?；;！!\n]{2,28}[。：:？?]/u

const known = new WeakMap<Report, readonly HeadLine[]>()

/** The lines of a draft that may be heads, in order; the same for every form. */
export function headLinesOf(report: Report): readonly HeadLine[] {
  let lines = known.get(report)
  if (!lines) {
    lines = readHeadLines(report)
    known.set(report, lines)
  }
  return lines
}

function readHeadLines(report: Report): HeadLine[] {
  const { signature, date } = report.closing
  const outermost = outermostRank(report)
  const lines: Omit<HeadLine, 'end'>[] = []
  for (const { content, range } of report.blocks) {
    if (content.kind !== 'paragraph' || content.container || range.start === report.title?.range.start)
      continue
    if (range.start === signature?.start || range.start === date?.start) continue
    const { source, numbering } = content
    const numbered = numbering !== undefined && rankOf(numbering.style) === outermost
    const whole = source.replace(/[。：:]$/u, '')
    const isLine = source.length <= LINE_LIMIT && !source.includes('\n') && !INNER_STOP.test(whole)
    // 认识不足。 is a sentence; one that has the outermost number may still be a head.
    if (isLine && !/[，,、；;]$/u.test(source) && (numbered || !/[。！!]$/u.test(source))) {
      lines.push({ title: titleOf(whole), range })
    } else if (numbered) {
      const text = source.slice(numbering.mark.length, numbering.mark.length + LINE_LIMIT)
      const sentence = RUN_IN.exec(text)?.[0]
      // 一、强素质，树形象。 is a head; 1、路面坑洼，养护不够。 is a statement.
      if (sentence === undefined || (outermost > rankOf('hanParen') && /[，,]/.test(sentence))) continue
      const end = range.start + numbering.mark.length + sentence.length
      lines.push({ title: sentence.slice(0, -1), range: { start: range.start, end } })
    }
  }
  const starts = [...lines, ...report.headings].map(({ range }) => range.start).sort((a, b) => a - b)
  let at = 0
  return lines.map((line) => {
    while ((starts[at] ?? report.source.length) <= line.range.start) at++
    return { ...line, end: starts[at] ?? report.source.length }
  })
}

/** The rank of the outermost number that the draft uses, be it on headings or on paragraphs. */
function outermostRank({ blocks }: Report): number {
  let least = Number.POSITIVE_INFINITY
  for (const { content } of blocks) {
    if (content.numbering && !content.container) least = Math.min(least, rankOf(content.numbering.style))
  }
  return least
}
