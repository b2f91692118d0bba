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
    const edit = ruleId === 'privacy/relation' ? fixes?.[0]?.edits[0] : undefined
    if (!edit) return []
    const taken = values.some(({ mentions }) => mentions.some(({ range }) => overlaps(range, edit.range)))
    if (taken) return []
    const mention = { range: edit.range, score: TIE_SCORE, mask: edit.text }
    return [{ kind: 'relation', mentions: [mention], score: TIE_SCORE, evidence: notes ?? [] }]
  })
  return [...values, ...ties].sort((a, b) => startOf(a) - startOf(b))
}

function startOf({ mentions }: RedactionItem): number {
  return mentions[0]?.range.start ?? 0
}
