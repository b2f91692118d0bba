import {
  type Disposable,
  EventEmitter,
  ProgressLocation,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode'
import {
  CHECK_FOLDER_PROGRESS,
  CHECK_FOLDER_REQUEST,
  type CheckedFolder,
  type CheckedFolderFile,
  type CheckFolderParams,
  type CheckFolderProgress,
  type SubmissionProblem,
} from '../protocol'
import { t } from './l10n'
import type { LanguageWatch } from './language'
import type { ServerLink } from './server-link'
import { SEVERITY_ICONS } from './severity-icons'
import { toRange } from './to-range'

/** A problem with the file that it is in. */
interface ProblemNode {
  uri: string
  problem: SubmissionProblem
}
type Skipped = CheckedFolder['skipped'][number]
type Node = CheckedFolderFile | ProblemNode | Skipped

export interface FolderCheck extends Disposable {
  /** Checks a folder, or the open one; gives what is shown, undefined where nothing was checked. */
  check(folder?: Uri): Promise<CheckedFolder | undefined>
}

/** 检查整个文件夹: with progress and a way to stop; the files with problems as a tree, worst told first. */
export function createFolderCheck(server: ServerLink, language: LanguageWatch): FolderCheck {
  const changed = new EventEmitter<void>()
  let shown: CheckedFolder | undefined
  let root: Uri | undefined
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (!node) return shown ? [...sorted(shown.files), ...shown.skipped] : []
      return 'problems' in node ? node.problems.map((problem) => ({ uri: node.uri, problem })) : []
    },
    getParent: () => undefined,
    getTreeItem: (node) => {
      if ('problems' in node) return fileItem(node, root)
      return 'problem' in node ? problemItem(node) : skippedItem(node, root)
    },
  }
  const view = window.createTreeView('xinde.folder', { treeDataProvider: provider })
  const renaming = language.onDidChange(() => {
    if (shown) view.message = summaryOf(shown)
    changed.fire()
  })

  async function run(folder: Uri): Promise<CheckedFolder> {
    return window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: t('检查整个文件夹“{0}”', nameOf(folder)),
        cancellable: true,
      },
      async (progress, token) => {
        let last = 0
        const listening = server.onNotification(
          CHECK_FOLDER_PROGRESS,
          ({ done, total, name }: CheckFolderProgress) => {
            const increment = ((done - last) / Math.max(total, 1)) * 100
            last = done
            progress.report({ increment, message: t('第 {0} 份，共 {1} 份：{2}', done + 1, total, name) })
          },
        )
        try {
          const params: CheckFolderParams = { folder: folder.toString() }
          return await server.sendRequest<CheckedFolder>(CHECK_FOLDER_REQUEST, params, token)
        } finally {
          listening.dispose()
        }
      },
    )
  }

  return {
    async check(given) {
      const folder = given ?? (await chooseFolder())
      if (!folder) return undefined
      const answer = await run(folder)
      shown = answer
      root = folder
      view.message = summaryOf(answer)
      view.description = nameOf(folder)
      changed.fire()
      const [first] = sorted(answer.files)
      if (first) await view.reveal(first, { expand: false, focus: true }).then(undefined, () => {})
      void window.showInformationMessage(t('检查整个文件夹“{0}”：{1}', nameOf(folder), summaryOf(answer)))
      return answer
    },
    dispose() {
      renaming.dispose()
      view.dispose()
      changed.dispose()
    },
  }
}

function summaryOf({ checked, files, skipped, cancelled }: CheckedFolder): string {
  const blocked = files.filter(({ passed }) => !passed).length
  return [
    cancelled ? t('已停下') : '',
    t('查了 {0} 份，{1} 份有问题，其中 {2} 份还不能提交', checked, files.length, blocked),
    skipped.length > 0 ? t('{0} 份没有检查', skipped.length) : '',
  ]
    .filter((part) => part !== '')
    .join('；')
}

/** Those that cannot be handed in come first. */
function sorted(files: readonly CheckedFolderFile[]): CheckedFolderFile[] {
  return [...files.filter(({ passed }) => !passed), ...files.filter(({ passed }) => passed)]
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? []
  if (folders.length === 0) void window.showInformationMessage(t('请先打开放材料的文件夹，再检查。'))
  if (folders.length <= 1) return folders[0]?.uri
  return (
    await window.showWorkspaceFolderPick({ placeHolder: t('打开了几个文件夹，一次检查一个：检查哪个') })
  )?.uri
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function nameIn(root: Uri | undefined, uri: string): string {
  const { path } = Uri.parse(uri)
  return root && path.startsWith(`${root.path}/`) ? path.slice(root.path.length + 1) : path
}

function fileItem({ uri, verdict, passed, problems }: CheckedFolderFile, root: Uri | undefined): TreeItem {
  const item = new TreeItem(nameIn(root, uri), TreeItemCollapsibleState.Collapsed)
  item.id = uri
  const count = t('{0} 处', problems.length)
  item.description = `${count}　${verdict}`
  item.iconPath = passed ? new ThemeIcon('pass') : SEVERITY_ICONS.error
  item.accessibilityInformation = { label: `${nameIn(root, uri)}，${count}，${verdict}` }
  return item
}

function problemItem({
  uri,
  problem: { start, end, message, severity, severityName },
}: ProblemNode): TreeItem {
  const item = new TreeItem(message)
  item.iconPath = SEVERITY_ICONS[severity]
  const line = t('第 {0} 行', start.line + 1)
  item.description = line
  item.accessibilityInformation = { label: `${severityName}，${line}，${message}` }
  const selection = toRange({ start, end })
  item.command = { title: t('转到'), command: 'vscode.open', arguments: [Uri.parse(uri), { selection }] }
  return item
}

function skippedItem({ uri, reason }: Skipped, root: Uri | undefined): TreeItem {
  const item = new TreeItem(nameIn(root, uri))
  item.description = reason
  item.accessibilityInformation = { label: `${nameIn(root, uri)}，${reason}` }
  item.iconPath = new ThemeIcon('circle-slash')
  return item
}
