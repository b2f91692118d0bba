import {
  type Diagnostic,
  DiagnosticSeverity,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { SEVERITY_NAMES } from '../lint/submission'
import type { SubmissionProblem } from '../protocol'
import type { Problem, Severity, TextEdit } from '../rules/problem'
import type { Range } from '../text/range'
import { pageAddress } from './rule-pages'

/** What the editor shows as the origin of our diagnostics. */
export const SOURCE = '心得助手'

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

export function toLspRange(range: Range, document: TextDocument): LspRange {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) }
}

export function toLspEdit({ range, text }: TextEdit, document: TextDocument): LspTextEdit {
  return { range: toLspRange(range, document), newText: text }
}

/** A problem as the editor shows it; its code links to the rule's page, which the package holds. */
export function toDiagnostic(problem: Problem, document: TextDocument): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toLspRange(problem.range, document),
    severity: SEVERITIES[problem.severity],
    code: problem.ruleId,
    codeDescription: { href: pageAddress(problem.ruleId) },
    source: SOURCE,
    message: problem.message,
  }
  if (problem.related) {
    diagnostic.relatedInformation = problem.related.map(({ range, message }) => ({
      location: { uri: document.uri, range: toLspRange(range, document) },
      message,
    }))
  }
  return diagnostic
}

/** A problem as a list of the editor shows it. */
export function describeProblem(
  { ruleId, severity, message, range }: Problem,
  document: TextDocument,
  blocking: boolean,
): SubmissionProblem {
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
