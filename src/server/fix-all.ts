import type { CodeAction, Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { chooseFixes, type FixedDraft, fixAll } from '../lint/fix-all'
import { FIX_ALL_REQUEST, type FixAll, type FixAllParams } from '../protocol'
import { titlesIn } from './action-titles'
import { toLspEdit } from './convert'
import type { Session } from './session'

/** The kind of the code action that mends everything at once; editors run it on save where they are told to. */
export const FIX_ALL_KIND = 'source.fixAll.xinde'

/** Answers what “全部修复” would change. */
export function provideFixAll(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(FIX_ALL_REQUEST, ({ uri }: FixAllParams): FixAll | null => {
    const document = documents.get(uri)
    if (!document) return null
    const { edits, count } = fixedDraft(document, session)
    return {
      version: document.version,
      count,
      edits: edits.map(({ range, text }) => ({
        start: document.positionAt(range.start),
        end: document.positionAt(range.end),
        text,
      })),
    }
  })
}

/** Whether an editor that asks for some kinds of code actions wants this one, which nobody gets unasked. */
export function wantsFixAll(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => FIX_ALL_KIND === kind || FIX_ALL_KIND.startsWith(`${kind}.`)) ?? false
}

/**
 * The code action for a save, from what is known already, so that no save waits for a check; what was typed just now
 * is mended by the next one. None where there is nothing to mend, so that the save stays a save.
 */
export function fixAllAction(document: TextDocument, session: Session): CodeAction[] {
  const problems = session.known(document.uri)?.problems.map(({ problem }) => problem) ?? []
  const edits = chooseFixes(problems).flat()
  if (edits.length === 0) return []
  return [
    {
      title: titlesIn(session.language).fixAll,
      kind: FIX_ALL_KIND,
      edit: {
        documentChanges: [
          {
            textDocument: { uri: document.uri, version: document.version },
            edits: edits.map((edit) => toLspEdit(edit, document)),
          },
        ],
      },
    },
  ]
}

function fixedDraft(document: TextDocument, session: Session): FixedDraft {
  const source = document.getText()
  const { config, active, shown } = session.check(document)
  if (!active) return { text: source, edits: [], count: 0 }
  return fixAll(source, (text) =>
    text === source ? shown : session.linter.lint(text, config.config).problems,
  )
}
