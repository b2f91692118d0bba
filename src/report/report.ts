import { indexLines, type LineIndex } from '../text/line-index'
import { ownCopy } from '../text/own-copy'
import type { Range } from '../text/range'
import { type Block, BlockContent } from './block'
import { type BlockReader, createBlockReader } from './block-reader'
import { characters } from './characters'
import { type Closing, closingLines, readClosing } from './closing'
import { createFrontMatterReader, type FrontMatter, headOf, readFrontMatter } from './front-matter'
import { type Heading, readHeadings } from './heading'
import { createKeptVersions, type Origin } from './kept-versions'
import { buildOutline, type OutlineNode } from './outline'
import { type PerBlock, perBlock } from './per-block'
import type { WordJoiner } from './torn-line'

/** A draft, read: what every rule and every surface looks at. All ranges are offsets into `source`. */
export interface Report {
  source: string
  lines: LineIndex
  frontMatter: FrontMatter
  /** The front matter, closed or not, as a block of its own, not among `blocks`: it is checked, but it is no part of the text. */
  frontMatterBlock?: Block
  blocks: readonly Block[]
  /** In source order, without the title. */
  headings: readonly Heading[]
  /** Short lines alone between paragraphs that may be headings without any mark. */
  candidates: readonly Block[]
  /** The heading or line above the text that names it. */
  title?: { text: string; range: Range }
  outline: readonly OutlineNode[]
  closing: Closing
  /** 字数 as Word counts it, without front matter and code. */
  characters: number
}

export interface ReportOptions {
  /** Keeps what was read between calls. */
  memory?: ReportMemory
  /** Knows words, to join a heading that was cut inside one. */
  joins?: WordJoiner
}

/** What earlier readings of drafts found and later ones need not find again. */
export interface ReportMemory {
  blocks: BlockReader
  frontMatter: (source: string) => FrontMatter
}

/** @param limit how long a draft may be to be remembered, in characters; two million unless given */
export function createReportMemory(limit?: number): ReportMemory {
  return { blocks: createBlockReader(limit), frontMatter: createFrontMatterReader() }
}

const CANDIDATE_LIMIT = 24
const TITLE_LIMIT = 60
const SENTENCE_MARK = /[。；，！!;,]/

/** Reads a draft. Never throws, whatever the text. */
export function readReport(source: string, options: ReportOptions = {}): Report {
  const { memory } = options
  const frontMatter = memory ? memory.frontMatter(source) : readFrontMatter(source)
  const head = headOf(frontMatter)
  const blocks = (memory?.blocks ?? createBlockReader()).read(source, head?.end ?? 0)
  const all = readHeadings(blocks, source, options.joins ?? (() => undefined))
  const closing = readClosing(blocks)
  // What no reader sees, such as a comment above the title, is not the first line.
  const seen = firstOf(blocks, 2, ({ content }) => content.kind !== 'html')
  const titleHeading = all[0] && isTitle(all[0], all, seen) ? all[0] : undefined
  const headings = titleHeading ? all.slice(1) : all
  const titleLine = titleHeading ? undefined : firstLineTitle(seen)
  const title = titleHeading
    ? { text: titleHeading.title, range: textRange(titleHeading) }
    : titleLine && { text: titleLine.content.source, range: titleLine.range }
  return {
    source,
    lines: indexLines(source),
    frontMatter,
    ...(head && { frontMatterBlock: frontMatterBlock(source, frontMatter, head) }),
    blocks,
    headings,
    candidates: candidatesIn(blocks, closing, titleLine),
    ...(title && { title }),
    outline: buildOutline(headings, source.length),
    closing,
    characters: countOf(blocks),
  }
}

/** All blocks that are checked: the front matter and the text. */
export function checkedBlocks({ frontMatterBlock: head, blocks }: Report): readonly Block[] {
  return head ? [head, ...blocks] : blocks
}

