import { type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode'
import { SPLIT_DOCUMENT_REQUEST, type SplitDocument, type SplitDocumentParams } from '../protocol'
import { exists } from './exists'
import { t } from './l10n'
import type { ServerLink } from './server-link'

/**
 * 按篇拆成几个文件: a list of the names to choose from, then one file an essay beside the draft, which stays as it
 * is. No file is ever overwritten. Gives the files that were written.
 *
 * @param uri the draft; the one in the active editor unless given
 */
export async function splitDocument(server: ServerLink, uri?: string): Promise<Uri[]> {
  const document = uri ? documentOf(uri) : window.activeTextEditor?.document
  if (document?.languageId !== 'markdown') {
    void window.showInformationMessage(t('请先打开要拆分的草稿。'))
    return []
  }
  const params: SplitDocumentParams = { uri: document.uri.toString() }
  const split = await server.sendRequest<SplitDocument | null>(SPLIT_DOCUMENT_REQUEST, params)
  if (!split || split.version !== document.version) {
    void window.showWarningMessage(t('草稿正在改动，没有拆分；请稍后再试。'))
    return []
  }
  if (split.files.length === 0) {
    void window.showInformationMessage(
      t('这份草稿是一篇文章，不用拆；合集里要有“篇一”“第二篇”这样的标题才能拆。'),
    )
    return []
  }
  const obstacle = obstacleOf(document)
  if (obstacle) {
    void window.showWarningMessage(obstacle)
    return []
  }
  const files = await Promise.all(
    split.files.map(async ({ name, text }) => ({ uri: await freeName(document.uri, name), text })),
  )
  const chosen = await window.showQuickPick(
    files.map((file) => ({
      label: nameOf(file.uri),
      picked: true,
      file,
    })),
    {
      title: t('拆成 {0} 个文件，原稿不动', files.length),
      placeHolder: split.hasPreface ? t('不要的去掉勾；第一篇前面的文字只留在原稿里') : t('不要的去掉勾'),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  )
  if (!chosen || chosen.length === 0) return []
  return write(chosen.map(({ file }) => file))
}

async function write(files: readonly { uri: Uri; text: string }[]): Promise<Uri[]> {
  const edit = new WorkspaceEdit()
  // Unlike a plain write, this refuses where a file has come to be in the meantime.
  for (const { uri, text } of files) {
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) })
  }
  const done = await Promise.resolve(workspace.applyEdit(edit)).catch(() => false)
  if (!done) {
    void window.showErrorMessage(
      t('文件写不进去；请检查文件夹有没有写入权限、磁盘是否已满、有没有同名文件。'),
    )
    return []
  }
  const uris = files.map(({ uri }) => uri)
  const [first] = uris
  if (first) await window.showTextDocument(await workspace.openTextDocument(first), { preview: false })
  void window.showInformationMessage(t('已拆成 {0} 个文件，和原稿放在一起；原稿没有改动。', uris.length))
  return uris
}

/** Why nothing can be written beside a draft. */
function obstacleOf({ uri, isUntitled }: TextDocument): string | undefined {
  if (isUntitled) return t('草稿还没有保存，不知道拆到哪个文件夹；请先保存，再拆分。')
  if (workspace.fs.isWritableFileSystem(uri.scheme) === true) return undefined
  return t('这份草稿在只读或远程的位置，旁边建不了文件；请先另存到本机，再拆分。')
}

function documentOf(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri)
}

/** A name beside the draft that no file has: 汇编-1-学习（2）.md where 汇编-1-学习.md is taken. */
async function freeName(draft: Uri, name: string): Promise<Uri> {
  for (let copy = 1; ; copy++) {
    const uri = Uri.joinPath(draft, '..', copy === 1 ? name : name.replace(/\.md$/, `（${copy}）.md`))
    if (!(await exists(uri))) return uri
  }
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}
