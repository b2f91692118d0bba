import type { LintResult } from '../../lint/linter'
import type { TextEdit } from '../../rules/problem'
import { excerptOf } from '../../sensitive/mask'
import { indexLines } from '../../text/line-index'

/**
 * The hunks of a unified diff without context lines, with sensitive values masked.
 *
 * @param edits of the first text, in order and apart
 * @param first the draft as it was
 * @param last the draft after the edits
 */
export function diffOf(edits: readonly TextEdit[], first: LintResult, last: LintResult): string {
  const before = maskedLines(first)
  const after = maskedLines(last)
  const oldLines = indexLines(first.report.source)
  const newLines = indexLines(last.report.source)
  const output: string[] = []
  let shift = 0
  let hunk: { from: number; to: number; newFrom: number; newTo: number } | undefined
  const flush = () => {
    if (!hunk) return
    const { from, to, newFrom, newTo } = hunk
    output.push(`@@ -${from},${to - from + 1} +${newFrom},${newTo - newFrom + 1} @@`)
    for (let line = from; line <= to; line++) output.push(`-${before[line - 1] ?? ''}`)
    for (let line = newFrom; line <= newTo; line++) output.push(`+${after[line - 1] ?? ''}`)
  }
  for (const { range, text } of edits) {
    const from = oldLines.at(range.start).line
    const to = oldLines.at(range.end).line
    const newFrom = newLines.at(range.start + shift).line
    shift += text.length - (range.end - range.start)
    const newTo = newLines.at(range.end + shift).line
    if (hunk && from <= hunk.to + 1) {
      hunk.to = to
      hunk.newTo = newTo
    } else {
      flush()
      hunk = { from, to, newFrom, newTo }
    }
  }
  flush()
  return output.join('\n')
}

/** The lines of a draft as they may be shown: values are cut down, line breaks inside them stay. */
function maskedLines({ report: { source }, findings }: LintResult): string[] {
  const parts: string[] = []
  let at = 0
  for (const { kind, range } of [...findings].sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < at) continue
    const value = source.slice(range.start, range.end)
    const breaks = value.match(/\r\n|\r|\n/g) ?? []
    parts.push(source.slice(at, range.start), excerptOf(kind, value), ...breaks)
    at = range.end
  }
  parts.push(source.slice(at))
  return parts.join('').split(/\r\n|\r|\n/)
}
