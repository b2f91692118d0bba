import type { Range } from '../text/range'

export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** Replaces a range of the draft by a text; an empty range inserts. */
export interface TextEdit {
  range: Range
  text: string
}

/** One way to mend a problem: all its edits together, or none. They do not overlap. */
export interface Fix {
  /** What it does, in Chinese, as a menu shows it. Never holds a full sensitive value. */
  title: string
  edits: TextEdit[]
  /** It cannot change what the text says, so 全部修复 may apply it unseen. */
  safe?: boolean
  /** It changes what the text says, but so surely for the better that it may be made at all places of its rule at one key. */
  inBulk?: boolean
}

/** Something in the draft that should be different. Ranges are UTF-16 code units in the source, half-open. */
export interface Problem {
  ruleId: string
  severity: Severity
  range: Range
  /** Chinese: what stands there, how it should be, what to do. Sensitive values are masked in it. */
  message: string
  /** The first is preferred. */
  fixes?: Fix[]
  related?: { range: Range; message: string }[]
  /** Further reasons for the hover, in Chinese: what made a recognizer sure. */
  notes?: string[]
}

/** Where a problem is, and where what would mend it or belongs to it. */
export type ProblemPlaces = Pick<Problem, 'range' | 'fixes' | 'related'>

/**
 * A problem of its parts. They are written out one by one: V8 takes many times as long to spread objects that have
 * not all the same properties, and a long draft has thousands of problems.
 */
export function makeProblem(
  ruleId: string,
  severity: Severity,
  { message, notes }: Pick<Problem, 'message' | 'notes'>,
  { range, fixes, related }: ProblemPlaces,
): Problem {
  const problem: Problem = { ruleId, severity, range, message }
  if (fixes) problem.fixes = fixes
  if (related) problem.related = related
  if (notes) problem.notes = notes
  return problem
}
