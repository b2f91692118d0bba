import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { fingerprintOf } from '../lint/fingerprint'
import { ruleTitle } from '../lint/rule-titles'
import { familyOf } from '../lint/submission'
import { fileComment, lineComment } from '../lint/suppression/comment'
import { IGNORE_COMMAND } from '../protocol'
import type { TextEdit } from '../rules/problem'
import type { ActionTitles } from './action-titles'
import { toDiagnostic, toLspEdit } from './convert'
import type { Known, KnownProblem } from './session'

/**
 * Ways to be told no more: of this place (remembered on this machine, the draft stays as it is), or of the rule in this
 * line or this draft (by a comment in it). Problems of the file as such cannot be ignored.
 *
 * @param salt of the fingerprints; without one the editor keeps none, and is offered comments alone
 */
export function ignoringActions(
  { problem, found }: KnownProblem,
  { checked, move }: Known,
  document: TextDocument,
  salt: string,
  titles: ActionTitles,
): CodeAction[] {
  const { ruleId } = problem
  if (familyOf(ruleId) === 'lint') return []
  const { report, problems } = checked.result
  const rule = ruleTitle(ruleId)
  const diagnostics = [toDiagnostic(problem, document)]
  const comment = (title: string, edit: TextEdit | undefined): CodeAction[] => {
    const moved = edit && move(edit)
    if (!moved) return []
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: {
          documentChanges: [
            {
              textDocument: { uri: document.uri, version: document.version },
              edits: [toLspEdit(moved, document)],
            },
          ],
        },
      },
    ]
  }
  const ignore: CodeAction = {
    title: titles.ignoreHere(rule),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: {
      title: titles.ignoreHere(rule),
      command: IGNORE_COMMAND,
      arguments: [fingerprintOf(found, problems, report.source, salt)],
    },
  }
  return [
    ...(salt === '' ? [] : [ignore]),
    ...comment(titles.ignoreInLine(rule), lineComment(report, found.range, ruleId)),
    ...comment(titles.ignoreInFile(rule), fileComment(report, ruleId)),
  ]
}
