import type { Block } from '../report/block'
import { endOfLine } from '../report/chunk'
import type { Report } from '../report/report'
import type { Align, Row, Table } from './elements'
import type { Run } from './run'

/** What stands behind the last bar of a row is a cell too many; a comment there is none. */
const COMMENT = /^<!--(?:(?!-->)[\s\S])*-->$/

type ReadCell = (cell: Block) => readonly Run[]

/** Tables from cells in source order: cells of one line are a row; a gap between the lines begins another table. */
export function readTables(report: Report, cells: readonly Block[], read: ReadCell): Table[] {
  const tables: NumberedRow[][] = []
  for (const row of rowsOf(report, cells)) {
    const table = tables.at(-1)
    const previous = table?.at(-1)
    // Under the head stands the line of dashes.
    if (table && previous && row.line - previous.line === (table.length === 1 ? 2 : 1)) table.push(row)
    else tables.push([row])
  }
  return tables.map((rows) => tableOf(report, rows, read))
}

interface NumberedRow {
  line: number
  cells: Block[]
}

function rowsOf({ lines }: Report, cells: readonly Block[]): NumberedRow[] {
  const rows: NumberedRow[] = []
  for (const cell of cells) {
    const { line } = lines.at(cell.outer.start)
    const row = rows.at(-1)
    if (row?.line === line) row.cells.push(cell)
    else rows.push({ line, cells: [cell] })
  }
  return rows
}

function tableOf(report: Report, rows: readonly NumberedRow[], read: ReadCell): Table {
  const head = rows[0]?.line ?? 1
  const dashes = lineRange(report, head + 1)
  const columns = rows[0]?.cells.length ?? 0
  const last = rows.length > 1 ? lineRange(report, rows.at(-1)?.line ?? head) : dashes
  return {
    kind: 'table',
    range: { start: lineRange(report, head).start, end: last.end },
    aligns: alignsOf(report.source.slice(dashes.start, dashes.end)),
    rows: rows.map(({ line, cells }): Row => {
      const range = lineRange(report, line)
      const shown = cells.filter((cell, column) => column < columns || !COMMENT.test(cell.content.source))
      return { range, cells: shown.map((cell) => ({ range: cell.range, runs: read(cell) })) }
    }),
  }
}

function lineRange({ source, lines }: Report, line: number) {
  const start = lines.startOf(line)
  return { start, end: endOfLine(source, start) }
}

/** Reads `| :-- | :-: | --: |`. */
function alignsOf(line: string): (Align | undefined)[] {
  return line
    .split('|')
    .map((column) => column.trim())
    .filter((column) => /^:?-+:?$/.test(column))
    .map((column) => {
      const left = column.startsWith(':')
      const right = column.endsWith(':')
      return left && right ? 'center' : right ? 'right' : left ? 'left' : undefined
    })
}
