import type { Genre } from '../../genre/schema'
import { endOfLine } from '../../report/chunk'
import type { Report } from '../../report/report'
import type { LintResult } from '../linter'
import { suggestFrontMatter } from './front-matter'
import { suggestLaws } from './laws'
import { suggestPhrases } from './phrases'
import { suggestSections } from './sections'
import type { Suggestion } from './suggestion'

/**
 * What may be put in where the caret stands: keys and forms in the front matter, the sections that are due behind `#`,
 * laws behind 《, and, where somebody asks for it on an empty line, the phrases of the part. Nothing in ordinary prose, nor in code.
 *
 * @param asked whether a person asked, and not only typed
 */
export function suggest(
  result: LintResult,
  caret: number,
  { genres, asked }: { genres: readonly Genre[]; asked: boolean },
): Suggestion[] {
  const { source } = result.report
  const lineStart = startOfLine(source, caret)
  const before = source.slice(lineStart, caret)
  const after = source.slice(caret, endOfLine(source, caret))
  const { range } = result.report.frontMatter
  if (range && caret < range.end) return suggestFrontMatter(result.report, genres, before, caret)
  if (isInCode(result.report, lineStart, caret)) return []
  if (before.startsWith('#')) return after.trim() === '' ? suggestSections(result, before, lineStart) : []
  if (before.includes('《')) return suggestLaws(before, after, caret)
  return asked && `${before}${after}`.trim() === '' ? suggestPhrases(result, caret) : []
}

/** Whether the line of the caret is below the fence of a piece of code. */
function isInCode({ blocks }: Report, lineStart: number, caret: number): boolean {
  return blocks.some(
    ({ content, outer }) => content.kind === 'code' && outer.start < lineStart && caret <= outer.end,
  )
}

function startOfLine(source: string, at: number): number {
  let start = at
  while (start > 0 && !/[\r\n]/.test(source[start - 1] ?? '')) start--
  return start
}
