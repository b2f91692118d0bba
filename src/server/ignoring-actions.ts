import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { fingerprintOf } from '../lint/fingerprint'
import { ruleTitle } from '../lint/rule-titles'
import { familyOf } from '../lint/submission'
import { fileComment, lineComment } from '../lint/suppression/comment'
import { IGNORE_COMMAND } from '../protocol'
import type { TextEdit } from '../rules/problem'
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
): CodeAction[] {
  const { ruleId } = problem
  if (familyOf(ruleId) === 'lint') return []
  const { report } = checked.result
  const title = ruleTitle(ruleId)
  const diagnostics = [toDiagnostic(problem, document)]
  const comment = (name: string, edit: TextEdit | undefined): CodeAction[] => {
    const moved = edit && move(edit)
    if (!moved) return []
    return [
      {
        title: `${name}：${title}`,
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
    title: `忽略此处（只在本机记住）：${title}`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: {
      title: '忽略此处',
      command: IGNORE_COMMAND,
      arguments: [fingerprintOf(found, report.source, salt)],
    },
  }
  return [
    ...(salt === '' ? [] : [ignore]),
    ...comment('本行不再提示（写一句注释）', lineComment(report, found.range, ruleId)),
    ...comment('本文件中忽略这条规则（写一句注释）', fileComment(report, ruleId)),
  ]
}
