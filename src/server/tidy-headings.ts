import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { tidyHeadings } from '../lint/tidy-headings'
import { TIDY_HEADINGS_REQUEST, type TidiedHeadings, type TidyHeadingsParams } from '../protocol'
import { type Session, SIZE_LIMIT } from './session'

/** Answers what “整理标题层级…” would make of a draft. */
export function provideTidyHeadings(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(TIDY_HEADINGS_REQUEST, async ({ uri }: TidyHeadingsParams) => {
    const draft = documents.get(uri)?.getText()
    if (draft === undefined || draft.length > SIZE_LIMIT) return null
    // A heading that is torn inside a word is known by its words: reading asks for them, and what the checks
    // had asked for is known then too.
    await session.linter.readFully(draft)
    session.invalidate()
    const document = documents.get(uri)
    const source = document?.getText()
    if (!document || source !== draft) return null
    const { text, edits } = tidyHeadings(source, session.linter.read)
    const answer: TidiedHeadings = {
      version: document.version,
      text,
      edits: edits.map(({ range, text: inserted }) => ({
        start: document.positionAt(range.start),
        end: document.positionAt(range.end),
        text: inserted,
      })),
    }
    return answer
  })
}
