import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { FoundConfig } from '../lint/found-config'
import type { FullLinter } from '../lint/full-linter'
import { fileProblem, type LintResult } from '../lint/linter'
import { type Settings, withSettings } from '../lint/settings'
import { isReport } from './is-report'
import type { DraftConfigs, Platform } from './platform'

/** A draft that was checked, and at which version of the document. */
export interface Checked {
  version: number
  result: LintResult
  config: FoundConfig
  /** False where the file is Markdown but no report: nothing is shown for it. */
  active: boolean
  /** Still good to answer from, but due to be checked again although the text is the same. */
  stale?: boolean
}

/** What the server knows of the open drafts. Every feature reads from it; none checks by itself. */
export interface Session {
  readonly linter: FullLinter
  readonly configs: DraftConfigs
  /** What the editor's own settings say; a configuration file has the last word. */
  settings: Settings
  /** Checks a draft now, unless this version was checked already and nothing else has changed since. */
  check(document: TextDocument): Checked
  /** The last check of a draft, whatever its version. */
  last(uri: string): Checked | undefined
  forget(uri: string): void
  /** Makes the next check of every draft a new one. */
  invalidate(): void
}

/** Longer texts are not checked while somebody types; in UTF-16 code units. */
export const SIZE_LIMIT = 2_000_000

export function createSession({ linter, configs }: Platform): Session {
  const checked = new Map<string, Checked>()
  return {
    linter,
    configs,
    settings: { rules: {} },
    check(document) {
      const known = checked.get(document.uri)
      const found = configs.forDraft(document.uri)
      // A question may have come before the configuration that the editor had to read.
      const isUnderSame = known?.config.file === found.file
      if (known?.version === document.version && !known.stale && isUnderSame) return known
      const config = { ...found, config: withSettings(found.config, this.settings) }
      const text = document.getText()
      const result = text.length > SIZE_LIMIT ? tooLarge(linter, text) : linter.lint(text, config.config)
      const active = isReport(document.uri, result, config)
      const entry = { version: document.version, result, config, active }
      checked.set(document.uri, entry)
      return entry
    },
    last: (uri) => checked.get(uri),
    forget: (uri) => {
      checked.delete(uri)
    },
    invalidate: () => {
      for (const [uri, entry] of checked) checked.set(uri, { ...entry, stale: true })
    },
  }
}

function tooLarge(linter: FullLinter, text: string): LintResult {
  const size = Math.round(text.length / 10_000)
  const message = `文件约 ${size} 万字，超过 200 万字，没有检查；请分成几个文件，或用命令行 xinde lint 检查`
  const empty = linter.lint('')
  const problem = fileProblem('lint/too-large', { start: 0, end: Math.min(1, text.length) }, message)
  return { ...empty, report: { ...empty.report, source: text }, problems: [problem] }
}
