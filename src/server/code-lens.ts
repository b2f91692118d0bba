import type { CodeLens, Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { sectionCounts } from '../lint/section-counts'
import { toLspRange } from './convert'
import type { Session } from './session'

/** Above each heading how long its part is, for those who switched that on (`xinde.counts.show`). */
export function provideCodeLens(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onCodeLens(({ textDocument }): CodeLens[] => {
    const document = documents.get(textDocument.uri)
    if (!document || !session.settingsOf(textDocument.uri).counts) return []
    const { active, result } = session.check(document)
    if (!active) return []
    return sectionCounts(result).map(({ heading, text }) => ({
      range: toLspRange(heading, document),
      command: { title: text, command: '' },
    }))
  })
}
