import {
  type Connection,
  ErrorCodes,
  type Position,
  ResponseError,
  type TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Renaming, renameFault, renamingAt } from '../lint/rename'
import { toLspEdit, toLspRange } from './convert'
import type { Session } from './session'

/** Nothing where the draft is not checked: what a README names is nobody's pseudonym. */
function renamingIn(document: TextDocument, position: Position, session: Session): Renaming | undefined {
  const { active, result } = session.check(document)
  return active ? renamingAt(result, document.offsetAt(position)) : undefined
}

/** F2 on 徐某1, or on a name: another word for the person, all over the draft, in one undo. */
export function provideRename(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onPrepareRename(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri)
    const renaming = document && renamingIn(document, position, session)
    if (!document || !renaming) return null
    return { range: toLspRange(renaming.range, document), placeholder: renaming.proposal }
  })
  connection.onRenameRequest(({ textDocument, position, newName }): WorkspaceEdit | null => {
    const document = documents.get(textDocument.uri)
    const renaming = document && renamingIn(document, position, session)
    if (!document || !renaming) return null
    const fault = renameFault(newName, renaming)
    if (fault !== undefined) throw new ResponseError(ErrorCodes.InvalidParams, fault)
    const edits = renaming.places.map((range) => toLspEdit({ range, text: newName.trim() }, document))
    return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] }
  })
}
