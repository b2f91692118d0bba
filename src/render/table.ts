import type { Block, BlockContent } from '../report/block'
import { endOfLine } from '../report/chunk'
import type { LineIndex } from '../text/line-index'
import { lineAttributes } from './element'

type ReadCell = (cell: BlockContent) => string
type Align = 'left' | 'center' | 'right' | undefined

/** Tables from cells in source order: cells of one line are a row; a gap between the lines begins another table. */
export function renderTable(
  source: string,
  lines: LineIndex,
  cells: readonly Block[],
  read: ReadCell,
): string {
  const tables: Row[][] = []
  for (const row of rowsOf(lines, cells)) {
    const table = tables.at(-1)
    const previous = table?.at(-1)
    // Under the head stands the line of dashes.
    if (table && previous && row.line - previous.line === (table.length === 1 ? 2 : 1)) table.push(row)
    else tables.push([row])
  }
  return tables.map((table) => tableHtml(source, lines, table, read)).join('\n')
}

interface Row {
  line: number
  cells: Block[]
}

function rowsOf(lines: LineIndex, cells: readonly Block[]): Row[] {
  const rows: Row[] = []
  for (const cell of cells) {
    const { line } = lines.at(cell.outer.start)
    const row = rows.at(-1)
    if (row?.line === line) row.cells.push(cell)
    else rows.push({ line, cells: [cell] })
  }
  return rows
}

function tableHtml(
  source: string,
  lines: LineIndex,
  [head, ...body]: readonly Row[],
  read: ReadCell,
): string {
  if (!head) return ''
  const aligns = alignsOf(source, lines.startOf(head.line + 1))
  const place = lineAttributes({ line: head.line, end: body.at(-1)?.line ?? head.line + 1 })
  const rows = body.map((row) => rowHtml(row, 'td', aligns, read)).join('')
  return `<table${place}><thead>${rowHtml(head, 'th', aligns, read)}</thead><tbody>${rows}</tbody></table>`
}

function rowHtml({ line, cells }: Row, name: 'th' | 'td', aligns: readonly Align[], read: ReadCell): string {
  const html = cells.map(({ content }, column) => {
    const align = name === 'td' ? aligns[column] : undefined
    return `<${name}${align ? ` class="xd-${align}"` : ''}>${read(content)}</${name}>`
  })
  return `<tr data-line="${line}">${html.join('')}</tr>`
}

/** Reads `| :-- | :-: | --: |`. */
function alignsOf(source: string, lineStart: number): Align[] {
  const columns = source.slice(lineStart, endOfLine(source, lineStart)).split('|')
  return columns
    .map((column) => column.trim())
    .filter((column) => /^:?-+:?$/.test(column))
    .map((column) => {
      const left = column.startsWith(':')
      const right = column.endsWith(':')
      return left && right ? 'center' : right ? 'right' : left ? 'left' : undefined
    })
}
