import { ownCopy } from '../text/own-copy'
import { movedBy, type Range } from '../text/range'
import { type Block, BlockContent } from './block'
import { readHeadingLine, titleOf } from './heading-line'
import type { Leaf } from './leaf'
import { parseLeaves } from './markdown'
import { type Numbering, parseNumbering } from './numbering'
import { proseOf } from './prose'

/** The blocks of one chunk, in source order, with ranges relative to it. */
export function blocksOfChunk(chunk: string): readonly Block[] {
  return parseLeaves(chunk).flatMap((leaf) =>
    leaf.type === 'paragraph' ? paragraphBlocks(chunk, leaf) : [singleBlock(chunk, leaf)],
  )
}

/**
 * The text of a block. Where it is but one of many in its chunk, it gets memory of its own: it lives on while somebody
 * types in the others, and must not keep a version of the chunk alive with it.
 */
function textAt(chunk: string, { start, end }: Range): string {
  const text = chunk.slice(start, end)
  return 2 * text.length < chunk.length ? ownCopy(text) : text
}

function singleBlock(chunk: string, leaf: Leaf): Block {
  const source = textAt(chunk, leaf.inner)
  const isHeading = leaf.type === 'heading'
  const numbering = isHeading ? readNumbering(source) : undefined
  const content = new BlockContent({
    kind: leaf.type,
    source,
    prose: proseOf(source),
    container: leaf.container,
    heading: isHeading ? { by: 'marked', depth: leaf.depth, title: titleOf(source) } : undefined,
    numbering,
  })
  return { content, range: leaf.inner, outer: leaf.outer }
}

/**
 * Markdown joins lines that no blank line parts; drafts pasted from Word part every paragraph by a single
 * line break. So a paragraph is cut again before each line that begins anew: one that is numbered or
 * indented by a full-width space, or one that follows a heading line.
 */
function paragraphBlocks(chunk: string, leaf: Leaf): Block[] {
  const blocks: Block[] = []
  for (const piece of splitLines(chunk, leaf.inner)) {
    const source = textAt(chunk, piece)
    const first = piece.start === leaf.inner.start
    const marker = first ? chunk.slice(leaf.outer.start, leaf.inner.start) : ''
    const heading = leaf.container === 'quote' ? undefined : readHeadingLine(source)
    const numbering = readNumbering(source) ?? markerNumbering(marker)
    blocks.push({
      content: new BlockContent({
        kind: heading ? 'heading' : 'paragraph',
        source,
        prose: proseOf(source),
        container: leaf.container,
        heading,
        numbering,
      }),
      range: piece,
      outer: first ? { start: leaf.outer.start, end: piece.end } : piece,
    })
  }
  return blocks
}

function splitLines(chunk: string, paragraph: Range): Range[] {
  const pieces: Range[] = []
  let start = paragraph.start
  let lineStart = start
  let afterHeading = false
  const flush = (end: number) => {
    const piece = trimmed(chunk, start, end)
    if (piece.end > piece.start) pieces.push(piece)
  }
  for (const lineBreak of chunk.slice(paragraph.start, paragraph.end).matchAll(/\r\n|\r|\n/g)) {
    const lineEnd = paragraph.start + lineBreak.index
    afterHeading =
      readHeadingLine(chunk.slice(lineStart, Math.min(lineEnd, lineStart + 80)).trim()) !== undefined
    lineStart = lineEnd + lineBreak[0].length
    const next = chunk.slice(lineStart, Math.min(paragraph.end, lineStart + 40))
    if (afterHeading || startsAnew(next)) {
      flush(lineEnd)
      start = lineStart
    }
  }
  flush(paragraph.end)
  return pieces
}

function startsAnew(line: string): boolean {
  return /^[ \t]*(?:　| {4}|\t)/.test(line) || readNumbering(line) !== undefined
}

/** The number at the beginning of a text, also behind an opening `**`. */
function readNumbering(source: string): Numbering | undefined {
  const emphasis = /^(?:\*\*|__)/.exec(source)?.[0].length ?? 0
  return moved(parseNumbering(source.slice(emphasis, emphasis + 40)), emphasis)
}

/** `3. ` of a Markdown list; a list's number counts as typed, although Markdown would renumber it. */
function markerNumbering(marker: string): Numbering | undefined {
  return /^\s*\d/.test(marker) ? moved(parseNumbering(marker), -marker.length) : undefined
}

function moved(numbering: Numbering | undefined, by: number): Numbering | undefined {
  return numbering && { ...numbering, digits: movedBy(numbering.digits, by) }
}

function trimmed(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && /[\s　]/.test(text[from] ?? '')) from++
  while (to > from && /[\s　]/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}
