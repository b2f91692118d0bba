import type { Block, BlockContent } from '../../report/block'
import { perBlock } from '../../report/per-block'
import { movedBy, overlapsAny, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { readingOf } from '../placeholder/reading'

/** Words where they stand: in the draft, or in a block as long as that is all that is looked at. */
export interface Place {
  range: Range
  text: string
}

/** What is not the author's own voice: speech, and the names of papers. */
const QUOTED = /"[^"\n]{1,400}"|[“「『][^“”「」『』]{1,600}[”」』]|《[^《》]{1,80}》/g

/** A search for what the author says himself. */
export interface Narration {
  /** Where a pattern stands in the blocks of a draft, in order. */
  in(blocks: readonly Block[]): Place[]
  /** Whether it stands in a block. */
  isIn(content: BlockContent): boolean
  /** The same by block, for the blocks that have any. */
  byBlock(blocks: readonly Block[]): { block: Block; places: Place[] }[]
  /**
   * What stands for all of them, see `PerBlock`: the same as long as the same words are found in the same order,
   * wherever they stand in a block.
   */
  trace(blocks: readonly Block[]): object
}

/**
 * Searches what the author says himself for a pattern: no quotation, no heading, table or code.
 *
 * @param lead how much of what stands before a place counts for `trace`, in UTF-16 code units
 */
export function narration(pattern: RegExp, lead = 0): Narration {
  const search = perBlock((content) => narratedIn(content, pattern))
  const words = perBlock((content) =>
    search
      .of(content)
      .map(({ range: { start, end } }) => content.source.slice(Math.max(0, start - lead), end)),
  )
  const byBlock = (blocks: readonly Block[]) =>
    search
      .in(blocks)
      .map(({ block, found }) => ({ block, places: found.map((place) => placed(place, block)) }))
  const isIn = (content: BlockContent) => search.of(content).length > 0
  return {
    isIn,
    byBlock,
    in: (blocks) => byBlock(blocks).flatMap(({ places }) => places),
    trace: words.trace,
  }
}

const quotedIn = perBlock((content) =>
  matchesIn(readingOf(content).text, QUOTED).map(
    ({ index, 0: { length } }): Range => ({ start: index, end: index + length }),
  ),
)

function narratedIn(content: BlockContent, pattern: RegExp): Place[] {
  if (content.kind !== 'paragraph' || content.container === 'quote') return []
  const reading = readingOf(content)
  return matchesIn(reading.text, pattern).flatMap(({ index, 0: text }) => {
    const at = { start: index, end: index + text.length }
    return overlapsAny(quotedIn.of(content), at) ? [] : [{ range: reading.toSource(at), text }]
  })
}

function placed({ range, text }: Place, block: Block): Place {
  return { range: movedBy(range, block.range.start), text }
}
