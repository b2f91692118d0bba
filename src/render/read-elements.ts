import { type AttachmentLists, attachmentLists } from '../report/attachment-list'
import type { Block } from '../report/block'
import type { Report } from '../report/report'
import { addAll } from '../text/add-all'
import { contains, movedBy, type Range } from '../text/range'
import { plainRun } from './align'
import { codeRuns } from './code'
import type {
  Attachment,
  AttachmentEntry,
  Closing,
  ClosingLine,
  Code,
  Footnote,
  Heading,
  PageElement,
  Paragraph,
  Title,
} from './elements'
import { type HeadingPlace, placeHeadings } from './headings'
import { boxTask, footnoteLabelOf, markerOf } from './marker'
import { type Run, shiftRuns } from './run'
import { readTables } from './table'
import { type TextReader, textReader } from './text-reader'

/**
 * Reads a draft as the page that HTML and Word set: what the author typed and nothing else. Numbers are not
 * counted anew, blanks are not read as bold, HTML has no effect.
 */
export function readElements(report: Report): PageElement[] {
  const page: Page = {
    report,
    headings: placeHeadings(report),
    text: textReader(report),
    lists: attachmentLists(report.blocks),
    ownLines: ownLinesOf(report),
  }
  const title = titleBlocks(report)
  const elements: (PageElement | ClosingLine)[] = readTitle(page, title)
  const { blocks } = report
  for (let at = title.length; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) continue
    if (block.content.kind === 'cell') {
      const end = endOfCells(blocks, at)
      addAll(
        elements,
        readTables(report, blocks.slice(at, end), (cell) => wholeRuns(page, cell)),
      )
      at = end - 1
    } else if (at === title.length && at > 0 && SUBTITLE.test(block.content.source)) {
      elements.push({ kind: 'subtitle', range: block.range, runs: wholeRuns(page, block) })
    } else addAll(elements, readBlock(page, block))
  }
  return closingsTogether(elements)
}

/** What is known of the whole while a block is read. */
interface Page {
  report: Report
  headings: ReadonlyMap<Block, HeadingPlace>
  text: TextReader
  lists: AttachmentLists
  /** What is set unlike the text around it, by where it begins. */
  ownLines: ReadonlyMap<number, ClosingLine['role'] | 'attachment'>
}

/** `——记某大队民警` right under the title. */
const SUBTITLE = /^——[^\r\n]{1,40}$/

function titleBlocks({ title, blocks }: Report): readonly Block[] {
  if (!title) return []
  const end = blocks.findIndex((block) => !contains(title.range, block.range))
  return blocks.slice(0, end === -1 ? blocks.length : end)
}

function readTitle(page: Page, blocks: readonly Block[]): Title[] {
  if (blocks.length > 0) {
    return [{ kind: 'title', range: spanOf(blocks), runs: blocks.flatMap((block) => wholeRuns(page, block)) }]
  }
  const title = page.report.frontMatter.values.title
  return title ? [{ kind: 'title', range: { start: 0, end: 0 }, runs: [plainRun(title, 0, 0)] }] : []
}

function readBlock(page: Page, block: Block): (PageElement | ClosingLine)[] {
  switch (block.content.kind) {
    case 'heading':
      return page.lists.items.has(block) ? readParagraphs(page, block) : readHeading(page, block)
    case 'code':
      return [readCode(page.report, block)]
    default:
      return readParagraphs(page, block)
  }
}

function readHeading(page: Page, block: Block): (Heading | Attachment)[] {
  if (page.ownLines.get(block.range.start) === 'attachment') {
    return [{ kind: 'attachment', range: block.range, runs: wholeRuns(page, block) }]
  }
  const heading = page.headings.get(block)
  if (heading?.pieces[0] !== block) return []
  const { pieces, depth, level } = heading
  const marker = markerOf(page.report.source, block)
  const words = pieces.flatMap((piece) => wholeRuns(page, piece))
  const runs = [...(marker.ordered ? marker.runs : []), ...words]
  return [{ kind: 'heading', depth, level, range: spanOf(pieces), runs }]
}

