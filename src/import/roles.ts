import type { Heading } from '../report/heading'
import { readHeadingLine, titleOf } from '../report/heading-line'
import { type NumberingStyle, parseNumbering, rankOf } from '../report/numbering'
import { buildOutline, type OutlineNode } from '../report/outline'
import { printedText } from './line'
import type { Block, Paragraph } from './model'
import { findTitle } from './title'
import { isBold } from './weight'

/** What each block of a document is in the draft; text where it is not among these. */
export interface Roles {
  /** The paragraphs that name the draft, in order. */
  title: ReadonlySet<Block>
  /** Headings and their depth, 2…6. */
  headings: ReadonlyMap<Block, number>
}

const DEEPEST = 6
/** A style says heading, the text says paragraph: longer than this and with a sentence in it. */
const LONGEST_STYLED = 60
const SENTENCE = /[。；！？].{4}/
/** Unnumbered bold lines are headings only where bold is rare and they are short. */
const LONGEST_BOLD = 24
const ITEM_RANK = rankOf('arabic')
/** The last lines say who wrote it, and when. */
const CLOSING_LINES = 3

/**
 * Tells the headings: those by style or outline level, short numbered lines, bold lines between paragraphs. How they
 * nest is asked of the draft's own outline, so that what is written is what will be read.
 */
export function rolesOf(blocks: readonly Block[]): Roles {
  const title = findTitle(blocks)
  const boldIsRare = isRare(blocks, title)
  const found: { block: Block; heading: Heading }[] = []
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'paragraph' || title.has(block)) continue
    const heading = headingAt(block, at, blocks, boldIsRare)
    if (heading) found.push({ block, heading })
  }
  const headings = trusted(found.map(({ heading }) => heading))
  const depths = depthsOf(buildOutline(headings, blocks.length))
  return {
    title,
    headings: new Map(found.map(({ block }, i) => [block, depths.get(headings[i]?.range.start ?? -1) ?? 2])),
  }
}

function headingAt(
  paragraph: Paragraph,
  at: number,
  blocks: readonly Block[],
  boldIsRare: boolean,
): Heading | undefined {
  const text = printedText(paragraph)
  if (text === '' || paragraph.role === 'subtitle' || paragraph.label?.bullet) return undefined
  const by = howMarked(paragraph, text, at, blocks, boldIsRare)
  if (!by) return undefined
  const numbering = parseNumbering(text)
  return {
    pieces: [],
    range: { start: at, end: at + 1 },
    title: titleOf(text),
    by,
    depth: paragraph.level ?? 0,
    ...(numbering && { numbering }),
  }
}

function howMarked(
  paragraph: Paragraph,
  text: string,
  at: number,
  blocks: readonly Block[],
  boldIsRare: boolean,
): Heading['by'] | undefined {
  if (paragraph.level !== undefined && !(text.length > LONGEST_STYLED && SENTENCE.test(text))) return 'marked'
  if (readHeadingLine(text)?.by === 'numbered') {
    const style = parseNumbering(text)?.style
    return style === undefined || rankOf(style) < ITEM_RANK || hasBody(style, at, blocks)
      ? 'numbered'
      : undefined
  }
  const isLine = text.length <= LONGEST_BOLD && !/[。；，：、！!,;:]/.test(text)
  const isInside = at > 0 && at < blocks.length - CLOSING_LINES
  const next = blocks[at + 1]
  const isHead = next?.kind === 'paragraph' && !isBold(next) && printedText(next).length > text.length
  return boldIsRare && isLine && isInside && isHead && isBold(paragraph) ? 'bold' : undefined
}

/** A numbered line that is a heading has its text below; short lines of one form after another are a list. */
function hasBody(style: NumberingStyle, at: number, blocks: readonly Block[]): boolean {
  const styleAt = (index: number) => {
    const block = blocks[index]
    const text = block?.kind === 'paragraph' ? printedText(block) : ''
    return readHeadingLine(text)?.by === 'numbered' ? parseNumbering(text)?.style : undefined
  }
  const next = styleAt(at + 1)
  if (at + 1 >= blocks.length || next === style || styleAt(at - 1) === style) return false
  return next === undefined || rankOf(next) > rankOf(style)
}

/** Numbers that all stand in heading styles may nest as the styles say; else as numbers usually do. */
function trusted(headings: readonly Heading[]): Heading[] {
  const numbered = headings.filter(({ numbering }) => numbering)
  const all = numbered.every(({ by }) => by === 'marked')
  return headings.map((heading) => (all || !heading.numbering ? heading : { ...heading, by: 'numbered' }))
}

/** Depths by the places of the headings. */
function depthsOf(nodes: readonly OutlineNode[], depth = 2): Map<number, number> {
  return new Map(
    nodes.flatMap(({ heading, children }) => [
      [heading.range.start, Math.min(depth, DEEPEST)] as const,
      ...depthsOf(children, depth + 1),
    ]),
  )
}

function isRare(blocks: readonly Block[], title: ReadonlySet<Block>): boolean {
  const others = blocks.filter((block): block is Paragraph => block.kind === 'paragraph' && !title.has(block))
  return others.filter(isBold).length * 3 <= others.length
}
