import type { BlockContent } from '../report/block'
import { oncePerBlock } from '../report/once-per-block'
import type { Report } from '../report/report'
import type { Range } from '../text/range'
import { LENGTH_LIMIT, plainText, readInline } from './inline'
import { paragraphsOf } from './paragraphs'
import { withoutQuoteMarks } from './quote-marks'
import { definitionsFor, type Targets, targetsOf } from './references'
import { type Run, shiftRuns } from './run'
import { textOfHtml } from './tags'

/** Turns the text of blocks into runs; all ranges are relative to the text of the block. */
export interface TextReader {
  /** The whole text of a block: a heading, a cell. */
  whole(content: BlockContent): readonly Run[]
  /** The text of a block as the paragraphs that it holds (see `paragraphsOf` for `cuts`). */
  paragraphs(content: BlockContent, cuts?: readonly number[]): readonly Paragraph[]
}

export interface Paragraph extends Range {
  runs: readonly Run[]
}

/** An essay is smaller than this; what is larger is shown as plain text, so that it is shown soon. */
const BLOCK_LIMIT = 5_000
const SOURCE_LIMIT = 300_000

/** The reader that fits a draft. */
export function textReader(report: Report): TextReader {
  const { blocks, source } = report
  if (blocks.length > BLOCK_LIMIT || source.length > SOURCE_LIMIT) return PLAIN
  const targets = targetsOf(report)
  return targets.size > 0 ? referring(targets) : MARKDOWN
}

const PLAIN: TextReader = {
  whole: (content) => readWhole(content, plainText),
  paragraphs: (content, cuts) => readParagraphs(withoutQuoteMarks(content), plainText, cuts),
}

/** What a block's source alone tells is kept for as long as its content lives: a keystroke renders one block. */
const wholeOf = oncePerBlock((content: BlockContent) => readWhole(content, readInline))
const paragraphsIn = oncePerBlock((content: BlockContent) => readBlock(content))

const MARKDOWN: TextReader = {
  whole: wholeOf,
  paragraphs: (content, cuts = []) => (cuts.length > 0 ? readBlock(content, cuts) : paragraphsIn(content)),
}

/** What a text that names a definition reads like depends on that, and is not kept. */
function referring(targets: Targets): TextReader {
  const read = (text: string) => readInline(text, targets)
  const refers = ({ source }: BlockContent) => definitionsFor(source, targets) !== ''
  return {
    whole: (content) => (refers(content) ? readWhole(content, read) : MARKDOWN.whole(content)),
    paragraphs: (content, cuts) =>
      refers(content) && content.kind !== 'html' && content.source.length <= LENGTH_LIMIT
        ? readParagraphs(withoutQuoteMarks(content), read, cuts)
        : MARKDOWN.paragraphs(content, cuts),
  }
}

function readWhole(content: BlockContent, read: (text: string) => Run[]): Run[] {
  const source = withoutQuoteMarks(content)
  return shiftRuns(read(source.trim()), source.length - source.trimStart().length)
}

function readBlock(content: BlockContent, cuts?: readonly number[]): Paragraph[] {
  const source = withoutQuoteMarks(content)
  if (content.kind === 'html') return readHtml(source)
  return readParagraphs(source, source.length > LENGTH_LIMIT ? plainText : readInline, cuts)
}

/** What a reader reads in HTML stands at no certain place of it: each piece has the place of the whole. */
function readHtml(source: string): Paragraph[] {
  const text = textOfHtml(source)
  const whole = { start: 0, end: source.length }
  return readParagraphs(text, text.length > LENGTH_LIMIT ? plainText : readInline).map(({ runs }) => ({
    ...whole,
    runs: runs.map((run) => ({ ...run, range: whole })),
  }))
}

function readParagraphs(text: string, read: (text: string) => Run[], cuts?: readonly number[]): Paragraph[] {
  return paragraphsOf(text, new Set(cuts)).map(({ start, end }) => ({
    start,
    end,
    runs: shiftRuns(read(text.slice(start, end)), start),
  }))
}
