import {
  type CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  type Connection,
  InsertTextFormat,
  type TextDocuments,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { textSnippet } from '../genre/outline'
import { suggest } from '../lint/suggest/suggest'
import type { Suggestion } from '../lint/suggest/suggestion'
import { toLspRange } from './convert'
import type { Session } from './session'

/** Marks that begin what we know how to go on with. */
export const COMPLETION_TRIGGERS = ['《', '#', ':']

const KINDS: Record<Suggestion['kind'], CompletionItemKind> = {
  section: CompletionItemKind.Module,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  phrase: CompletionItemKind.Snippet,
  law: CompletionItemKind.Reference,
}

/** Completion in drafts, see `suggest`. */
export function provideCompletion(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onCompletion(({ textDocument, position, context }): CompletionItem[] => {
    const document = documents.get(textDocument.uri)
    if (!document) return []
    const { active, result } = session.check(document)
    const caret = document.offsetAt(position)
    // The head of a file that is no report yet is where it is made one.
    const isHead = caret < (result.report.frontMatter.range?.end ?? 0)
    if (!active && !isHead) return []
    const asked = context?.triggerKind === CompletionTriggerKind.Invoked
    return suggest(result, caret, { genres: session.linter.genres, asked }).map((suggestion, index) =>
      itemOf(suggestion, index, document),
    )
  })
}

function itemOf(
  { kind, label, detail, range, text, filter }: Suggestion,
  index: number,
  document: TextDocument,
): CompletionItem {
  return {
    label,
    kind: KINDS[kind],
    detail,
    sortText: String(index).padStart(3, '0'),
    ...(filter !== undefined && { filterText: filter }),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range: toLspRange(range, document), newText: textSnippet(text) },
  }
}
