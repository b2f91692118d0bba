import { relative } from 'node:path'
import { fixAll } from '../lint/fix-all'
import type { FoundConfig } from '../lint/found-config'
import type { FullLinter } from '../lint/full-linter'
import type { LintResult } from '../lint/linter'
import type { TextEdit } from '../rules/problem'
import { excerptOf } from '../sensitive/mask'
import { indexLines } from '../text/line-index'
import { readDraft } from './draft-files'
import { replaceFile } from './write-file'

/** What was mended in a file, or would be. */
export interface FixedFile {
  count: number
  /** What changes, line by line; sensitive values are masked in it. Empty where nothing does. */
  diff: string
  /** Why nothing was mended although there may be something to mend. */
  refused?: string
}

const NOTHING: FixedFile = { count: 0, diff: '' }
const BYTE_ORDER_MARK = '\ufeff'

/** Mends in a file what cannot change its meaning; with `write` off it only says what would change. */
export async function fixFile(
  file: string,
  linter: FullLinter,
  { config }: FoundConfig,
  write: boolean,
): Promise<FixedFile> {
  const { text, encoding, marked } = readDraft(file)
  // `lint` tells of files that are no text.
  if (text === undefined) return NOTHING
  if (encoding !== 'utf-8') return { ...NOTHING, refused: '不是 UTF-8 编码，没有改；请先另存为 UTF-8' }
  const first = await linter.lintFully(text, config)
  const fixed = fixAll(text, (draft) => (draft === text ? first : linter.lint(draft, config)).problems)
  if (fixed.edits.length === 0) return NOTHING
  const last = linter.lint(fixed.text, config)
  if (write) replaceFile(file, (marked ? BYTE_ORDER_MARK : '') + fixed.text)
  return { count: fixed.count, diff: diffOf(relative(process.cwd(), file) || file, fixed.edits, first, last) }
}

/** A unified diff without context lines. */
function diffOf(name: string, edits: readonly TextEdit[], first: LintResult, last: LintResult): string {
  const before = maskedLines(first)
  const after = maskedLines(last)
  const oldLines = indexLines(first.report.source)
  const newLines = indexLines(last.report.source)
  const output = [`--- ${name}`, `+++ ${name}`]
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
