import { findSections } from '../genre/match'
import type { GenreReading } from '../genre/reading'
import { declaredGenre, findGenre, recognizeGenre } from '../genre/recognize'
import type { Genre } from '../genre/schema'
import { createReportMemory, type Report, readReport } from '../report/report'
import { allRules } from '../rules'
import type { Problem } from '../rules/problem'
import type { Draft, Rule } from '../rules/rule'
import type { Finding } from '../sensitive/finding'
import { createMasking } from '../sensitive/masking'
import type { NameDocument, NameRecognizer } from '../sensitive/name/recognizer'
import { scanReport } from '../sensitive/scan'
import { isMojibake } from '../text/decode'
import type { WordCutter } from '../text/segmenter/word-cuts'
import { joinsWith } from '../text/segmenter/word-joins'
import { allowedIn } from './allowed'
import { type Config, DEFAULT_CONFIG } from './config'
import { FILE_FACTS, type FileFactId } from './file-facts'
import { withMaskedMessages } from './masked-messages'
import { createRuleRunner } from './run-rules'
import { createSettler } from './suppression/settle'

export interface LinterOptions {
  genres: readonly Genre[]
  /** Left out where names are not asked about; null where the model could not be loaded: the other rules still run. */
  names?: NameRecognizer | null
  /** Left out where there is no segmenter: what needs words is then not judged. */
  words?: WordCutter
  /** All of them unless given. */
  rules?: readonly Rule[]
  /** How much text to remember what was read and found in, in UTF-16 code units; enough for an editor unless given. */
  remember?: number
}

/** A draft with everything that is known of it. */
export interface LintResult extends Draft {
  problems: readonly Problem[]
  /** What comments in the draft hide; no surface shows it as a problem. */
  hidden: readonly Problem[]
  /** Why `findings` are not all that there may be, in Chinese: names could not be looked for, or nothing could. */
  obstacle?: string
}

/** The sensitive values of a draft; `obstacle` as in `LintResult`. */
export type Scanned = Pick<LintResult, 'findings' | 'obstacle'>

/** Lints drafts, one after the other; work done on unchanged blocks is kept between calls. */
export interface Linter {
  readonly genres: readonly Genre[]
  /** Reads a draft as `lint` does, without checking it. */
  read(source: string): Report
  lint(source: string, config?: Config): LintResult
  /** The sensitive values of a draft as `lint` finds them, without running a rule. */
  scan(source: string, config?: Config): Scanned
}

/** What is wrong with a draft as a whole is shown where it begins. */
const HEAD = { start: 0, end: 0 }
const EMPTY = '草稿里一个字也没有：可能没有存好，或者拿错了文件；请换上写好的那一份'
const NAMES_UNREAD = '这一次没有查姓名：姓名模型没有装好，或者出了错；请重新安装，还不行请反馈给开发者'
const MOJIBAKE = '文件不是 UTF-8 编码，文字已成乱码；不要保存，应当用 GBK 编码重新打开，再另存为 UTF-8'

/** Never throws, whatever the source. */
export function createLinter(options: LinterOptions): Linter {
  const rules = options.rules ?? allRules
  const runRules = createRuleRunner(rules)
  const names = options.names && guarded(options.names)
  const { words } = options
  const settle = createSettler(rules)
  const reading = { memory: createReportMemory(options.remember), ...(words && { joins: joinsWith(words) }) }
  const scan = (report: Report, config: Config): Scanned => {
    const allowed = allowedIn(report, config)
    const findings = scanReport(report, names).filter((finding) => !allowed(finding))
    return { findings, ...((names === null || names?.failed) && { obstacle: NAMES_UNREAD }) }
  }
  return {
    genres: options.genres,
    read: (source) => readReport(source, reading),
    scan: (source, config = DEFAULT_CONFIG) =>
      isMojibake(source) ? { findings: [], obstacle: MOJIBAKE } : scan(readReport(source, reading), config),
    lint(source, config = DEFAULT_CONFIG) {
      if (isMojibake(source)) return unreadable(source)
      const report = readReport(source, reading)
      const scanned = scan(report, config)
      const { findings, obstacle } = scanned
      const draft: Draft = {
        report,
        genre: genreOf(report, options.genres, config, words),
        findings,
        masking: createMasking(source, findings, config.masks),
        ...(words && { words }),
        ...(config.relatedWords && { relatedWords: config.relatedWords }),
        terms: config.terms,
        allowTerms: new Set(config.allowTerms),
      }
      const ofFile = frontMatterProblems(report, options.genres, config)
      if (report.characters === 0) ofFile.push(fileProblem('lint/empty', HEAD, EMPTY))
      if (obstacle !== undefined) ofFile.push(fileProblem('lint/internal', HEAD, obstacle))
      const { problems, hidden } = settle(draft, ofFile.concat(runRules(draft, config)), config)
      return { ...draft, ...scanned, hidden, problems: withMaskedMessages(problems, draft) }
    },
  }
}

function genreOf(
  report: Report,
  genres: readonly Genre[],
  config: Config,
  words?: WordCutter,
): GenreReading | undefined {
  const preset = declaredGenre(report, genres) ? undefined : config.genre && findGenre(config.genre, genres)
  if (preset)
    return { genre: preset, confidence: 1, declared: true, sections: findSections(preset, report, words) }
  return recognizeGenre(report, genres, words)
}

/** A recognizer that fails finds nothing, and says that it failed; its message may quote the draft and goes nowhere. */
function guarded({ id, recognize }: NameRecognizer): NameRecognizer & { readonly failed: boolean } {
  const guard = {
    id,
    failed: false,
    recognize(document: NameDocument): Finding[] {
      guard.failed = false
      try {
        return recognize(document)
      } catch {
        guard.failed = true
        return []
      }
    },
  }
  return guard
}

function unreadable(source: string): LintResult {
  const report = readReport('')
  return {
    report: { ...report, source },
    genre: undefined,
    findings: [],
    obstacle: MOJIBAKE,
    masking: createMasking('', []),
    hidden: [],
    problems: [fileProblem('lint/encoding', { start: 0, end: Math.min(1, source.length) }, MOJIBAKE)],
  }
}

/** A problem of the file as such. */
export function fileProblem(id: FileFactId, range: Problem['range'], message: string): Problem {
  return { ruleId: id, severity: FILE_FACTS[id].severity, range, message }
}

function frontMatterProblems(report: Report, genres: readonly Genre[], config: Config): Problem[] {
  if (config.rules['lint/front-matter'] === 'off') return []
  const { frontMatter } = report
  const problems = frontMatter.errors.map(({ range, message }) =>
    fileProblem('lint/front-matter', range, message),
  )
  const { genre } = frontMatter.values
  const place = frontMatter.places.genre
  if (genre !== undefined && place && !declaredGenre(report, genres)) {
    const known = genres.map(({ title }) => `“${title}”`).join('')
    problems.push(fileProblem('lint/front-matter', place, `没有“${genre}”这种体裁；应当写${known}中的一种`))
  }
  return problems
}
