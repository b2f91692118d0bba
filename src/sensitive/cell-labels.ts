import type { Block } from '../report/block'
import { perBlock } from '../report/per-block'

const cells = perBlock(({ kind }) => (kind === 'cell' ? [true] : []))

/** A cell longer than this is no label. */
const LONGEST = 16

/**
 * What each cell of a draft's tables is labelled by, if by anything: the head of the column, and the cell to the left.
 * Both are tried, since tables are written either way (姓名|警号 above the values, or 警号|012345 in a row).
 */
export function cellLabels(source: string, blocks: readonly Block[]): Map<Block, string[]> {
  const labels = new Map<Block, string[]>()
  let heads: Block[] = []
  let row: Block[] = []
  let rows = 0
  let next = 0
  let last: Block | undefined
  for (const place of cells.hitsIn(blocks).places) {
    const block = blocks[place] as Block
    if (place !== next) last = undefined
    next = place + 1
    const gap = last && source.slice(last.range.end, block.range.start)
    if (gap === undefined || isBetweenTables(gap)) {
      heads = []
      row = []
      rows = 0
    } else if (gap.includes('\n')) {
      if (rows === 0) heads = row
      row = []
      rows++
    }
    const head = labelOf(heads[row.length])
    const left = labelOf(row.at(-1))
    labels.set(
      block,
      [head, left].filter((label) => label !== ''),
    )
    row.push(block)
    last = block
  }
  return labels
}

/** A blank line ends a table. */
function isBetweenTables(gap: string): boolean {
  return /\n[ \t]*\r?\n/.test(gap) || gap.length > 400
}

function labelOf(cell: Block | undefined): string {
  const text = cell?.content.prose.replace(/[*_`\s：:]/g, '') ?? ''
  return text.length > LONGEST || /\d{3}/.test(text) ? '' : text
}
