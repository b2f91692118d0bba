import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { correspondenceOf } from '../correspondence/correspondence'
import { namingOf } from '../correspondence/naming'
import { type CorrespondenceTable, type Entry, type Row, statusText, tableOf } from '../correspondence/table'
import {
  CORRESPONDENCE_REQUEST,
  type Correspondence,
  type CorrespondenceEntry,
  type CorrespondenceParams,
} from '../protocol'
import type { Session } from './session'

/** How often words are looked up for one answer: the words of one round may be what the next one asks about. */
const MOST_ROUNDS = 3

/** Answers with the 对照表 of a draft, values masked; null where its form has no such parts. */
export function provideCorrespondence(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(
    CORRESPONDENCE_REQUEST,
    async ({ uri }: CorrespondenceParams): Promise<Correspondence | null> => {
      for (let round = 0; ; round++) {
        const document = documents.get(uri)
        if (!document) return null
        const { active, result } = session.check(document)
        const read = active ? correspondenceOf(result) : undefined
        if (!read || !result.genre) return null
        if (read.settled || round === MOST_ROUNDS || !(await session.linter.settle())) {
          return describe(tableOf(read, result.genre, namingOf(result)), document)
        }
        session.invalidate()
      }
    },
  )
}

function describe(table: CorrespondenceTable, document: TextDocument): Correspondence {
  const { columns, rows, summary } = table
  return {
    version: document.version,
    columns,
    summary,
    rows: rows.map((row: Row) => ({
      status: row.status,
      statusText: statusText(row, table),
      ...(row.problem && { problem: entryOf(row.problem, document) }),
      causes: row.causes.map((entry) => entryOf(entry, document)),
      answers: row.answers.map((entry) => entryOf(entry, document)),
    })),
  }
}

function entryOf({ item, title, weak, shared }: Entry, document: TextDocument): CorrespondenceEntry {
  const { label, head } = item
  return {
    label,
    title,
    weak,
    shared,
    start: document.positionAt(head.start),
    end: document.positionAt(head.end),
  }
}
