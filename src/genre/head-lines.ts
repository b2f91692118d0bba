import type { Block, BlockContent } from '../report/block'
import { closingLines, signatureIn } from '../report/closing'
import type { Heading } from '../report/heading'
import { titleOf } from '../report/heading-line'
import { rankOf } from '../report/numbering'
import { perBlock } from '../report/per-block'
import type { Report } from '../report/report'
import { oncePerVersion } from '../text/once-per'
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
/** What an outline says of a section that is to be written; it may name others: 只摆问题，不谈原因. */
const TO_FILL_IN = /^〔待填[^〔〕]*〕$/

/** The lines of a draft that may be heads, in order; the same for every form. */
export const headLinesOf: (report: Report) => readonly HeadLine[] = oncePerVersion(readHeadLines)

/** What a paragraph may be the head of by its words: as any paragraph, and where it has the outermost number. */
interface Line {
  any?: Words
  outermost?: Words
}

interface Words {
  title: string
  /** How much of the paragraph they are. */
  length: number
}

const lineIn = perBlock((content): Line[] => {
  if (content.kind !== 'paragraph' || content.container || TO_FILL_IN.test(content.source)) return []
  const any = headWords(content, false)
  const outermost = content.numbering && headWords(content, true)
  return any || outermost ? [{ ...(any && { any }), ...(outermost && { outermost }) }] : []
})

/** What a line that may be a head would be called: as any paragraph, and where it has the outermost number. */
export function titlesOfLine(content: BlockContent): (string | undefined)[][] {
  return lineIn.of(content).map(({ any, outermost }) => [any?.title, outermost?.title])
}

/** What decides, beside the titles that they may have, which lines are heads; without places. */
export function headLinesEvidence({ blocks, source, closing }: Report): unknown[] {
  const { date } = closing
  const dated = date && source.slice(date.start, date.end)
  return [rankIn.trace(blocks), signatureIn(source, closing), dated]
}

function headWords({ source, numbering }: BlockContent, outermost: boolean): Words | undefined {
  const whole = source.replace(/[。：:]$/u, '')
  const isLine = source.length <= LINE_LIMIT && !source.includes('\n') && !INNER_STOP.test(whole)
  // 认识不足。 is a sentence; one that has the outermost number may still be a head.
  if (isLine && !/[，,、；;]$/u.test(source) && (outermost || !/[。！!]$/u.test(source)))
    return { title: titleOf(whole), length: source.length }
  if (!outermost || !numbering) return undefined
  const { mark, style } = numbering
  const sentence = RUN_IN.exec(source.slice(mark.length, mark.length + LINE_LIMIT))?.[0]
  // 一、强素质，树形象。 is a head; 1、路面坑洼，养护不够。 is a statement.
  if (sentence === undefined || (rankOf(style) > rankOf('hanParen') && /[，,]/.test(sentence)))
    return undefined
  return { title: sentence.slice(0, -1), length: mark.length + sentence.length }
}

function readHeadLines(report: Report): HeadLine[] {
  const passed = new Set(closingLines(report.closing).map((line) => line.start))
  // The rest of a torn heading is no line of its own.
  for (const { pieces } of report.headings) for (const { range } of pieces.slice(1)) passed.add(range.start)
  const outermost = outermostRank(report)
  const lines: HeadLine[] = []
  const { places, values } = lineIn.hitsIn(report.blocks)
  for (let i = 0; i < places.length; i++) {
    const block = report.blocks[places[i] as number] as Block
    const { start } = block.range
    if (start === report.title?.range.start || passed.has(start)) continue
    const { numbering } = block.content
    const line = values[i]?.[0]
    const words = numbering && rankOf(numbering.style) === outermost ? line?.outermost : line?.any
    if (!words) continue
    const range = { start, end: start + words.length }
    lines.push({ title: words.title, range, end: report.source.length })
  }
  let next = 0
  for (const [i, line] of lines.entries()) {
    const { headings } = report
    while (next < headings.length && (headings[next] as Heading).range.start <= line.range.start) next++
    line.end = Math.min(headings[next]?.range.start ?? line.end, lines[i + 1]?.range.start ?? line.end)
  }
  return lines
}

const rankIn = perBlock(({ numbering, container }) =>
  numbering && !container ? [rankOf(numbering.style)] : [],
)

/** The rank of the outermost number that the draft uses, be it on headings or on paragraphs. */
function outermostRank({ blocks }: Report): number {
  let least = Number.POSITIVE_INFINITY
  for (const [rank = least] of rankIn.hitsIn(blocks).values) least = Math.min(least, rank)
  return least
}
