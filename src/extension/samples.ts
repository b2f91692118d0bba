import { commands, Uri, window, workspace } from 'vscode'
import { exists } from './exists'
import { t } from './l10n'

const FOLDERS = ['待改', '规范']
const NAME = '心得助手示例'

/**
 * 打开示例文件夹: copies the sample drafts to where the officer says, and opens the copy, so that they may be changed at
 * will. A copy that is there already is only opened. Gives its place.
 *
 * @param extension the extension's own folder
 * @param into the folder to copy into; asked for unless given
 * @param opens whether the copy is opened, in a window of its own
 */
export async function openSamples(extension: Uri, into?: Uri, opens = true): Promise<Uri | undefined> {
  const parent = into ?? (await chooseParent())
  if (!parent) return undefined
  const target = Uri.joinPath(parent, NAME)
  try {
    if (!(await exists(target))) await copySamples(extension, target)
  } catch {
    void window.showErrorMessage(t('示例复制不过去；请换一个可以写入的文件夹。'))
    return undefined
  }
  if (opens) await commands.executeCommand('vscode.openFolder', target, { forceNewWindow: true })
  return target
}

async function copySamples(extension: Uri, target: Uri): Promise<void> {
  for (const folder of FOLDERS) {
    const source = Uri.joinPath(extension, 'examples', folder)
    for (const [name] of await workspace.fs.readDirectory(source)) {
      if (!name.endsWith('.md')) continue
      await workspace.fs.copy(Uri.joinPath(source, name), Uri.joinPath(target, folder, name))
    }
  }
}

async function chooseParent(): Promise<Uri | undefined> {
  const [picked] =
    (await window.showOpenDialog({
      title: t('把“{0}”文件夹放到哪里', NAME),
      openLabel: t('放到这里'),
      canSelectFolders: true,
      canSelectFiles: false,
    })) ?? []
  return picked
}
