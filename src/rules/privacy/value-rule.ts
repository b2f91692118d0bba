import type { ValueKind } from '../../sensitive/finding'
import type { Severity } from '../problem'
import { defineReportRule, type ReportRule } from '../rule'
import { findingsTrace, findValueAgain } from './findings-trace'
import { remarkOf, severityByScore } from './remark'

const ORDER: readonly Severity[] = ['hint', 'info', 'warning', 'error']

interface ValueRule extends Pick<ReportRule, 'id' | 'title' | 'basis' | 'defaultSeverity'> {
  kinds: readonly ValueKind[]
  /** How the value is called in a sentence. */
  what: string
}

/**
 * A rule that reports the findings of some kinds. How serious one is follows from how sure its recognizer is,
 * but never more than the rule's own severity.
 */
export function defineValueRule({ kinds, what, ...facts }: ValueRule): ReportRule {
  return defineReportRule({
    ...facts,
    reads: findingsTrace,
    findAgain: findValueAgain,
    check(draft, { report }) {
      for (const finding of draft.findings) {
        if (finding.kind === 'name' || !kinds.includes(finding.kind)) continue
        const likely = severityByScore(finding.score)
        if (likely)
          report({ ...remarkOf(finding, what, draft), severity: milder(likely, facts.defaultSeverity) })
      }
    },
  })
}

function milder(a: Severity, b: Severity): Severity {
  return ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b
}
