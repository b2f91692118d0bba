import { SURE_ENOUGH } from '../genre/recognize'
import type { FoundConfig } from '../lint/found-config'
import type { LintResult } from '../lint/linter'

/** Files that every code project has and that no officer writes. */
const PROJECT_FILE =
  /\/(?:readme|changelog|contributing|license|security|code_of_conduct|authors|todo)(?:[._-][^/]*)?\.(?:md|markdown)$/i
const HAN = /[\u4e00-\u9fff]/g
/** Letters and digits of other scripts, without the x that blanks are made of. */
const OTHER = /[A-WYZa-wyz0-9]/g
/** How much of a text decides whether it is Chinese prose, in code units. */
const SAMPLE = 4_000

/**
 * Whether a Markdown file is one of ours, so that other people's files stay free of squiggles: it declares a
 * form, lies under a `.xinde.yaml`, is recognised as a form, or is Chinese prose without code.
 */
export function isReport(uri: string, { report, genre, problems }: LintResult, config: FoundConfig): boolean {
  const { values, range } = report.frontMatter
  if (values.genre !== undefined || config.file !== undefined) return true
  if (range && /^(?:体裁|genre)\s*:/m.test(report.source.slice(range.start, range.end))) return true
  if (problems.some(({ ruleId }) => ruleId === 'lint/encoding')) return true
  if (PROJECT_FILE.test(uri)) return false
  if (genre && genre.confidence >= SURE_ENOUGH) return true
  if (report.blocks.some(({ content }) => content.kind === 'code')) return false
  const sample = report.source.slice(0, SAMPLE)
  const han = sample.match(HAN)?.length ?? 0
  return han > 0 && han > (sample.match(OTHER)?.length ?? 0)
}
