import type { Connection, DocumentLink, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { quotedTitles } from '../lint/quoted-laws'
import { toLspRange } from './convert'
import type { LawFiles } from './platform'
import type { Session } from './session'

/** Quoted titles lead to the files of the same name that lie near the draft, and nowhere else. */
export function provideDocumentLinks(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  files: LawFiles,
): void {
  connection.onDocumentLinks(async ({ textDocument: { uri } }): Promise<DocumentLink[]> => {
    const document = documents.get(uri)
    if (!document) return []
    // A draft that was checked is not checked again for this, however much was typed since.
    const { active } = session.last(uri) ?? session.check(document)
    const titles = active ? quotedTitles(document.getText()) : []
    if (titles.length === 0) return []
    const find = await files.near(uri, session.surroundings.folders())
    return titles.flatMap(({ range, title }) => {
      const file = find(title)
      if (!file || file.uri === uri) return []
      return [{ range: toLspRange(range, document), target: file.uri, tooltip: `打开本机的“${file.name}”` }]
    })
  })
}
