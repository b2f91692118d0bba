import type { FoundConfig } from '../lint/found-config'
import type { FullLinter } from '../lint/full-linter'
import { fileProblem, type LintResult } from '../lint/linter'
import { type Wording, wordingOf } from '../lint/wording'
import type { Problem } from '../rules/problem'
import { indexLines, type LineIndex } from '../text/line-index'
import { readDraft } from './draft-files'

/** What the formatters print of one file. */
export interface FileResult {
  file: string
  problems: readonly Problem[]
  lines: LineIndex
  genre?: { id: string; title: string; confidence: number; declared: boolean }
  characters: number
  /** What the draft says again and again, where that was asked for. */
  wording: readonly Wording[]
}

const START = { start: 0, end: 0 }

/**
 * Lints one file; a file that cannot be read as text becomes a problem, not an error.
 *
 * @param wanted whether the wording is asked for, which needs the segmenter
 */
export async function lintFile(
  file: string,
  linter: FullLinter,
  found: FoundConfig,
  wanted: { wording: boolean },
): Promise<FileResult> {
  const { text, encoding } = readDraft(file)
  if (text === undefined) {
    const message = '文件不是文本，或编码认不出来；应当是 UTF-8 编码的 Markdown 文件，请另存后再检查'
    return {
      file,
      problems: [fileProblem('lint/encoding', START, message)],
      lines: indexLines(''),
      characters: 0,
      wording: [],
    }
  }
  const result = await linter.lintFully(text, found.config)
  const { problems, report, genre } = result
  const notices: Problem[] = []
  if (encoding !== 'utf-8') {
    const name = encoding === 'gb18030' ? 'GBK' : 'UTF-16'
    const message = `文件是 ${name} 编码，已按 ${name} 检查；编辑器里会是乱码，应当另存为 UTF-8`
    notices.push({ ...fileProblem('lint/encoding', START, message), severity: 'warning' })
  }
  return {
    file,
    problems: [...notices, ...problems],
    lines: report.lines,
    ...(genre && {
      genre: {
        id: genre.genre.id,
        title: genre.genre.title,
        confidence: genre.confidence,
        declared: genre.declared,
      },
    }),
    characters: report.characters,
    wording: wanted.wording ? await wordingFully(result, linter) : [],
  }
}

/** The words that the first look asks for are there for the second. */
async function wordingFully(result: LintResult, linter: FullLinter): Promise<Wording[]> {
  const wording = wordingOf(result)
  return (await linter.settle()) ? wordingOf(result) : wording
}

/** The faults of a configuration file as a result of its own. */
export function configResult({ file, text, faults }: FoundConfig): FileResult[] {
  if (file === undefined || faults.length === 0) return []
  const problems = faults.map(({ range, message }) => fileProblem('lint/config', range, message))
  return [{ file, problems, lines: indexLines(text), characters: 0, wording: [] }]
}
