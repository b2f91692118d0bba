import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { PageOverrides } from '../lint/config/page'
import { fileProblem, type LintResult } from '../lint/linter'
import { type Settings, withSettings } from '../lint/settings'
import { type ConfigFiles, createConfigFiles, type FoundConfig } from '../node/config-files'
import type { NodeLinter } from '../node/node-linter'
import type { Report } from '../report/report'
import { isMojibake } from '../text/decode'
import { isReport } from './is-report'

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

/** A draft that was read but perhaps not checked. */
export interface DraftText {
  report: Report
  /** How the unit sets its pages. */
  page: PageOverrides
  /** Why it cannot be read (too large, not in UTF-8), in Chinese. */
  obstacle?: string
}

/** What the server knows of the open drafts. Every feature reads from it; none checks by itself. */
export interface Session {
  readonly linter: NodeLinter
  readonly configs: ConfigFiles
  /** What the editor's own settings say; a configuration file has the last word. */
  settings: Settings
  /** Reads a draft without checking it: what is shown while somebody types. */
  read(document: TextDocument): DraftText
  /** Checks a draft now, unless this version was checked already and nothing else has changed since. */
  check(document: TextDocument): Checked
  /** The last check of a draft, whatever its version. */
  last(uri: string): Checked | undefined
  forget(uri: string): void
  /** Makes the next check of every draft a new one. */
  invalidate(): void
}

/** A page as GB/T 9704 has it. */
const STANDARD: PageOverrides = {}

/** Longer texts are not checked while somebody types; in UTF-16 code units. */
export const SIZE_LIMIT = 2_000_000

export function createSession(linter: NodeLinter): Session {
  const configs = createConfigFiles(linter.genres)
  const checked = new Map<string, Checked>()
  return {
    linter,
    configs,
    settings: { rules: {} },
    read(document) {
      const text = document.getText()
      const page = configs.forFolder(folderOf(document.uri)).config.page ?? STANDARD
      if (text.length > SIZE_LIMIT || isMojibake(text)) {
        const { report, problems } = this.check(document).result
        return { report, page, ...(problems[0] && { obstacle: problems[0].message }) }
      }
      const known = checked.get(document.uri)
      const report = known?.version === document.version ? known.result.report : linter.read(text)
      return { report, page }
    },
    check(document) {
      const known = checked.get(document.uri)
      if (known?.version === document.version && !known.stale) return known
      const found = configs.forFolder(folderOf(document.uri))
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

/** The folder to look for a configuration in; drafts that are not on disk have none. */
export function folderOf(uri: string): string {
  try {
    return dirname(fileURLToPath(uri))
  } catch {
    return '/'
  }
}

function tooLarge(linter: NodeLinter, text: string): LintResult {
  const size = Math.round(text.length / 10_000)
  const message = `文件约 ${size} 万字，超过 200 万字，没有检查；请分成几个文件，或用命令行 xinde lint 检查`
  const empty = linter.lint('')
  const problem = fileProblem('lint/too-large', { start: 0, end: Math.min(1, text.length) }, message)
  return { ...empty, report: { ...empty.report, source: text }, problems: [problem] }
}
