import type { Connection, TextDocuments, TextEdit } from 'vscode-languageserver'
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
import { genreEdit } from '../report/front-matter-edit'
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
    const { source, frontMatter } = session.check(document).result.report
    const edit = genreEdit(source, frontMatter, found.title)
    return [toLspEdit(edit, document)]
  })
}
