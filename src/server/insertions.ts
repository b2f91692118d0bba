import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { snippetsOf, textSnippet } from '../genre/outline'
import { suggestPhrases } from '../lint/suggest/phrases'
import { INSERTIONS_REQUEST, type Insertion, type InsertionsParams } from '../protocol'
import { LAWS } from '../rules/doc/laws'
import type { Session } from './session'

/** Answers what “插入提纲或常用语…” offers: the parts of the draft's form, phrases of the part, names of laws. */
export function provideInsertions(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  connection.onRequest(INSERTIONS_REQUEST, ({ uri, place }: InsertionsParams): Insertion[] | null => {
    const document = documents.get(uri)
    if (!document) return null
    const { result } = session.check(document)
    const own = result.genre?.genre
    const genres = own
      ? [own, ...session.linter.genres.filter(({ id }) => id !== own.id)]
      : session.linter.genres
    const phrases = suggestPhrases(result, document.offsetAt(place)).map(
      ({ label, detail, text }): Insertion => ({
        group: '常用语',
        label,
        detail,
        snippet: textSnippet(text),
      }),
    )
    const outlines = genres.flatMap((genre) =>
      snippetsOf(genre).map(
        ({ name, description, body }): Insertion => ({
          group: `提纲：${genre.title}`,
          label: name,
          detail: description,
          snippet: body,
        }),
      ),
    )
    const laws = LAWS.map(
      ({ full, short }): Insertion => ({
        group: '法律名称',
        label: `《${full}》`,
        detail: short.join('、'),
        snippet: textSnippet(`《${full}》`),
      }),
    )
    return [...phrases, ...outlines, ...laws]
  })
}
