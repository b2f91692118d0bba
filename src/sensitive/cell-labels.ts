import type { Block } from '../report/block'
import { tablesIn } from '../report/tables'

/** A cell longer than this is no label. */
const LONGEST = 16

/**
 * What each cell of a draft's tables is labelled by, if by anything: the head of the column, and the cell to the left.
 * Both are tried, since tables are written either way (姓名|警号 above the values, or 警号|012345 in a row).
 */
export function cellLabels(source: string, blocks: readonly Block[]): Map<Block, string[]> {
  const labels = new Map<Block, string[]>()
  for (const rows of tablesIn(source, blocks)) {
    for (const [i, row] of rows.entries()) {
      for (const [column, block] of row.entries()) {
        const head = labelOf(i === 0 ? undefined : rows[0]?.[column])
        const left = labelOf(row[column - 1])
        labels.set(
          block,
          [head, left].filter((label) => label !== ''),
        )
      }
    }
  }
  return labels
}

function labelOf(cell: Block | undefined): string {
  const text = cell?.content.prose.replace(/[*_`\s：:]/g, '') ?? ''
  return text.length > LONGEST || /\d{3}/.test(text) ? '' : text
}
