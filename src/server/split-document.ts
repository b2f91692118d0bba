import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { splitDocument } from '../lint/split-document'
import { SPLIT_DOCUMENT_REQUEST, type SplitDocument, type SplitDocumentParams } from '../protocol'
import type { Session } from './session'

/** Answers which files “按篇拆成几个文件…” would write. */
export function provideSplitDocument(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(SPLIT_DOCUMENT_REQUEST, ({ uri }: SplitDocumentParams): SplitDocument | null => {
    const document = documents.get(uri)
    if (!document) return null
    const { report } = session.check(document).result
    return { version: document.version, ...splitDocument(report, stemOf(uri)) }
  })
}

/** The name of a document without folder and extension. */
function stemOf(uri: string): string {
  const path = decodeURIComponent(new URL(uri).pathname)
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '')
}
