import { Uri, window, workspace } from 'vscode'
import { CONFIG_TEMPLATE_REQUEST } from '../protocol'
import { exists } from './exists'
import { t } from './l10n'
import type { ServerLink } from './server-link'

const NAMES = ['.xinde.yaml', '.xinde.yml', '.xinde.json']

/**
 * 新建配置文件: writes a `.xinde.yaml` with everything explained in it and opens it; one that is there already is only
 * opened. Gives its place.
 *
 * @param folder where; unless given the folder of the draft in front, or else the one that is open
 */
export async function initConfig(server: ServerLink, folder?: Uri): Promise<Uri | undefined> {
  const target = folder ?? (await chooseFolder())
  if (!target) return undefined
  for (const name of NAMES) {
    const uri = Uri.joinPath(target, name)
    if (!(await exists(uri))) continue
    void window.showInformationMessage(t('这个文件夹已经有配置文件，没有另建。'))
    await window.showTextDocument(uri)
    return uri
  }
  const uri = Uri.joinPath(target, '.xinde.yaml')
  const text = await server.sendRequest<string>(CONFIG_TEMPLATE_REQUEST)
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  } catch {
    void window.showErrorMessage(t('配置文件写不进去；请检查文件夹有没有写入权限。'))
    return undefined
  }
  await window.showTextDocument(uri)
  return uri
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? []
  const draft = window.activeTextEditor?.document.uri
  const [only] = folders
  if (!only) {
    void window.showInformationMessage(t('请先打开放材料的文件夹，再新建配置文件。'))
    return undefined
  }
  if (folders.length === 1) return only.uri
  const own = draft && workspace.getWorkspaceFolder(draft)
  const picked = own ?? (await window.showWorkspaceFolderPick({ placeHolder: t('配置文件建在哪个文件夹') }))
  return picked?.uri
}
