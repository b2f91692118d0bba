import { type QuickPickItem, QuickPickItemKind, SnippetString, window } from 'vscode'
import { INSERTIONS_REQUEST, type Insertion, type InsertionsParams } from '../protocol'
import { t } from './l10n'
import type { ServerLink } from './server-link'

type Item = QuickPickItem & { snippet?: string }

/**
 * 插入提纲或常用语: a list to pick from, put in where the caret stands, so that nobody needs the keys of completion,
 * which input methods take for themselves. Gives the label of what was put in.
 */
export async function insertSnippet(server: ServerLink): Promise<string | undefined> {
  const editor = window.activeTextEditor
  if (editor?.document.languageId !== 'markdown') {
    void window.showInformationMessage(t('请先打开要写的草稿。'))
    return undefined
  }
  const { document, selection } = editor
  const params: InsertionsParams = { uri: document.uri.toString(), place: selection.active }
  const insertions = await server.sendRequest<Insertion[] | null>(INSERTIONS_REQUEST, params)
  if (!insertions) return undefined
  const picked = await window.showQuickPick(itemsOf(insertions), {
    title: t('插入提纲或常用语'),
    placeHolder: t('输入几个字查找，回车插入到光标处'),
    matchOnDetail: true,
  })
  if (picked?.snippet === undefined) return undefined
  await window.showTextDocument(document, editor.viewColumn)
  await editor.insertSnippet(new SnippetString(picked.snippet), selection)
  return picked.label
}

function itemsOf(insertions: readonly Insertion[]): Item[] {
  return insertions.flatMap(({ group, label, detail, snippet }, index): Item[] => {
    const item: Item = { label, snippet, ...(detail !== '' && { detail }) }
    if (insertions[index - 1]?.group === group) return [item]
    return [{ label: group, kind: QuickPickItemKind.Separator }, item]
  })
}
