import { endOfLine } from '../../report/chunk'
import { headOf } from '../../report/front-matter'
import type { Report } from '../../report/report'
import type { TextEdit } from '../../rules/problem'
import type { Range } from '../../text/range'

/**
 * The edit that adds a comment which hides a rule in the line of a place: above it, so that the line stays as it is,
 * or in a table behind the words of the cell. Undefined in the front matter, where no comment of this kind is read.
 */
export function lineComment(report: Report, { start }: Range, ruleId: string): TextEdit | undefined {
  const { source, blocks, frontMatter } = report
  if (start < (headOf(frontMatter)?.end ?? 0)) return undefined
  const cell = blocks.find(({ content, range }) => content.kind === 'cell' && isIn(range, start))
  if (cell) return insert(cell.range.end, ` <!-- xinde-disable-line ${ruleId} -->`)
  const block = blocks.find(({ outer }) => isIn(outer, start))
  const lineStart = startOfLine(source, start)
  const indent =
    block?.content.container === 'listItem' ? (/^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? '') : ''
  return insert(lineStart, `${indent}<!-- xinde-disable-next-line ${ruleId} -->${eolOf(source)}`)
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

function startOfLine(source: string, at: number): number {
  let start = at
  while (start > 0 && !/[\r\n]/.test(source[start - 1] ?? '')) start--
  return start
}

function eolOf(source: string): string {
  return /\r\n|\r|\n/.exec(source)?.[0] ?? '\n'
}
