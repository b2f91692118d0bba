import { SURE_ENOUGH } from '../genre/recognize'
import type { LintResult } from '../lint/linter'
import type { FoundConfig } from '../node/config-files'

/** Files that every code project has and that no officer writes. */
const PROJECT_FILE =
  /\/(?:readme|changelog|contributing|license|security|code_of_conduct|authors|todo)(?:[._-][^/]*)?\.(?:md|markdown)$/i
const HAN = /[\u4e00-\u9fff]/g
/** How much of a text decides whether it is Chinese prose, in code units. */
const SAMPLE = 4_000

/**
 * Whether a Markdown file is one of ours, so that other people's files stay free of squiggles: it declares a
 * form, lies under a `.xinde.yaml`, is recognised as a form, or is Chinese prose without code.
 */
export function isReport(uri: string, { report, genre, problems }: LintResult, config: FoundConfig): boolean {
  if (report.frontMatter.values.genre !== undefined || config.file !== undefined) return true
  if (problems.some(({ ruleId }) => ruleId === 'lint/encoding')) return true
  if (PROJECT_FILE.test(uri)) return false
  if (genre && genre.confidence >= SURE_ENOUGH) return true
  if (report.blocks.some(({ content }) => content.kind === 'code')) return false
  const sample = report.source.slice(0, SAMPLE)
  const visible = sample.replace(/\s/g, '').length
  return visible > 0 && (sample.match(HAN)?.length ?? 0) / visible > 0.5
}
