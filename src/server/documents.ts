import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { MadeEdit } from '../lint/moved-problems'

/**
 * The open drafts, which tell of each change as it is made.
 *
 * @param onEdit called before the document holds the change; the ranges are offsets into it
 */
export function createDocuments(onEdit: (uri: string, edit: MadeEdit) => void): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: TextDocument.create,
    update(document, changes, version) {
      let current = document
      for (const change of changes) {
        onEdit(document.uri, editOf(change, current))
        current = TextDocument.update(current, [change], version)
      }
      return current
    },
  })
}

function editOf(change: TextDocumentContentChangeEvent, document: TextDocument): MadeEdit {
  const { length } = change.text
  if (!('range' in change)) return { range: { start: 0, end: document.getText().length }, length }
  const start = document.offsetAt(change.range.start)
  return { range: { start, end: document.offsetAt(change.range.end) }, length }
}
