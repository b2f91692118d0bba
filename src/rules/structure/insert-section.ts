import type { GenreReading, SectionPlace, SectionReading } from '../../genre/reading'
import type { Section } from '../../genre/schema'
import { closingLines } from '../../report/closing'
import type { Heading } from '../../report/heading'
import { formatNumber } from '../../report/numbering'
import type { OutlineNode } from '../../report/outline'
import type { Report } from '../../report/report'
import { lineEndOf } from '../../text/line-end'
import type { Fix, TextEdit } from '../problem'
import { renumber } from './renumber'

/** The fix that inserts a section where the form has it, in the dress of its neighbours, and renumbers those after it. */
export function insertion(section: Section, genre: GenreReading, report: Report): Fix {
  const index = genre.sections.findIndex((reading) => reading.section === section)
  const before = lastNode(genre.sections.slice(0, index))
  const after = firstNode(genre.sections.slice(index + 1))
  const model = before ?? after
  const at = before ? before.range.end : after ? after.range.start : closingStart(report)
  const value = before ? numberOf(before) + 1 : after ? numberOf(after) : 1
  const siblings = model ? siblingsOf(model, report.outline) : []
  const following = siblings.filter((node) => node.range.start >= at)
  const edits: TextEdit[] = [
    { range: { start: at, end: at }, text: sectionText(section, model?.heading, value, report.source, at) },
    ...following.flatMap((node, i) => renumber(node.heading, value + 1 + i)),
  ]
  return { title: `插入缺少的“${section.name}”部分`, edits }
}

function sectionText(
  section: Section,
  model: Heading | undefined,
  value: number,
  source: string,
  at: number,
): string {
  const eol = lineEndOf(source)
  const marks = !model || model.by === 'marked' ? `${'#'.repeat(model?.depth ?? 2)} ` : ''
  const text = `${marks}${numberText(model, value)}${section.title}${eol}${eol}〔待填：${section.hint}〕${eol}`
  const lead = /(?:^|\n\s*\n)$/.test(source.slice(0, at))
    ? ''
    : /\n$/.test(source.slice(0, at))
      ? eol
      : eol + eol
  return `${lead}${text}${at < source.length ? eol : ''}`
}

/** The number in the form of the neighbour's: its mark with the digits replaced; 一、 where there is none to follow. */
function numberText(model: Heading | undefined, value: number): string {
  if (!model) return `${formatNumber('han', value)}、`
  if (!model.numbering) return ''
  const { mark, style, digits } = model.numbering
  const length = digits.end - digits.start
  const before = mark.search(/[0-9一二三四五六七八九十百零〇①-⑳]/)
  return mark.slice(0, before) + formatNumber(style, value) + mark.slice(before + length)
}

function lastNode(readings: readonly SectionReading[]): OutlineNode | undefined {
  return nodesOf(readings)
    .sort((a, b) => a.range.end - b.range.end)
    .at(-1)
}

function firstNode(readings: readonly SectionReading[]): OutlineNode | undefined {
  return nodesOf(readings).sort((a, b) => a.range.start - b.range.start)[0]
}

function nodesOf(readings: readonly SectionReading[]): OutlineNode[] {
  return readings.flatMap(({ places }) => places.flatMap(({ node }: SectionPlace) => (node ? [node] : [])))
}

function numberOf(node: OutlineNode): number {
  return node.heading.numbering?.value ?? 0
}

function siblingsOf(node: OutlineNode, nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  if (nodes.includes(node)) return nodes
  for (const { children } of nodes) {
    const found = siblingsOf(node, children)
    if (found.length > 0) return found
  }
  return []
}

/** New last parts go before the signature. */
function closingStart({ closing, source }: Report): number {
  return closingLines(closing)[0]?.start ?? source.length
}
