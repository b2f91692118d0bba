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

/** The blocks of each cell; undefined for a row that a revision deleted, whole or cell by cell. */
function readRow(row: XmlElement, reader: Reader, readBlocks: ReadBlocks): Block[][] | undefined {
  const properties = childOf(row, 'w:trPr')
  if (isDeleted(properties, 'w:ins', 'w:del', reader)) return undefined
  const present = within(row, 'w:tc').filter(
    (cell) => !isDeleted(childOf(cell, 'w:tcPr'), 'w:cellIns', 'w:cellDel', reader),
  )
  if (present.length === 0) return undefined
  const cells: Block[][] = emptyCells(valOf(properties, 'w:gridBefore') ?? '0')
  for (const cell of present) {
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

/** Whether a revision took out a row or a cell (ECMA-376 Part 1, 17.13.5); one that put it in is counted too. */
function isDeleted(
  properties: XmlElement | undefined,
  inserted: string,
  deleted: string,
  { tally }: Reader,
): boolean {
  const isGone = childOf(properties, deleted) !== undefined
  if (isGone) tally.add('deletions')
  else if (childOf(properties, inserted)) tally.add('insertions')
  return isGone
}

function emptyCells(count: string): Block[][] {
  const number = /^\d{1,4}$/.test(count) ? Math.min(Number(count), MOST_COLUMNS) : 0
  return Array.from({ length: number }, () => [])
}

/** The paragraphs of a block in a cell; a table in a cell gives a paragraph a row. */
function flattened(block: Block, reader: Reader): Paragraph[] {
  if (block.kind === 'paragraph') return [block]
  reader.tally.add('nestedTables')
  return rowsAsParagraphs(block)
}

/** A table where none can stand: a paragraph a row, a blank between the cells. */
export function rowsAsParagraphs({ rows }: Table): Paragraph[] {
  return rows.map((cells) => {
    const inlines = cells.flatMap((cell, i) => [
      ...(i > 0 ? [{ kind: 'text', text: ' ', bold: false, struck: false, size: 0 } as const] : []),
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
