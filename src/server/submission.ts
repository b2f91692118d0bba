import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { FAMILY_NAMES, familyOf, judge, SEVERITY_NAMES, verdictText } from '../lint/submission'
import { wordingOf } from '../lint/wording'
import { SUBMISSION_REQUEST, type Submission, type SubmissionParams } from '../protocol'
import type { Problem, Severity } from '../rules/problem'
import type { Session } from './session'

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint']

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
    const { result } = session.check(document)
    const { problems } = result
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
            .map((problem) => describe(problem, document, verdict.blocking.includes(problem))),
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

function describe({ ruleId, severity, message, range }: Problem, document: TextDocument, blocking: boolean) {
  return {
    ruleId,
    severity,
    severityName: SEVERITY_NAMES[severity],
    message,
    blocking,
    start: document.positionAt(range.start),
    end: document.positionAt(range.end),
  }
}
