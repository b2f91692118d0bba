import type { BlockContent } from '../report/block'
import type { Report } from '../report/report'
import type { Range } from '../text/range'
import { LENGTH_LIMIT, plainText, renderInline } from './inline'
import { paragraphsOf } from './paragraphs'
import { textOfHtml } from './tags'

/** Turns the text of blocks into inline HTML. */
export interface TextReader {
  /** The whole text of a block: a heading, a cell. */
  whole(content: BlockContent): string
  /** The text of a block as the paragraphs that it holds (see `paragraphsOf` for `cuts`). */
  paragraphs(content: BlockContent, cuts?: readonly number[]): readonly Paragraph[]
}

/** A paragraph; its range is relative to the text of its block. */
export interface Paragraph extends Range {
  html: string
}

/** An essay is smaller than this; what is larger is shown as plain text, so that it is shown soon. */
const BLOCK_LIMIT = 5_000
const SOURCE_LIMIT = 300_000

/** The reader that fits a draft. */
export function textReader({ blocks, source }: Report): TextReader {
  return blocks.length > BLOCK_LIMIT || source.length > SOURCE_LIMIT ? PLAIN : MARKDOWN
}

const PLAIN: TextReader = {
  whole: ({ source }) => plainText(source),
  paragraphs: ({ source }, cuts) => readParagraphs(source, plainText, cuts),
}

/** What a block's source alone tells is kept for as long as its content lives: a keystroke renders one block. */
const wholes = new WeakMap<BlockContent, string>()
const paragraphs = new WeakMap<BlockContent, readonly Paragraph[]>()

const MARKDOWN: TextReader = {
  whole: (content) => remembered(wholes, content, ({ source }) => renderInline(source)),
  paragraphs: (content, cuts = []) =>
    cuts.length > 0 ? readBlock(content, cuts) : remembered(paragraphs, content, readBlock),
}

function readBlock({ kind, source }: BlockContent, cuts?: readonly number[]): Paragraph[] {
  const text = kind === 'html' ? textOfHtml(source) : source
  return readParagraphs(text, text.length > LENGTH_LIMIT ? plainText : renderInline, cuts)
}

function readParagraphs(text: string, read: (text: string) => string, cuts?: readonly number[]): Paragraph[] {
  return paragraphsOf(text, new Set(cuts)).map(({ start, end }) => ({
    start,
    end,
    html: read(text.slice(start, end)),
  }))
}

function remembered<T>(
  kept: WeakMap<BlockContent, T>,
  content: BlockContent,
  read: (content: BlockContent) => T,
): T {
  const known = kept.get(content)
  if (known !== undefined) return known
  const fresh = read(content)
  kept.set(content, fresh)
  return fresh
}
