import { addAll } from '../text/add-all'
import { largest } from '../text/largest'
import type { Block, Cell, Paragraph, Table } from './model'
import type { Reader } from './reader'
import { childOf, childrenOf, valOf, type XmlElement } from './xml'

type ReadBlocks = (parent: XmlElement, reader: Reader) => Block[]

/** Word's own limit is 63; a row that goes on has the rest in its last cell. */
const MOST_COLUMNS = 100
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

/**
 * Reads a table as one that Markdown can hold: merged cells are parted, their text stays in the first. A table of a
 * single cell is a frame, and what is in it stands by itself.
 */
export function readTable(element: XmlElement, reader: Reader, readBlocks: ReadBlocks): Block[] {
  const rows = within(element, 'w:tr')
    .map((row) => readRow(row, reader, readBlocks))
    .filter((row) => row !== undefined)
  const [only] = rows
  if (rows.length === 1 && only?.length === 1) return only[0] ?? []
  const width = largest(rows.map((cells) => cells.length))
  if (width === 0) return []
  const table: Table = {
    kind: 'table',
    rows: rows.map((cells) =>
      Array.from(
        { length: width },
        (_, i): Cell => (cells[i] ?? []).flatMap((block) => flattened(block, reader)),
      ),
    ),
  }
  return [table]
}

/** The blocks of each cell; undefined for a row that a revision deleted. */
function readRow(row: XmlElement, reader: Reader, readBlocks: ReadBlocks): Block[][] | undefined {
  const properties = childOf(row, 'w:trPr')
  if (childOf(properties, 'w:del')) {
    reader.tally.add('deletions')
    return undefined
  }
  const cells: Block[][] = emptyCells(valOf(properties, 'w:gridBefore') ?? '0')
  for (const cell of within(row, 'w:tc')) {
    const about = childOf(cell, 'w:tcPr')
    const merge = childOf(about, 'w:vMerge')
    const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart'
    const blocks = readBlocks(cell, reader)
    if (goesOn) reader.tally.add('mergedCells')
    cells.push(blocks)
    const more = emptyCells(String(Number(valOf(about, 'w:gridSpan') ?? 1) - 1))
    if (more.length > 0) reader.tally.add('mergedCells')
    addAll(cells, more)
  }
  if (cells.length <= MOST_COLUMNS) return cells
  reader.tally.add('wideRows')
  return [...cells.slice(0, MOST_COLUMNS - 1), cells.slice(MOST_COLUMNS - 1).flat()]
}

function emptyCells(count: string): Block[][] {
  const number = /^\d{1,4}$/.test(count) ? Math.min(Number(count), MOST_COLUMNS) : 0
  return Array.from({ length: number }, () => [])
}

/** The paragraphs of a block in a cell; a table in a cell gives a paragraph a row. */
function flattened(block: Block, reader: Reader): Paragraph[] {
  if (block.kind === 'paragraph') return [block]
  reader.tally.add('nestedTables')
  return block.rows.map((cells) => {
    const inlines = cells.flatMap((cell, i) => [
      ...(i > 0 ? [{ kind: 'text', text: ' ', bold: false, size: 0 } as const] : []),
      ...cell.flatMap((paragraph) => paragraph.inlines),
    ])
    return { kind: 'paragraph', inlines, centred: false }
  })
}

function within(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? within(child, name) : [],
  )
}
