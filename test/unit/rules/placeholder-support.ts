import { readReport } from '../../../src/report/report'
import { placeholderRules } from '../../../src/rules/placeholder'
import type { Problem } from '../../../src/rules/problem'

/** What the placeholder rules say of a draft, in source order. */
export function problemsIn(source: string): Problem[] {
  const problems: Problem[] = []
  for (const { content, range } of readReport(source).blocks) {
    const move = (at: { start: number; end: number }) => ({
      start: at.start + range.start,
      end: at.end + range.start,
    })
    for (const rule of placeholderRules) {
      if (rule.scope !== 'block') continue
      rule.check(content, {
        report: (remark) =>
          problems.push({
            ...remark,
            ruleId: rule.id,
            severity: remark.severity ?? rule.defaultSeverity,
            range: move(remark.range),
            fixes: (remark.fixes ?? []).map(({ title, edits }) => ({
              title,
              edits: edits.map((edit) => ({ ...edit, range: move(edit.range) })),
            })),
          }),
      })
    }
  }
  return problems.sort((a, b) => a.range.start - b.range.start)
}

/** The draft after a problem's preferred fix. */
export function mend(source: string, problem: Problem): string {
  const edits = [...(problem.fixes?.[0]?.edits ?? [])].sort((a, b) => b.range.start - a.range.start)
  return edits.reduce(
    (text, { range, text: put }) => text.slice(0, range.start) + put + text.slice(range.end),
    source,
  )
}
