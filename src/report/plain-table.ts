import { endOfLine, nextLine } from './chunk'
import type { Leaf } from './leaf'

const DELIMITERS = /^\|(?: *:?-+:? *\|)*(?: *:?-+:?)? *$/

/**
 * Reads a table all of whose rows begin with a bar: Markdown can read it in one way only (GFM 0.29, 4.10).
 *
 * @param start where the first row begins, at the beginning of a line that does not go on with anything
 * @returns its cells, with ranges relative to the chunk, and where the table ends; undefined where there is none
 */
export function readPlainTable(chunk: string, start: number): { cells: Leaf[]; end: number } | undefined {
  const headEnd = endOfLine(chunk, start)
  const head = chunk.slice(start, headEnd)
  const next = nextLine(chunk, headEnd)
  let end = endOfLine(chunk, next)
  const delimiters = chunk.slice(next, end)
  if (!isRow(head) || !isRow(delimiters) || !DELIMITERS.test(delimiters)) return undefined
  const cells = cellsIn(chunk, start, headEnd)
  if (cellsIn(chunk, next, end).length !== cells.length) return undefined
  for (let at = nextLine(chunk, end); chunk[at] === '|'; at = nextLine(chunk, end)) {
    const rowEnd = endOfLine(chunk, at)
    if (!isRow(chunk.slice(at, rowEnd))) return undefined
    for (const cell of cellsIn(chunk, at, rowEnd)) cells.push(cell)
    end = rowEnd
  }
  return { cells, end }
}

/** Whether a line begins with a bar, has something behind it, and no bar in it can be escaped. */
function isRow(line: string): boolean {
  return /^\|[ \t]*[^ \t]/.test(line) && !/\\[\\|]/.test(line)
}

/** A cell reaches from its bar to the next one, and the last of a row to the end of the line; no bar need close it. */
function cellsIn(chunk: string, start: number, end: number): Leaf[] {
  const cells: Leaf[] = []
  const closing = (textBetween(chunk, start, end)?.end ?? end) - 1
  for (let at = start; at < end; ) {
    const bar = chunk.indexOf('|', at + 1)
    const isLast = bar === -1 || bar >= closing
    const inner = textBetween(chunk, at + 1, bar === -1 || bar > closing ? end : bar)
    const outer = { start: at, end: isLast ? end : bar }
    cells.push({
      type: 'cell',
      inner: inner ?? { start: outer.end, end: outer.end },
      outer,
      depth: 0,
      container: undefined,
    })
    at = outer.end
  }
  return cells
}

function textBetween(chunk: string, start: number, end: number): Leaf['inner'] | undefined {
  let from = start
  let to = end
  while (from < to && isBlank(chunk, from)) from++
  while (to > from && isBlank(chunk, to - 1)) to--
  return from < to ? { start: from, end: to } : undefined
}

/** What Markdown takes off the ends of a cell, and indents with; a full-width space is text. */
export function isBlank(chunk: string, at: number): boolean {
  const mark = chunk[at]
  return mark === ' ' || mark === '\t'
}
