import {
  type Disposable,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
} from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import {
  SUBMISSION_REQUEST,
  type Submission,
  type SubmissionParams,
  type SubmissionProblem,
} from '../protocol'

type Node = Submission['families'][number] | SubmissionProblem

const ICONS: Record<SubmissionProblem['severity'], ThemeIcon> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb'),
}

export interface SubmissionView extends Disposable {
  /** Checks the draft in front and shows the verdict; gives what is shown. */
  check(): Promise<Submission | undefined>
}

/** 提交前检查: the verdict, and under it everything found, by family and severity; a click goes to the place. */
export function createSubmissionView(client: LanguageClient): SubmissionView {
  const changed = new EventEmitter<void>()
  let shown: { uri: Uri; submission: Submission } | undefined

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (!node) return shown?.submission.families ?? []
      return 'problems' in node ? node.problems : []
    },
    // Only families are revealed, and they are at the top.
    getParent: () => undefined,
    getTreeItem: (node) => ('problems' in node ? familyItem(node) : problemItem(node, shown?.uri)),
  }
  const view = window.createTreeView('xinde.submission', { treeDataProvider: provider })

  return {
    async check() {
      const document = window.activeTextEditor?.document
      if (document?.languageId !== 'markdown') {
        void window.showInformationMessage('请先打开要提交的草稿，再做提交前检查。')
        return undefined
      }
      const params: SubmissionParams = { uri: document.uri.toString() }
      const submission = await client.sendRequest<Submission | null>(SUBMISSION_REQUEST, params)
      if (!submission) return undefined
      shown = { uri: document.uri, submission }
      view.message = `${submission.passed ? '✔' : '✖'} ${submission.verdict}`
      view.description = document.uri.path.split('/').at(-1) ?? ''
      changed.fire()
      const first = submission.families[0]
      if (first) await view.reveal(first, { expand: true, focus: true }).then(undefined, () => {})
      else void window.showInformationMessage(`提交前检查：${submission.verdict}`)
      return submission
    },
    dispose() {
      view.dispose()
      changed.dispose()
    },
  }
}

function familyItem({ id, name, problems }: Submission['families'][number]): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded)
  item.id = id
  const blocking = problems.filter(({ blocking: blocks }) => blocks).length
  item.description = blocking > 0 ? `${problems.length} 处，其中 ${blocking} 处要改` : `${problems.length} 处`
  return item
}

function problemItem(problem: SubmissionProblem, uri: Uri | undefined): TreeItem {
  const { start, end, message, severity, severityName } = problem
  const item = new TreeItem(message)
  item.iconPath = ICONS[severity]
  item.description = `第 ${start.line + 1} 行`
  item.tooltip = `${severityName}　${problem.ruleId}`
  item.accessibilityInformation = { label: `${severityName}，第 ${start.line + 1} 行，${message}` }
  if (uri) {
    const selection = new Range(start.line, start.character, end.line, end.character)
    item.command = { title: '转到', command: 'vscode.open', arguments: [uri, { selection }] }
  }
  return item
}
