import { posix } from 'node:path'
import type { Connection, TextDocuments } from 'vscode-languageserver/node'
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
  const { pathname } = new URL(uri)
  return posix.basename(decodeURIComponent(pathname)).replace(/\.(?:md|markdown)$/i, '')
}
