import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { FAMILY_NAMES, familyOf, judge, verdictText } from '../lint/submission'
import { wordingOf } from '../lint/wording'
import { SUBMISSION_REQUEST, type Submission, type SubmissionParams } from '../protocol'
import type { Severity } from '../rules/problem'
import { describeProblem } from './convert'
import type { Session } from './session'

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint']

const SENSITIVE = new Set(['privacy', 'secrecy'])

/** Answers whether a draft may be handed in, with everything found, family by family, worst first. */
export function provideSubmission(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(SUBMISSION_REQUEST, async ({ uri }: SubmissionParams): Promise<Submission | null> => {
    const document = documents.get(uri)
    if (!document) return null
    const first = session.check(document).result
    wordingOf(first)
    // Words that were not known are now; the draft may have been edited meanwhile.
    if (await session.linter.settle()) session.invalidate()
    const { result, shown } = session.check(document)
    // What was ignored in place is nowhere in the draft: of values that must not leave the unit it is told again.
    const visible = new Set(shown)
    const problems = result.problems.filter(
      (problem) => visible.has(problem) || SENSITIVE.has(familyOf(problem.ruleId)),
    )
    const wording = wordingOf(result)
    const verdict = judge(problems)
    const families = [
      ...new Set([...Object.keys(FAMILY_NAMES), ...problems.map(({ ruleId }) => familyOf(ruleId))]),
    ]
    return {
      passed: verdict.passed,
      verdict: verdictText(verdict),
      families: families
        .map((id) => ({
          id,
          name: FAMILY_NAMES[id] ?? id,
          problems: problems
            .filter(({ ruleId }) => familyOf(ruleId) === id)
            .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
            .map((problem) => describeProblem(problem, document, verdict.blocking.includes(problem))),
        }))
        .filter(({ problems: some }) => some.length > 0),
      wording: wording.map(({ kind, text, places }) => ({
        kind,
        text,
        places: places.map(({ start, end }) => ({
          start: document.positionAt(start),
          end: document.positionAt(end),
        })),
      })),
    }
  })
}
