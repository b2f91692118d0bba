import { ProgressLocation, Uri, window, workspace } from 'vscode'
import { IMPORT_WORD_REQUEST, type ImportedWord, type ImportWordParams } from '../protocol'
import { t } from './l10n'
import type { ServerLink } from './server-link'

/** What the dialog shows; the old forms too, so that an officer who has one is told what to do with it. */
const WORD_FILES = ['docx', 'docm', 'doc', 'wps']

/**
 * 从 Word 导入: asks for the document and for the draft's place, lets the server do the work and opens the draft. The
 * document is only read. Gives the draft, or undefined where nothing was written.
 *
 * @param source the document as a Uri; asked for unless given
 * @param target the draft as a Uri; asked for unless given. The explorer's menu gives its selection here, which is none
 */
export async function importWord(
  server: ServerLink,
  source?: unknown,
  target?: unknown,
): Promise<Uri | undefined> {
  const from = source instanceof Uri ? source : await askSource()
  if (!from) return undefined
  if (from.scheme !== 'file') {
    void window.showWarningMessage(t('这份文档不在本机，读不了；请先另存到本机，再导入。'))
    return undefined
  }
  const given = target instanceof Uri ? target : undefined
  const to = given ?? (await askTarget(from))
  if (!to) return undefined
  const obstacle = obstacleOf(to)
  if (obstacle) {
    void window.showWarningMessage(obstacle)
    return undefined
  }
  // The dialog asks before it gives a file that is there; a place that came with the command was not asked about.
  const params: ImportWordParams = { source: from.fsPath, target: to.fsPath, overwrite: given === undefined }
  const done = await window.withProgress(
    { location: ProgressLocation.Notification, title: t('正在从 Word 导入：{0}', nameOf(from)) },
    () => server.sendRequest<ImportedWord>(IMPORT_WORD_REQUEST, params),
  )
  if (!done.ok) {
    void window.showErrorMessage(t('没有导入：{0}', done.message))
    return undefined
  }
  await window.showTextDocument(await workspace.openTextDocument(to), { preview: false })
  void window.showInformationMessage(summaryOf(done))
  return to
}

function summaryOf({ characters, images, notices }: ImportedWord & { ok: true }): string {
  const pictures = images > 0 ? t('，图片 {0} 张', images) : ''
  const rest = notices.length > 0 ? t('请留意：{0}。', notices.join('；')) : ''
  return t('已导入 {0} 字{1}；原文档没有改动。{2}', characters, pictures, rest)
}

async function askSource(): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri
  const chosen = await window.showOpenDialog({
    title: t('从 Word 导入：选择文档'),
    openLabel: t('导入'),
    filters: { [t('Word 文档')]: WORD_FILES },
    ...(active?.scheme === 'file' && { defaultUri: active }),
  })
  return chosen?.[0]
}

/** Beside the document, under its name. */
async function askTarget(source: Uri): Promise<Uri | undefined> {
  const beside = Uri.joinPath(source, '..', nameOf(source).replace(/(?:\.[^.]*)?$/, '.md'))
  return window.showSaveDialog({
    title: t('从 Word 导入：草稿存到哪里'),
    saveLabel: t('导入'),
    defaultUri: beside,
    filters: { Markdown: ['md'] },
  })
}

/** Why the draft cannot be written there. */
function obstacleOf(target: Uri): string | undefined {
  if (target.scheme !== 'file') return t('草稿要存在本机；请换一个文件夹，再导入。')
  if (!/\.(?:md|markdown)$/i.test(target.path)) {
    return t('草稿应当存成 .md 文件；请改一下文件名，再导入。')
  }
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === target.toString())
  return open?.isDirty ? t('这份草稿正开着，还有没保存的改动；请先保存或换一个文件名，再导入。') : undefined
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}
