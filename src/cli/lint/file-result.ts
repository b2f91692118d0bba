import { fileProblem, type LintResult } from '../../lint/linter'
import type { Wording } from '../../lint/wording'
import type { FoundConfig } from '../../node/config-files'
import type { Problem } from '../../rules/problem'
import { indexLines, type LineColumn, type LineIndex } from '../../text/line-index'

/** A problem with the lines and columns of its range. */
export interface PlacedProblem extends Problem {
  from: LineColumn
  to: LineColumn
}

/** What the formatters print of one file: plain data, so that a worker thread can hand it over. */
export interface FileResult {
  file: string
  problems: readonly PlacedProblem[]
  genre?: { id: string; title: string; confidence: number; declared: boolean }
  characters: number
  /** What the draft says again and again, where that was asked for. */
  wording: readonly PlacedWording[]
  /** The lines are those of the text that the file was converted to, as a Word file has none. */
  converted?: boolean
}

export interface PlacedWording extends Pick<Wording, 'kind' | 'text'> {
  count: number
  lines: readonly number[]
}

export function place(problems: readonly Problem[], lines: LineIndex): PlacedProblem[] {
  return problems.map((problem) => ({
    ...problem,
    from: lines.at(problem.range.start),
    to: lines.at(problem.range.end),
  }))
}

/** What is known of a draft that was linted. */
export function draftResult(
  file: string,
  { problems, report, genre }: LintResult,
  notices: readonly Problem[],
  wording: readonly Wording[],
): FileResult {
  return {
    file,
    problems: place([...notices, ...problems], report.lines),
    ...(genre && {
      genre: {
        id: genre.genre.id,
        title: genre.genre.title,
        confidence: genre.confidence,
        declared: genre.declared,
      },
    }),
    characters: report.characters,
    wording: wording.map(({ kind, text, places }) => ({
      kind,
      text,
      count: places.length,
      lines: [...new Set(places.map(({ start }) => report.lines.at(start).line))],
    })),
  }
}

/** The result of a file with one problem, which is that it cannot be linted. */
export function unlintable(file: string, message: string): FileResult {
  const problem = fileProblem('lint/encoding', { start: 0, end: 0 }, message)
  return { file, problems: place([problem], indexLines('')), characters: 0, wording: [] }
}

/** The faults of a configuration file as a result of its own; undefined where there are none. */
export function configResult({ file, text, faults }: FoundConfig): FileResult | undefined {
  if (file === undefined || faults.length === 0) return undefined
  const problems = faults.map(({ range, message }) => fileProblem('lint/config', range, message))
  return { file, problems: place(problems, indexLines(text)), characters: 0, wording: [] }
}
