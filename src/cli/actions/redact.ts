import { planFor } from '../../lint/redaction-plan'
import { KIND_NAMES } from '../../sensitive/kind-names'
import { excerptOf } from '../../sensitive/mask'
import { applyRedaction, CERTAIN, type RedactionItem } from '../../sensitive/redaction'
import { encodingNotice, markedAs } from '../draft-files'
import { withDraft } from '../open-draft'
import { tell } from '../tell'
import { UsageError } from '../usage-error'
import { writeResult } from '../write-file'

export interface RedactOptions {
  output: string
  report?: string
  yes?: boolean
  force?: boolean
}

/**
 * `xinde redact`: a masked copy; the draft itself is never written. What is not certain is left and listed
 * (exit code 1) unless `--yes` masks it too.
 */
export function redactDraft(file: string, options: RedactOptions): Promise<number> {
  return withDraft(file, async ({ text, marked, encoding, linter, config }) => {
    const result = await linter.lintFully(text, config)
    if (result.obstacle !== undefined) throw new UsageError(`没有生成脱敏副本。${result.obstacle}`)
    const items = planFor(result)
    const chosen = items.filter(({ score }) => options.yes || score >= CERTAIN)
    const left = items.filter((item) => !chosen.includes(item))
    const copy = markedAs({ marked }, applyRedaction(text, chosen))
    const { output, report, force } = options
    writeResult(output, copy, { force, originals: [file] })
    if (report !== undefined) {
      // Real names must not be what goes out as the masked copy.
      writeResult(report, correspondence(text, chosen), { force, originals: [file, output], secret: true })
    }
    tell(`已生成脱敏副本：${output}（隐去 ${mentionsOf(chosen)} 处）`)
    const notice = encodingNotice(encoding)
    if (notice !== undefined) tell(notice)
    for (const item of left) {
      const first = item.mentions[0]
      if (!first) continue
      const { line, column } = result.report.lines.at(first.range.start)
      const value = text.slice(first.range.start, first.range.end)
      const shown = item.kind === 'relation' ? value : excerptOf(item.kind, value)
      const what = `${KIND_NAMES[item.kind]}（${shown}）`
      tell(`没有把握，未改：第 ${line} 行第 ${column} 列，疑似${what}`)
    }
    if (left.length > 0) tell('请逐一核对；确认都要隐去，可加 --yes')
    return left.length > 0 ? 1 : 0
  })
}

function mentionsOf(items: readonly RedactionItem[]): number {
  return items.reduce((sum, { mentions }) => sum + mentions.length, 0)
}

/** Who is 徐某1. Written only when asked for by name. */
function correspondence(text: string, items: readonly RedactionItem[]): string {
  const rows = items.map(({ kind, mentions }) => ({
    类别: KIND_NAMES[kind],
    代称: mentions[0]?.mask ?? '',
    原文: [...new Set(mentions.map(({ range }) => text.slice(range.start, range.end)))],
    处数: mentions.length,
  }))
  const warning = '本表写有真实姓名和号码，本身就是敏感材料：不要随脱敏稿一起外发，用完请按规定销毁。'
  return `${JSON.stringify({ 警告: warning, 对照: rows }, null, 2)}\n`
}
