import type { LintResult } from '../../lint/linter'
import { SEVERITY_NAMES, verdictText } from '../../lint/submission'
import { type PreparedExport, prepareExport } from '../../node/word-export'
import type { Problem } from '../../rules/problem'
import { withDraft } from '../open-draft'
import { tell } from '../tell'
import { visible } from '../visible'
import { writeResult } from '../write-file'

export interface WordOptions {
  output: string
  force?: boolean
  /** Adds 附：对照表. */
  withTable?: boolean
  /** Masks what is sensitive first. */
  redacted?: boolean
  /** Exports although the check before handing in finds something. */
  anyway?: boolean
}

/**
 * `xinde export --to docx`. What may not be handed in is not exported (exit code 1, with everything that stands
 * in the way) unless `--anyway` says so.
 */
export function exportWord(file: string, options: WordOptions): Promise<number> {
  return withDraft(file, async ({ text, folder, linter, config }) => {
    const prepared = await prepareExport(linter, {
      text,
      config,
      redacted: options.redacted === true,
      withTable: options.withTable === true,
      place: { folder, root: folder },
    })
    if (!prepared.verdict.passed && !options.anyway) return refuse(prepared, options)
    writeResult(options.output, await prepared.bytes(), { force: options.force, originals: [file] })
    tell(`已导出：${options.output}${tellMasked(prepared, options)}`)
    for (const note of notesOf(prepared)) tell(note)
    return 0
  })
}

function refuse({ verdict, result }: PreparedExport, { redacted }: WordOptions): number {
  const { blocking } = verdict
  tell(`没有导出：${verdictText(verdict)}`)
  for (const problem of blocking) tell(`  ${lineOf(problem, result)}`)
  const masking = redacted ? '' : '；要先隐去敏感内容，可加 --redacted'
  tell(`改好后再导出${masking}；一定要照原样导出，可加 --anyway`)
  return 1
}

function lineOf({ ruleId, severity, message, range }: Problem, { report }: LintResult): string {
  const { line, column } = report.lines.at(range.start)
  return `第 ${line} 行第 ${column} 列　${SEVERITY_NAMES[severity]}　${visible(message)}　${ruleId}`
}

function tellMasked({ masked }: PreparedExport, { redacted }: WordOptions): string {
  return redacted ? `（隐去 ${masked} 处）` : ''
}

function notesOf({ tabled, missingImages, verdict }: PreparedExport): string[] {
  return [
    ...(verdict.passed ? [] : [`注意：还有 ${verdict.blocking.length} 处没有改好，按 --anyway 照原样导出`]),
    ...(tabled ? [] : ['这份草稿没有“问题”“对策”部分，没有附对照表']),
    ...missingImages.map((path) => `图片没有放进去，请检查它是否在草稿所在的文件夹里：${path}`),
  ]
}
