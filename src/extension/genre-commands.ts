import { type QuickPickItem, SnippetString, WorkspaceEdit, window, workspace } from 'vscode'
import type { TextEdit } from 'vscode-languageserver-protocol'
import {
  GENRES_REQUEST,
  type GenreChoice,
  NEW_DRAFT_REQUEST,
  type NewDraftParams,
  SET_GENRE_REQUEST,
  type SetGenreParams,
} from '../protocol'
import { t } from './l10n'
import type { ServerLink } from './server-link'
import { toRange } from './to-range'

type Item = QuickPickItem & { genre: GenreChoice }

async function pickGenre(server: ServerLink, title: string): Promise<GenreChoice | undefined> {
  const genres = await server.sendRequest<GenreChoice[]>(GENRES_REQUEST)
  const items = genres.map(
    (genre): Item => ({ label: genre.title, description: genre.id, detail: genre.description, genre }),
  )
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: t('选择体裁'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  return picked?.genre
}

/** 新建报告: a new Markdown document with the outline of a form, ready to be tabbed through. */
export async function newReport(server: ServerLink, id?: string): Promise<void> {
  const genre = id ?? (await pickGenre(server, t('新建报告')))?.id
  if (genre === undefined) return
  const params: NewDraftParams = { genre, snippet: true }
  const body = await server.sendRequest<string | null>(NEW_DRAFT_REQUEST, params)
  if (body === null) return
  const document = await workspace.openTextDocument({ language: 'markdown', content: '' })
  const editor = await window.showTextDocument(document)
  await editor.insertSnippet(new SnippetString(body))
}

/** 选择体裁: writes a form into the front matter of the draft in front; one undo takes it back. */
export async function chooseGenre(server: ServerLink, id?: string): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'markdown') return
  const genre = id ?? (await pickGenre(server, t('这份草稿是什么体裁')))?.id
  if (genre === undefined) return
  const params: SetGenreParams = { uri: document.uri.toString(), genre }
  const edits = await server.sendRequest<TextEdit[] | null>(SET_GENRE_REQUEST, params)
  if (!edits) return
  const edit = new WorkspaceEdit()
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText)
  await workspace.applyEdit(edit)
}
