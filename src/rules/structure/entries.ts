import { attachmentLists, beginsAttachments, ordering } from '../../report/attachment-list'
import type { Block } from '../../report/block'
import { type FindAgain, movedWithHits } from '../../report/moved-places'
import type { NumberingStyle } from '../../report/numbering'
import { type PerBlock, perBlock } from '../../report/per-block'
import type { Report } from '../../report/report'
import { append } from '../../text/append'
import { oncePerVersion } from '../../text/once-per'
import { countWhile } from '../../text/partition'
import { movedBy, type Range } from '../../text/range'

/** A number that a heading, a paragraph or an item begins with. */
export interface Entry {
  block: Block
  /** The block's place among the blocks. */
  index: number
  /** Its digits in the draft. */
  range: Range
  style: NumberingStyle
  /** As typed, without white space around: `一、`, `(2)`. */
  mark: string
  value: number
  /** Entries with the same number are one row: they count on from one another. */
  row: number
  /** The entry before it in its row. */
  previous?: Entry
  /** The form of the number under which the row stands; undefined at the outermost level. */
  under?: NumberingStyle
}

interface Level {
  last: Entry
  /** Markdown depth of the heading that opened it; items are deeper than any heading. */
  depth: number
}

/** Deeper than any heading. */
const ITEM_DEPTH = 7

/** All of a block that rows of numbers depend on, and where its number stands in it. */
const shapes = perBlock(({ kind, container, numbering, heading, source }): string[] => {
  if (beginsAttachments(source)) return ['附件']
  if (!numbering && !heading) return []
  const { style, value, mark, digits } = numbering ?? {}
  const head = heading && [heading.by, heading.depth]
  const place = mark === undefined ? -1 : source.indexOf(mark.trim())
  return [JSON.stringify([kind, container, style, value, mark, digits, head, place, source.endsWith('：')])]
})

/**
 * What a rule reads that looks at nothing but entries, whatever stands between them; where it speaks of nothing but their
 * numbers, `findNumbersAgain` finds those again.
 */
export function entriesTrace({ blocks }: Report): object {
  return shapes.trace(blocks)
}

/**
 * Finds the numbers of entries again, wherever their paragraphs have gone.
 *
 * @param inText searches that tell of all other places which the rule speaks of
 */
export function findNumbersAgain(
  before: Report,
  now: Report,
  ...inText: readonly PerBlock<unknown>[]
): FindAgain {
  return movedWithHits(before, now, shapes, ...inText)
}

/** Which of them stand right behind one another: a letter for each block that begins with a number or ends a row. */
export function neighbours({ blocks }: Report): string {
  const { places } = ordering.hitsIn(blocks)
  let all = ''
  for (let i = 1; i < places.length; i++) all += places[i] === (places[i - 1] as number) + 1 ? 'n' : ' '
  return all
}

/**
 * The numbered headings and items of a draft in order, sorted into rows. Which form nests in which is learned
 * from the draft: a form not seen since the last number of an open one goes a level deeper; a form that is open
 * goes back to it; a number that begins again from 1 begins another row. Table cells are left out.
 */
export function readEntries({ blocks }: Report): readonly Entry[] {
  return entriesIn(blocks)
}

const entriesIn = oncePerVersion((blocks: Report['blocks']): readonly Entry[] => {
  const entries: Entry[] = []
  const { items } = attachmentLists(blocks)
  const open: Level[] = []
  let rows = 0
  const { places, values } = ordering.hitsIn(blocks)
  for (const [i, index] of places.entries()) {
    const block = blocks[index] as Block
    const { numbering, heading, kind } = block.content
    if (values[i]?.[0] || items.has(block)) continue
    const depth = heading ? heading.depth || ITEM_DEPTH - 1 : ITEM_DEPTH
    if (!numbering) {
      if (heading) while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
      continue
    }
    if (kind === 'cell') continue
    const at = open.findIndex(({ last }) => last.style === numbering.style)
    const level = at === -1 ? undefined : open[at]
    if (at !== -1) open.length = at
    const previous = level && numbering.value !== 1 ? level.last : undefined
    const under = open.at(-1)?.last.style
    const entry: Entry = {
      block,
      index,
      range: movedBy(numbering.digits, block.range.start),
      style: numbering.style,
      mark: numbering.mark.trim(),
      value: numbering.value,
      row: previous?.row ?? rows++,
    }
    if (previous) entry.previous = previous
    if (under) entry.under = under
    entries.push(entry)
    open.push({ last: entry, depth })
  }
  return entries
})

const rowsOf = oncePerVersion((entries: readonly Entry[]): Map<number, Entry[]> => {
  const rows = new Map<number, Entry[]>()
  for (const entry of entries) append(rows, entry.row, entry)
  return rows
})

/**
 * An entry with those after it in its row.
 *
 * @param most so many of them at most; all unless given
 */
export function restOfRow(entries: readonly Entry[], entry: Entry, most?: number): Entry[] {
  const row = rowsOf(entries).get(entry.row) ?? []
  const at = countWhile(row.length, (i) => (row[i] as Entry).index < entry.index)
  return row.slice(at, most === undefined ? undefined : at + most)
}
