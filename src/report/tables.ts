import type { Block } from './block'
import { perBlock } from './per-block'

/** The cells of one row, the empty ones too. */
export type Row = readonly Block[]

/** The cells of a draft, by what stands in them. */
export const cells = perBlock(({ kind, prose }) => (kind === 'cell' ? [prose] : []))
/** More than this between two cells, and they are of two tables. */
const LONGEST_GAP = 400

/** The tables of a draft, each with its rows; the first row is the head. */
export function tablesIn(source: string, blocks: readonly Block[]): Row[][] {
  const tables: Block[][][] = []
  let next = -1
  let last: Block | undefined
  for (const place of cells.hitsIn(blocks).places) {
    const block = blocks[place] as Block
    const gap = last && place === next ? source.slice(last.range.end, block.range.start) : undefined
    next = place + 1
    last = block
    if (gap === undefined || isBetweenTables(gap)) tables.push([[block]])
    else if (gap.includes('\n')) tables.at(-1)?.push([block])
    else tables.at(-1)?.at(-1)?.push(block)
  }
  return tables
}

/** A blank line ends a table. */
function isBetweenTables(gap: string): boolean {
  return /\n[ \t]*\r?\n/.test(gap) || gap.length > LONGEST_GAP
}
