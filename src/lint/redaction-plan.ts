import { mayStay } from '../sensitive/may-stay'
import { planRedaction, type RedactionItem } from '../sensitive/redaction'
import { overlaps } from '../text/range'
import type { LintResult } from './linter'

/** How sure we are that a tie of kinship beside a place tells who somebody is. */
const TIE_SCORE = 0.7

/**
 * Everything that clearing a draft would replace: the findings that may not stay, and the ties of kinship that
 * give a masked person away (`privacy/relation`), which are wording and not values.
 */
export function planFor({ report, findings, masking, problems }: LintResult): RedactionItem[] {
  const values = planRedaction(report.source, findings, masking, (finding) => mayStay(finding, report))
  const ties = problems.flatMap(({ ruleId, fixes, notes }): RedactionItem[] => {
    const edits = ruleId === 'privacy/relation' ? (fixes?.[0]?.edits ?? []) : []
    const mentions = edits
      .filter(
        ({ range }) => !values.some((item) => item.mentions.some((other) => overlaps(other.range, range))),
      )
      .map(({ range, text }) => ({ range, score: TIE_SCORE, mask: text }))
    return mentions.length > 0
      ? [{ kind: 'relation', mentions, score: TIE_SCORE, evidence: notes ?? [] }]
      : []
  })
  return [...values, ...ties].sort((a, b) => startOf(a) - startOf(b))
}

function startOf({ mentions }: RedactionItem): number {
  return mentions[0]?.range.start ?? 0
}
