import type { Block } from '../../report/block'
import { endOfLine, nextLine } from '../../report/chunk'
import { headOf } from '../../report/front-matter'
import type { Report } from '../../report/report'
import type { TextEdit } from '../../rules/problem'
import type { Range } from '../../text/range'
import { ENDS_SENTENCE } from '../../text/sentence'

/**
 * The edit that adds a comment which hides a rule in the line of a place: above it, so that the line stays as it is; above
 * the fence of code, in which a comment is none; in a table behind the row; at the end of a line in the midst of a paragraph, which
 * one above it would part in two. Undefined in the front matter, where no comment of this kind is read.
 */
export function lineComment(report: Report, { start }: Range, ruleId: string): TextEdit | undefined {
  const { source, blocks, frontMatter } = report
  if (start < (headOf(frontMatter)?.end ?? 0)) return undefined
  const cell = blocks.find(({ content, range }) => content.kind === 'cell' && isIn(range, start))
  if (cell) return rowComment(report, cell, ruleId)
  const block = blocks.find(({ outer }) => isIn(outer, start))
  if (block && block.content.kind !== 'code' && goesOnFromAbove(source, start, block))
    return endComment(source, start, ruleId)
  const isIndented = block?.content.container === 'listItem'
  return commentAbove(source, block?.content.kind === 'code' ? block.outer.start : start, isIndented, ruleId)
}

/** @param isIndented whether the comment begins as far from the margin as the line */
function commentAbove(source: string, at: number, isIndented: boolean, ruleId: string): TextEdit {
  const lineStart = startOfLine(source, at)
  const indent = isIndented ? (/^[ \t]*/.exec(source.slice(lineStart, at))?.[0] ?? '') : ''
  return insert(lineStart, `${indent}<!-- xinde-disable-next-line ${ruleId} -->${eolOf(source)}`)
}

/** Whether a line is in the midst of a paragraph, as it is printed: behind a line that ends no sentence. */
function goesOnFromAbove(source: string, at: number, block: Block): boolean {
  const start = startOfLine(source, at)
  if (start <= block.outer.start) return false
  const end = endOfLineBefore(source, start)
  return !ENDS_SENTENCE.test(source.slice(startOfLine(source, end), end))
}

/** Behind the last word of a line, before what breaks it in print: two spaces, or a backslash. */
function endComment(source: string, at: number, ruleId: string): TextEdit {
  const start = startOfLine(source, at)
  const line = source.slice(start, endOfLine(source, at)).trimEnd()
  const length = line.endsWith('\\') ? line.length - 1 : line.length
  return insert(start + length, ` <!-- xinde-disable-line ${ruleId} -->`)
}

/**
 * Behind the bar that closes the row, as a cell too many: in the last one it would be read with its number. The head has
 * as many cells as the line of dashes, or it is none; its comment stands above the table.
 */
function rowComment(report: Report, cell: Block, ruleId: string): TextEdit {
  const { source } = report
  if (isInHead(report, cell)) return commentAbove(source, cell.outer.start, true, ruleId)
  const start = startOfLine(source, cell.range.start)
  const row = source.slice(start, endOfLine(source, cell.range.end)).trimEnd()
  const bar = /(?<!\\)\|$/.test(row) ? '' : ' |'
  return insert(start + row.length, `${bar} <!-- xinde-disable-line ${ruleId} -->`)
}

/** The line of dashes under the head of a table. */
const DASHES = /^[\s>|:-]*-[\s>|:-]*$/

/** Whether a cell is in the first row of its table: the line of dashes is under it, and no row above. */
function isInHead({ source, blocks }: Report, cell: Block): boolean {
  const below = nextLine(source, endOfLine(source, cell.range.end))
  if (!DASHES.test(source.slice(below, endOfLine(source, below)))) return false
  const end = startOfLine(source, cell.range.start)
  const above = startOfLine(source, endOfLineBefore(source, end))
  const isRow = ({ content, range }: Block) =>
    content.kind === 'cell' && above <= range.start && range.start < end
  return !DASHES.test(source.slice(above, end)) && !blocks.some(isRow)
}

/** The edit that adds a comment which hides a rule in the whole draft, above its text. */
export function fileComment({ source, frontMatter }: Report, ruleId: string): TextEdit {
  const eol = eolOf(source)
  const comment = `<!-- xinde-disable ${ruleId} -->${eol}`
  const head = headOf(frontMatter)
  if (!head) return insert(source.startsWith('\ufeff') ? 1 : 0, `${comment}${eol}`)
  const end = endOfLine(source, head.end)
  if (end === source.length) return insert(end, `${eol}${eol}${comment}`)
  const next = end + (source.startsWith('\r\n', end) ? 2 : 1)
  return insert(next, `${eol}${comment}`)
}

function isIn({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end
}

function insert(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text }
}

/** @param start where a line begins */
function endOfLineBefore(source: string, start: number): number {
  return Math.max(0, start - (source.startsWith('\r\n', start - 2) ? 2 : 1))
}

function startOfLine(source: string, at: number): number {
  let start = at
  while (start > 0 && !/[\r\n]/.test(source[start - 1] ?? '')) start--
  return start
}

function eolOf(source: string): string {
  return /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
}
