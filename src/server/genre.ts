import type { Connection, TextDocuments, TextEdit } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { outlineOf, snippetOf } from '../genre/outline'
import { findGenre } from '../genre/recognize'
import {
  GENRES_REQUEST,
  type GenreChoice,
  NEW_DRAFT_REQUEST,
  type NewDraftParams,
  SET_GENRE_REQUEST,
  type SetGenreParams,
} from '../protocol'
import type { Report } from '../report/report'
import { toLspEdit } from './convert'
import type { Session } from './session'

/** Answers what the editor asks about forms: which there are, a new draft of one, the edit that declares one. */
export function provideGenres(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  const { genres } = session.linter
  connection.onRequest(GENRES_REQUEST, (): GenreChoice[] =>
    genres.map(({ id, title, description }) => ({ id, title, description })),
  )
  connection.onRequest(NEW_DRAFT_REQUEST, ({ genre, snippet }: NewDraftParams): string | null => {
    const found = findGenre(genre, genres)
    if (!found) return null
    return snippet ? snippetOf(found) : outlineOf(found)
  })
  connection.onRequest(SET_GENRE_REQUEST, ({ uri, genre }: SetGenreParams): TextEdit[] | null => {
    const document = documents.get(uri)
    const found = findGenre(genre, genres)
    if (!document || !found) return null
    const edit = declaration(session.check(document).result.report, found.title)
    return [toLspEdit(edit, document)]
  })
}

/** Replaces the value of 体裁, or adds the line, or adds a front matter. */
function declaration({ frontMatter, source }: Report, title: string) {
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  if (frontMatter.genreRange) return { range: frontMatter.genreRange, text: title }
  if (frontMatter.range) {
    const at = source.indexOf('\n', frontMatter.range.start) + 1
    return { range: { start: at, end: at }, text: `体裁: ${title}${eol}` }
  }
  return { range: { start: 0, end: 0 }, text: `---${eol}体裁: ${title}${eol}---${eol}${eol}` }
}
