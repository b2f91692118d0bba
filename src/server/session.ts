import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { PageOverrides } from '../lint/config/page'
import { withoutMarked } from '../lint/fingerprint'
import type { FoundConfig } from '../lint/found-config'
import type { FullLinter } from '../lint/full-linter'
import { fileProblem, type LintResult } from '../lint/linter'
import { type MadeEdit, movedEdit, movedProblem } from '../lint/moved-problems'
import { DEFAULT_SETTINGS, type Settings, withSettings } from '../lint/settings'
import type { IgnoredPlaces, InterfaceLanguage } from '../protocol'
import { forgetOrigin } from '../report/kept-versions'
import type { Report } from '../report/report'
import type { Problem, TextEdit } from '../rules/problem'
import { append } from '../text/append'
import { isMojibake } from '../text/decode'
import { isReport } from './is-report'
import type { DraftConfigs, Platform } from './platform'
import { createSurroundings, type Surroundings } from './surroundings'
import { canonicalUri } from './uri'

/** A draft that was checked, and at which version of the document. */
export interface Checked {
  version: number
  result: LintResult
  config: FoundConfig
  /** False where the file is Markdown but no report: nothing is shown for it. */
  active: boolean
  /** Its problems without those that the officer ignores in place; none where it is not active. */
  shown: readonly Problem[]
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

/** A problem of the last check. */
export interface KnownProblem {
  /** Where it stands now. */
  problem: Problem
  /** As the check found it, in offsets of the text that was checked. */
  found: Problem
}

/** What the last check of a draft found, as far as it still holds for the text as it is now. */
export interface Known {
  checked: Checked
  problems: readonly KnownProblem[]
  /** An edit of the text that was checked as one of the text as it is now; undefined where its place changed. */
  move(edit: TextEdit): TextEdit | undefined
}

/** What the server knows of the open drafts. Every feature reads from it; none checks by itself. */
export interface Session {
  readonly linter: FullLinter
  readonly configs: DraftConfigs
  /** Reads a draft without checking it: what is shown while somebody types. */
  read(document: TextDocument): DraftText
  readonly surroundings: Surroundings
  /** What the editor's own settings say for a draft; a configuration file has the last word. */
  settingsOf(uri: string): Settings
  /** Sets what holds for all drafts that have nothing of their own. */
  setSettings(settings: Settings): void
  /** Sets what holds for one draft or for all under a folder; undefined where they have nothing of their own. */
  setOwnSettings(uri: string, settings: Settings | undefined): void
  /** Places that the officer ignores. */
  ignored: IgnoredPlaces
  /** What the titles of quick fixes are in. */
  language: InterfaceLanguage
  /** Checks a draft now, unless this version was checked already and nothing else has changed since. */
  check(document: TextDocument): Checked
  /** Checks a file that nobody has open, with all its words, and keeps nothing of it. */
  checkFile(document: TextDocument): Promise<Checked>
  /** The last check of a draft, whatever its version. */
  last(uri: string): Checked | undefined
  /** What is known without checking anything: the last check, moved by the edits since. */
  known(uri: string): Known | undefined
  /** Takes note of a change of a draft. */
  edited(uri: string, edit: MadeEdit): void
  forget(uri: string): void
  /** Makes the next check of every draft a new one. */
  invalidate(): void
}

/** A page as GB/T 9704 has it. */
const STANDARD: PageOverrides = {}

/** Longer texts are not checked while somebody types; in UTF-16 code units. */
export const SIZE_LIMIT = 2_000_000

export function createSession({ linter, configs, isInCodeProject }: Platform): Session {
  const surroundings = createSurroundings(isInCodeProject)
  let settings = DEFAULT_SETTINGS
  /** By canonical address. */
  const ownSettings = new Map<string, Settings>()
  const settingsOf = (given: string) => {
    if (ownSettings.size === 0) return settings
    const uri = canonicalUri(given)
    const folder = [...ownSettings.keys()]
      .filter((key) => uri.startsWith(`${key}/`))
      .sort((a, b) => b.length - a.length)[0]
    return ownSettings.get(uri) ?? (folder === undefined ? settings : (ownSettings.get(folder) ?? settings))
  }
  const checked = new Map<string, Checked>()
  /** What was edited since the last check. */
  const edits = new Map<string, MadeEdit[]>()
  const configOf = (uri: string): FoundConfig => {
    const found = configs.forDraft(uri)
    return { ...found, config: withSettings(found.config, settingsOf(uri)) }
  }
  const judged = (
    { uri, version }: TextDocument,
    result: LintResult,
    config: FoundConfig,
    ignored: IgnoredPlaces,
  ): Checked => {
    const active = isChecked(uri, result, config, settingsOf(uri), surroundings)
    return { version, result, config, active, shown: active ? withoutIgnored(result, ignored) : [] }
  }
  return {
    linter,
    configs,
    surroundings,
    settingsOf,
    setSettings(given) {
      settings = given
    },
    setOwnSettings(uri, given) {
      if (given) ownSettings.set(canonicalUri(uri), given)
      else ownSettings.delete(canonicalUri(uri))
    },
    ignored: { salt: '', marks: [] },
    language: 'zh-cn',
    read(document) {
      const text = document.getText()
      const page = configs.forDraft(document.uri).config.page ?? STANDARD
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
      const found = configs.forDraft(document.uri)
      // A question may have come before the configuration that the editor had to read.
      const isUnderSame = known?.config.file === found.file
      if (known?.version === document.version && !known.stale && isUnderSame) return known
      const config = configOf(document.uri)
      const text = document.getText()
      const result = text.length > SIZE_LIMIT ? tooLarge(linter, text) : linter.lint(text, config.config)
      const entry = judged(document, result, config, this.ignored)
      forgetOrigin(result.report.blocks)
      checked.set(document.uri, entry)
      edits.delete(document.uri)
      return entry
    },
    async checkFile(document) {
      const config = configOf(document.uri)
      const text = document.getText()
      const isLarge = text.length > SIZE_LIMIT
      const result = isLarge ? tooLarge(linter, text) : await linter.lintFully(text, config.config)
      return judged(document, result, config, this.ignored)
    },
    last: (uri) => checked.get(uri),
    known(uri) {
      const last = checked.get(uri)
      if (!last) return undefined
      const made = edits.get(uri) ?? []
      const problems = last.shown.flatMap((found) => {
        const problem = movedProblem(found, made)
        return problem ? [{ problem, found }] : []
      })
      return { checked: last, problems, move: (edit) => movedEdit(edit, made) }
    },
    edited(uri, edit) {
      if (!checked.has(uri)) return
      append(edits, uri, edit)
    },
    forget: (uri) => {
      checked.delete(uri)
      edits.delete(uri)
      ownSettings.delete(canonicalUri(uri))
    },
    invalidate: () => {
      for (const [uri, entry] of checked) checked.set(uri, { ...entry, stale: true })
    },
  }
}

function withoutIgnored(
  { problems, report }: LintResult,
  { salt, marks }: IgnoredPlaces,
): readonly Problem[] {
  if (marks.length === 0) return problems
  return withoutMarked(problems, new Set(marks), report.source, salt)
}

/** Whether a file is checked: as its settings say, and where they leave it open by what it is. */
function isChecked(
  uri: string,
  result: LintResult,
  config: FoundConfig,
  { enable, exclude }: Settings,
  surroundings: Surroundings,
): boolean {
  if (enable === 'off' || surroundings.isExcluded(uri, exclude)) return false
  if (enable === 'on') return true
  const place = {
    uri,
    isConfigured: config.file !== undefined,
    isInCodeProject: surroundings.isInCodeProject(uri),
  }
  return isReport(place, result)
}

function tooLarge(linter: FullLinter, text: string): LintResult {
  const size = Math.round(text.length / 10_000)
  const message = `文件约 ${size} 万字，超过 200 万字，没有检查；请分成几个文件，或用命令行 xinde lint 检查`
  const empty = linter.lint('')
  const problem = fileProblem('lint/too-large', { start: 0, end: Math.min(1, text.length) }, message)
  return { ...empty, report: { ...empty.report, source: text }, problems: [problem], obstacle: message }
}