/** The blocks of a draft that is checked in which a search finds something, in order. */
export function foundInChecked<T>(search: PerBlock<T>, { frontMatterBlock: head, blocks }: Report) {
  const found = search.in(blocks)
  const inHead = head ? search.of(head.content) : []
  return head && inHead.length > 0 ? [{ block: head, found: inHead }, ...found] : found
}

/** Whether a search finds anything in a draft that is checked. */
export function isInChecked<T>(search: PerBlock<T>, { frontMatterBlock: head, blocks }: Report): boolean {
  return search.hitsIn(blocks).places.length > 0 || (head !== undefined && search.of(head.content).length > 0)
}

const heads = new WeakMap<FrontMatter, Block>()

function frontMatterBlock(source: string, frontMatter: FrontMatter, range: Range): Block {
  let block = heads.get(frontMatter)
  if (!block) {
    const text = ownCopy(source.slice(range.start, range.end))
    block = {
      content: new BlockContent({ kind: 'frontMatter', source: text, prose: text }),
      range,
      outer: range,
    }
    heads.set(frontMatter, block)
  }
  return block
}

/** Where a heading's words stand, without the marks before them. */
function textRange({ pieces, range }: Heading): Range {
  return { start: pieces[0]?.range.start ?? range.start, end: range.end }
}

/** A first heading without number names the draft when it is marked `#`, or stands above everything else. */
function isTitle(heading: Heading, all: readonly Heading[], blocks: readonly Block[]): boolean {
  if (heading.numbering || heading.pieces[0] !== blocks[0]) return false
  if (heading.by !== 'marked') return all.length > 1 || blocks.length > 1
  return (
    heading.depth === 1 || all.slice(1).every((other) => other.depth === 0 || other.depth > heading.depth)
  )
}

/** 大练兵 alone on the first line: a title that nobody marked. */
function firstLineTitle(blocks: readonly Block[]): Block | undefined {
  const [first, second] = blocks
  if (!first || !second || first.content.kind !== 'paragraph' || first.content.numbering) return undefined
  const text = first.content.source
  return text.length <= TITLE_LIMIT && !/[\n。；，：:、]/.test(text) ? first : undefined
}

function firstOf(blocks: readonly Block[], count: number, isMeant: (block: Block) => boolean): Block[] {
  const found: Block[] = []
  for (let i = 0; i < blocks.length && found.length < count; i++) {
    const block = blocks[i] as Block
    if (isMeant(block)) found.push(block)
  }
  return found
}

const shortLines = perBlock(({ kind, container, source }) => {
  if (kind !== 'paragraph' || container || source.length > CANDIDATE_LIMIT) return []
  return source.includes('\n') || SENTENCE_MARK.test(source) ? [] : [true]
})

function candidatesIn(blocks: readonly Block[], closing: Closing, title: Block | undefined): Block[] {
  const found: Block[] = []
  const closes = new Set(closingLines(closing).map(({ start }) => start))
  for (const place of shortLines.hitsIn(blocks).places) {
    const block = blocks[place] as Block
    if (block !== title && !closes.has(block.range.start)) found.push(block)
  }
  return found
}

const counts = createKeptVersions<number>()

/** Where the version before has been counted, only what has come or gone since is. */
function countOf(blocks: readonly Block[]): number {
  const version = counts.before(blocks)
  const count = version
    ? version.kept - countIn(version.origin.earlier, version.origin) + countIn(blocks, version.origin)
    : countIn(blocks, { before: 0, after: 0 })
  counts.keep(blocks, count)
  return count
}

/** The characters of all blocks but some at the beginning and at the end. */
function countIn(blocks: readonly Block[], { before, after }: Pick<Origin, 'before' | 'after'>): number {
  let sum = 0
  for (let i = before; i < blocks.length - after; i++)
    sum += characters.of((blocks[i] as Block).content)[0] ?? 0
  return sum
}
