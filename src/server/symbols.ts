import { type Connection, type DocumentSymbol, SymbolKind, type TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { OutlineNode } from '../report/outline'
import { toLspRange } from './convert'
import type { Session } from './session'

/** The outline view: the headings as we read them, unmarked and torn ones included. */
export function provideSymbols(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onDocumentSymbol(({ textDocument }) => {
    const document = documents.get(textDocument.uri)
    if (!document) return []
    const { active, result } = session.check(document)
    return active ? result.report.outline.map((node) => symbolOf(node, document)) : []
  })
}

function symbolOf({ heading, range, children }: OutlineNode, document: TextDocument): DocumentSymbol {
  return {
    name: `${heading.numbering?.mark.trim() ?? ''}${heading.title}` || '（空标题）',
    kind: SymbolKind.String,
    range: toLspRange(range, document),
    selectionRange: toLspRange(heading.range, document),
    children: children.map((child) => symbolOf(child, document)),
  }
}
