import type { Range } from '../text/range'
import type { Block, HeadingMark } from './block'
import { createKeptVersions } from './kept-versions'
import type { Numbering } from './numbering'
import { perBlock } from './per-block'
import { goesOnIn, type WordJoiner } from './torn-line'

/** A heading of the draft; more than one piece where a page break or a paste tore it apart. */
export interface Heading {
  /** The blocks that hold it, in order. */
  readonly pieces: readonly Block[]
  /** From the first mark of the first piece to the end of the last. */
  range: Range
  /** The words without number and marks, joined over the pieces. */
  title: string
  by: HeadingMark['by']
  /** Markdown's depth 1…6; 0 for headings that are not marked. */
  depth: number
  numbering?: Numbering
}

/** Short heads that are whole as they stand, so that what follows them is not their other half. */
const WHOLE_HEADS =
  /^(?:问题|原因|对策|措施|建议|现状|前言|引言|导语|概述|背景|概况|情况|成效|做法|打算|体会|收获|感悟|认识|不足|差距|启示|思考|反思|总结|小结|附件|结语|结束语|缘由|案例|处置|情形|用语|强素质|讲拼搏|解民忧|守廉洁|树形象)$/
const TORN_LEFT = /[的与和及对在为存将把使不]$/
const TORN_RIGHT = /^[的地得们性化了着之]/

const marks = perBlock(({ heading }) => (heading ? [heading] : []))
const versions = createKeptVersions<readonly Heading[]>()

/**
 * The headings of a draft in order. A heading and the one right after it become one when the first cannot
 * stand alone: a single character, nothing but a number, or a word cut in two; so do a heading and the line after it
 * that can be nothing but its rest.
 */
export function readHeadings(blocks: readonly Block[], source: string, joins: WordJoiner): Heading[] {
  const headings: Heading[] = []
  const before = versions.before(blocks)?.kept
  const { places, values } = marks.hitsIn(blocks)
  for (let i = 0; i < places.length; i++) {
    const index = places[i] as number
    const block = blocks[index] as Block
    const mark = values[i]?.[0] as HeadingMark
    const last = headings.at(-1)
    if (last && blocks[index - 1] === last.pieces.at(-1) && isTorn(last, block, joins))
      headings[headings.length - 1] = joined(last, block, mark)
    else {
      const next = blocks[index + 1]
      const isWhole = !next || !goesOnIn(next, block, source, joins, blocks[index + 2])
      const heading = sameHeading(before?.[headings.length], block) ?? headingAt(block, mark)
      headings.push(isWhole ? heading : joined(heading, next, { title: next.content.source }))
    }
  }
  versions.keep(blocks, headings)
  return headings
}

/**
 * Whether the pieces of a heading can be put together and nothing is lost: an item or a quotation without words between
 * them is no block, but somebody's text.
 */
export function piecesMeet({ pieces }: Heading, source: string): boolean {
  return pieces.every((piece, i) => {
    const before = pieces[i - 1]
    if (!before) return true
    const between = source.slice(before.outer.end, piece.outer.start)
    return before.content.container ? /^[\s>]*$/.test(between) : between.trim() === ''
  })
}

/** A heading of the version before, if it is this block and nothing else. */
function sameHeading(known: Heading | undefined, block: Block): Heading | undefined {
  return known?.pieces.length === 1 && known.pieces[0] === block ? known : undefined
}

function headingAt(block: Block, { title, by, depth }: HeadingMark): Heading {
  const range = { start: block.outer.start, end: block.range.end }
  const heading: Heading = { pieces: [block], range, title, by, depth }
  if (block.content.numbering) heading.numbering = block.content.numbering
  return heading
}

function joined(left: Heading, block: Block, { title }: Pick<HeadingMark, 'title'>): Heading {
  return {
    ...left,
    pieces: [...left.pieces, block],
    range: { start: left.range.start, end: block.range.end },
    title: left.title + title,
  }
}

function isTorn(left: Heading, next: Block, joins: WordJoiner): boolean {
  const right = next.content.heading
  if (right?.by !== 'marked' || left.by !== 'marked' || next.content.numbering || right.title === '') {
    return false
  }
  if (left.title === '') return left.numbering !== undefined
  if (WHOLE_HEADS.test(left.title)) return false
  if (left.title.length === 1) return left.numbering !== undefined
  return TORN_LEFT.test(left.title) || TORN_RIGHT.test(right.title) || joins(left.title, right.title) === true
}
