import type { GenreReading } from '../genre/reading'
import type { BlockContent } from '../report/block'
import type { FindAgain } from '../report/moved-places'
import type { Report } from '../report/report'
import type { Finding } from '../sensitive/finding'
import type { Masking } from '../sensitive/masking'
import type { WordCutter } from '../text/segmenter/word-cuts'
import type { Problem, Severity } from './problem'
import type { UnitTerm } from './term/term'

/** Where a rule comes from, and how binding that is. */
export interface Basis {
  /** 规定: a law or a mandatory clause; 通行做法: what offices do; 建议: what makes a better paper. */
  force: '规定' | '通行做法' | '建议'
  /** The law or standard: `GB/T 9704-2012`; left out where there is none. */
  source?: string
  clause?: string
}

interface RuleFacts {
  /** `family/kebab-name`; the page is `docs/rules/<id>.md`. */
  id: string
  /** What is wrong, in a few Chinese words. */
  title: string
  basis: Basis
  defaultSeverity: Severity
  /** The least level under the preset 严格; hints become info there anyway. */
  strictSeverity?: Severity
}

/** What a rule says of a place; the engine adds rule id and severity. */
export type Remark = Omit<Problem, 'ruleId' | 'severity'> & {
  /** Only where it depends on the case; the configuration still overrides it. */
  severity?: Severity
}

export interface Reporter {
  report(remark: Remark): void
}

/** Looks at one block by itself; ranges are relative to `block.source`. Results are kept by content. */
export interface BlockRule extends RuleFacts {
  scope: 'block'
  check(block: BlockContent, reporter: Reporter): void
}

/** Everything that a report rule may look at. */
export interface Draft {
  report: Report
  /** Undefined where the draft is none of the known forms. */
  genre: GenreReading | undefined
  /** Sensitive values in source order. */
  findings: readonly Finding[]
  /** What takes the place of each finding, the same at every mention. */
  masking: Masking
  /** The words of any text, as far as they are known; left out where there is no segmenter. */
  words?: WordCutter
  /** Groups of words that a unit holds to mean the same, see `correspondence/vocabulary`. */
  relatedWords?: readonly (readonly string[])[]
  /** Words that the unit has others for. */
  terms?: readonly UnitTerm[]
  /** Words that the unit lets stand, whatever our lists say. */
  allowTerms?: ReadonlySet<string>
}

/** Looks at the whole draft; ranges are offsets into its source. */
export interface ReportRule extends RuleFacts {
  scope: 'report'
  check(draft: Draft, reporter: Reporter): void
  /**
   * What stands for all that the rule looks at (see `PerBlock.trace`): while it is the same as for the version before,
   * nothing is checked anew, and what was said moves with its places. Left out where that is the whole draft.
   */
  reads?(draft: Draft): readonly unknown[]
  /**
   * How its places are found again, while what it reads is the same, also in paragraphs that have changed. Only for
   * rules all of whose places follow from what they read; the others are checked anew where one lies in such a paragraph.
   */
  findAgain?(before: Report, now: Report): FindAgain
}

export type Rule = BlockRule | ReportRule

/** A rule that is a pure function of one block. */
export function defineBlockRule(rule: Omit<BlockRule, 'scope'>): BlockRule {
  return { ...rule, scope: 'block' }
}

/** A rule that needs the whole draft. */
export function defineReportRule(rule: Omit<ReportRule, 'scope'>): ReportRule {
  return { ...rule, scope: 'report' }
}
