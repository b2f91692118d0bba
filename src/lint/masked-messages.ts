import { makeProblem, type Problem } from '../rules/problem'
import type { Draft } from '../rules/rule'
import type { Finding } from '../sensitive/finding'
import { excerptOf } from '../sensitive/mask'
import { countWhile } from '../text/partition'

/**
 * Problems whose messages show no sensitive value in full: a rule that quotes a heading or a date may quote somebody's name or
 * birth. Only where the value is where the problem is; most problems stay the same objects.
 */
export function withMaskedMessages(
  problems: readonly Problem[],
  { report: { source }, findings }: Pick<Draft, 'report' | 'findings'>,
): readonly Problem[] {
  if (findings.length === 0) return problems
  let isChanged = false
  const masked = problems.map((problem) => {
    const message = maskedMessage(problem, source, findings)
    if (message === problem.message) return problem
    isChanged = true
    const told = makeProblem(problem.ruleId, problem.severity, problem, problem)
    told.message = message
    return told
  })
  return isChanged ? masked : problems
}

/** What quotes the draft does so in these marks. */
const QUOTES = '“'

function maskedMessage({ range, message }: Problem, source: string, findings: readonly Finding[]): string {
  if (!message.includes(QUOTES)) return message
  let masked = message
  const first = countWhile(findings.length, (i) => (findings[i] as Finding).range.end <= range.start)
  for (let at = first; at < findings.length; at++) {
    const finding = findings[at] as Finding
    if (finding.range.start >= range.end) break
    if (finding.role === 'public') continue
    const value = source.slice(finding.range.start, finding.range.end)
    if (masked.includes(value)) masked = masked.replaceAll(value, excerptOf(finding.kind, value))
  }
  return masked
}