function readCode({ source, lines }: Report, { content, range }: Block): Code {
  const before = source.slice(lines.startOf(lines.at(range.start).line), range.start)
  const quotes = before.split('>').length - 1
  return { kind: 'code', range, runs: shiftRuns(codeRuns(content.source, quotes), range.start) }
}

function readParagraphs(
  page: Page,
  block: Block,
): (Paragraph | Footnote | ClosingLine | Attachment | AttachmentEntry)[] {
  const { content, range } = block
  const cuts = [...page.ownLines.keys()].filter((start) => start >= range.start && start < range.end)
  return page.text
    .paragraphs(
      content,
      cuts.map((start) => start - range.start),
    )
    .map((paragraph, at) => {
      const where = movedBy(paragraph, range.start)
      const runs = shiftRuns(paragraph.runs, range.start)
      const role = page.ownLines.get(where.start)
      if (role === 'attachment') return { kind: 'attachment', range: where, runs }
      if (role) return { kind: 'closing-line', role, range: where, runs }
      return readParagraph(page, block, { range: where, runs, first: at === 0 })
    })
}

/** By where they begin: the lines of the closing, and those that begin an attachment. */
function ownLinesOf({ closing }: Report): Page['ownLines'] {
  const { cosigners = [], signature, date, attachments = [] } = closing
  const lines = new Map<number, ClosingLine['role'] | 'attachment'>()
  for (const { start } of cosigners) lines.set(start, 'signature')
  if (signature) lines.set(signature.start, 'signature')
  if (date) lines.set(date.start, 'date')
  for (const { start } of attachments) lines.set(start, 'attachment')
  return lines
}

interface Words {
  range: Range
  runs: readonly Run[]
  /** Whether they are the first of their block. */
  first: boolean
}

function readParagraph(
  page: Page,
  block: Block,
  { range, runs, first }: Words,
): Paragraph | Footnote | AttachmentEntry {
  const { container } = block.content
  if (container === 'footnote') {
    const label = first ? footnoteLabelOf(page.report.source, block) : undefined
    return { kind: 'footnote', range, runs, ...(label !== undefined && { label }) }
  }
  const marker = markerOf(page.report.source, block)
  const begins = page.lists.beginnings.has(block)
  if (first && (begins || page.lists.items.has(block))) {
    return { kind: 'attachment-entry', first: begins, range, runs: [...marker.runs, ...runs] }
  }
  const boxed = container === 'listItem' ? boxTask(runs) : undefined
  return {
    kind: 'paragraph',
    range,
    runs: first ? (boxed ?? [...marker.runs, ...runs]) : runs,
    quote: container === 'quote',
    item: marker.depth,
  }
}

function wholeRuns(page: Page, { content, range }: Block): Run[] {
  return shiftRuns(page.text.whole(content), range.start)
}

function endOfCells(blocks: readonly Block[], from: number): number {
  let end = from
  while (blocks[end]?.content.kind === 'cell') end++
  return end
}

/** From the start of the first block to the end of the last. */
function spanOf(blocks: readonly Block[]): Range {
  return { start: blocks[0]?.range.start ?? 0, end: blocks.at(-1)?.range.end ?? 0 }
}

/** Lines of the closing that follow one another are placed by one another's length, so they are one element. */
function closingsTogether(elements: readonly (PageElement | ClosingLine)[]): PageElement[] {
  const together: PageElement[] = []
  let open: ClosingLine[] = []
  const close = () => {
    const [first, last] = [open[0], open.at(-1)]
    if (first && last) together.push(closingOf(open, { start: first.range.start, end: last.range.end }))
    open = []
  }
  for (const element of elements) {
    if (element.kind === 'closing-line') open.push(element)
    else {
      close()
      together.push(element)
    }
  }
  close()
  return together
}

function closingOf(lines: readonly ClosingLine[], range: Range): Closing {
  return { kind: 'closing', range, lines }
}
