import type { Block, BlockContent } from '../report/block'
import type { Report } from '../report/report'
import { contains, type Range } from '../text/range'
import { codeOf } from './code'
import { linesOf, spanOf, tag } from './element'
import { type HeadingPlace, placeHeadings } from './headings'
import { escapeHtml } from './inline'
import { type Marker, markerOf } from './marker'
import { renderTable } from './table'
import { type TextReader, textReader } from './text-reader'

/**
 * The draft as sanitised HTML in official typography, with what the author typed and nothing else: numbers
 * are not counted anew, blanks are not read as bold, HTML has no effect, nothing is loaded from elsewhere.
 *
 * Every element at the top level, every line of the closing and every row of a table carries `data-line`,
 * its 1-based line in the draft, and `data-end`, its last line, where that is another.
 *
 * @param source the draft that `report` was read from
 */
export function renderBody(source: string, report: Report): string {
  const page: Page = { source, report, headings: placeHeadings(report), text: textReader(report) }
  const title = titleBlocks(report)
  const elements = [renderTitle(page, title)]
  const { blocks } = report
  for (let at = title.length; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) continue
    if (block.content.kind === 'cell') {
      const end = endOfCells(blocks, at)
      elements.push([{ html: renderTable(source, report.lines, blocks.slice(at, end), page.text.whole) }])
      at = end - 1
    } else if (at === title.length && at > 0 && SUBTITLE.test(block.content.source)) {
      elements.push([place(page, 'p', 'xd-subtitle', block.range, page.text.whole(block.content))])
    } else elements.push(renderBlock(page, block))
  }
  return joined(elements.flat())
}

/** What is known of the whole while a block is rendered. */
interface Page {
  source: string
  report: Report
  headings: ReadonlyMap<Block, HeadingPlace>
  text: TextReader
}

/** One element of the page. */
interface Rendered {
  html: string
  /** Whether it belongs to the closing (落款), whose lines are placed by one another's length. */
  closing?: boolean
}

/** `——记某大队民警` right under the title. */
const SUBTITLE = /^——[^\r\n]{1,40}$/

function titleBlocks({ title, blocks }: Report): Block[] {
  if (!title) return []
  const end = blocks.findIndex((block) => !contains(title.range, block.range))
  return blocks.slice(0, end === -1 ? blocks.length : end)
}

function renderTitle(page: Page, blocks: readonly Block[]): Rendered[] {
  if (blocks.length > 0) {
    const words = blocks.map(({ content }) => page.text.whole(content)).join('')
    return [place(page, 'h1', 'xd-title', spanOf(blocks), words)]
  }
  const title = page.report.frontMatter.values.title
  return title ? [{ html: tag('h1', 'xd-title', { line: 1, end: 1 }, escapeHtml(title)) }] : []
}

function renderBlock(page: Page, block: Block): Rendered[] {
  switch (block.content.kind) {
    case 'heading':
      return renderHeading(page, block)
    case 'code':
      return [
        place(
          page,
          'pre',
          'xd-code',
          block.range,
          `<code>${escapeHtml(codeOf(block.content.source))}</code>`,
        ),
      ]
    case 'html':
      return page.text
        .paragraphs(block.content)
        .map(({ html }) => place(page, 'p', undefined, block.range, html))
    default:
      return renderParagraphs(page, block)
  }
}

function renderHeading(page: Page, block: Block): Rendered[] {
  const heading = page.headings.get(block)
  if (heading?.pieces[0] !== block) return []
  const marker = markerOf(page.source, block)
  const number = marker.ordered ? marker.text : ''
  const words = heading.pieces.map(({ content }) => page.text.whole(content)).join('')
  return [
    place(page, `h${heading.depth}`, `xd-level-${heading.level}`, spanOf(heading.pieces), number + words),
  ]
}

function renderParagraphs(page: Page, block: Block): Rendered[] {
  const { content, range } = block
  const { signature, date } = page.report.closing
  const cuts = [signature, date]
    .filter((line) => line && contains(range, line))
    .map((line) => (line?.start ?? 0) - range.start)
  const marker = markerOf(page.source, block)
  return page.text.paragraphs(content, cuts).map((paragraph, at) => {
    const where = { start: range.start + paragraph.start, end: range.start + paragraph.end }
    const role =
      where.start === signature?.start ? 'xd-signature' : where.start === date?.start ? 'xd-date' : undefined
    if (role) return { ...place(page, 'p', role, where, paragraph.html), closing: true }
    const words = (at === 0 ? marker.text : '') + paragraph.html
    return place(page, 'p', classOf(content, marker), where, words)
  })
}

function place(
  page: Page,
  name: string,
  className: string | undefined,
  range: Range,
  html: string,
): Rendered {
  return { html: tag(name, className, linesOf(page.report.lines, range), html) }
}

function classOf({ container }: BlockContent, { depth }: Marker): string | undefined {
  if (container === 'quote') return 'xd-quote'
  if (container === 'footnote') return 'xd-footnote'
  return container === 'listItem' && depth > 0 ? `xd-item-${depth}` : undefined
}

function endOfCells(blocks: readonly Block[], from: number): number {
  let end = from
  while (blocks[end]?.content.kind === 'cell') end++
  return end
}

function joined(elements: readonly Rendered[]): string {
  const html: string[] = []
  for (const [at, element] of elements.entries()) {
    if (element.closing && !elements[at - 1]?.closing) html.push('<div class="xd-closing">')
    html.push(element.html)
    if (element.closing && !elements[at + 1]?.closing) html.push('</div>')
  }
  return html.join('\n')
}
