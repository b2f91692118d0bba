import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
} from 'vscode'
import {
  CORRESPONDENCE_REQUEST,
  type Correspondence,
  type CorrespondenceEntry,
  type CorrespondenceParams,
  type CorrespondenceRow,
} from '../protocol'
import { t } from './l10n'
import type { LanguageWatch } from './language'
import type { ServerLink } from './server-link'
import { toRange } from './to-range'

/** How long after the last keystroke the view is made anew, in milliseconds. */
const PAUSE = 400

const ICONS: Record<CorrespondenceRow['status'], ThemeIcon> = {
  answered: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  weak: new ThemeIcon('question', new ThemeColor('problemsInfoIcon.foreground')),
  unanswered: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  loose: new ThemeIcon('circle-slash'),
}

/** A point of the draft under a row, with what it is to the row's problem. */
interface Leaf {
  part: 'cause' | 'countermeasure'
  entry: CorrespondenceEntry
}
type Node = CorrespondenceRow | Leaf

export interface CorrespondenceView extends Disposable {
  /** Shows the 对照表 of the draft in front; gives what is shown. */
  show(): Promise<Correspondence | undefined>
  /** The lines that the tree shows now, children indented, as a person reads them. */
  lines(): string[]
}

/** Asks for the 对照表 of a draft; null where its form has none, or nobody answers. */
export type AskCorrespondence = (uri: string) => Promise<Correspondence | null>

export function correspondenceAsker(server: ServerLink): AskCorrespondence {
  return (uri) =>
    server.sendRequest<Correspondence | null>(CORRESPONDENCE_REQUEST, { uri } satisfies CorrespondenceParams)
}

/**
 * 问题—原因—对策对照表: each problem with its causes and countermeasures under it; a click goes to the place.
 * It follows the draft in front, and what is typed in it.
 */
export function createCorrespondenceView(
  ask: AskCorrespondence,
  language: LanguageWatch,
): CorrespondenceView {
  const changed = new EventEmitter<void>()
  let shown: { uri: Uri; table: Correspondence } | undefined
  let latest = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const itemOf = (node: Node): TreeItem => ('entry' in node ? leafItem(node, shown) : rowItem(node, shown))
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (!node) return shown?.table.rows ?? []
      return 'entry' in node ? [] : leavesOf(node)
    },
    // Only rows are revealed, and they are at the top.
    getParent: () => undefined,
    getTreeItem: itemOf,
  }
  const view = window.createTreeView('xinde.correspondence', { treeDataProvider: provider })

  async function update({ uri }: TextDocument): Promise<Correspondence | undefined> {
    clearTimeout(timer)
    const ticket = ++latest
    const table = await ask(uri.toString()).catch(() => null)
    if (ticket !== latest) return shown?.table
    shown = table ? { uri, table } : undefined
    view.message = table ? table.summary : t('这份草稿没有“问题”“对策”部分，没有可以对照的内容。')
    view.description = uri.path.slice(uri.path.lastIndexOf('/') + 1)
    changed.fire()
    return table ?? undefined
  }
  const follow = (document: TextDocument | undefined) => {
    if (view.visible && document?.languageId === 'markdown') void update(document)
  }
  const subscriptions = [
    language.onDidChange(() => changed.fire()),
    window.onDidChangeActiveTextEditor((editor) => follow(editor?.document)),
    view.onDidChangeVisibility(() => follow(window.activeTextEditor?.document)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== shown?.uri.toString()) return
      clearTimeout(timer)
      timer = setTimeout(() => follow(document), PAUSE)
    }),
  ]

  return {
    async show() {
      const document = window.activeTextEditor?.document
      if (document?.languageId !== 'markdown') {
        void window.showInformationMessage(t('请先打开一份草稿，再看问题—原因—对策对照表。'))
        return undefined
      }
      const table = await update(document)
      const first = table?.rows[0]
      if (first) await view.reveal(first, { expand: true, focus: true }).then(undefined, () => {})
      else void window.showInformationMessage(view.message ?? '')
      return table
    },
    lines() {
      const line = (item: TreeItem) => `${item.label}　${item.description ?? ''}`
      return (shown?.table.rows ?? []).flatMap((row) => [
        line(itemOf(row)),
        ...leavesOf(row).map((leaf) => `  ${line(itemOf(leaf))}`),
      ])
    },
    dispose() {
      clearTimeout(timer)
      for (const subscription of subscriptions) subscription.dispose()
      view.dispose()
      changed.dispose()
    },
  }
}

function leavesOf({ causes, answers }: CorrespondenceRow): Leaf[] {
  return [
    ...causes.map((entry): Leaf => ({ part: 'cause', entry })),
    ...answers.map((entry): Leaf => ({ part: 'countermeasure', entry })),
  ]
}

interface Shown {
  uri: Uri
  table: Correspondence
}

function rowItem(row: CorrespondenceRow, shown: Shown | undefined): TreeItem {
  const { problem, status, statusText } = row
  const label = problem ? `${problem.label}　${problem.title}` : statusText
  const open = leavesOf(row).length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None
  const item = new TreeItem(label, open)
  item.iconPath = ICONS[status]
  if (problem) {
    item.description = statusText
    goTo(item, problem, shown)
  }
  item.accessibilityInformation = { label: problem ? `${label}，${statusText}` : label }
  return item
}

function leafItem({ part, entry }: Leaf, shown: Shown | undefined): TreeItem {
  const item = new TreeItem(`${entry.label}　${entry.title}`)
  item.iconPath = new ThemeIcon(part === 'cause' ? 'search' : 'tools')
  item.description = entry.weak ? t('对应不明显') : ''
  const line = t('第 {0} 行', entry.start.line + 1)
  const shared = entry.shared.length > 0 ? t('都说到：{0}', entry.shared.join('、')) : ''
  item.tooltip = new MarkdownString()
    .appendText(`${entry.label}　${entry.title}　${line}`)
    .appendText(shared === '' ? '' : `\n\n${shared}`)
  item.accessibilityInformation = {
    label: [entry.label, entry.title, line, ...(entry.weak ? [t('对应不明显')] : [])].join('，'),
  }
  goTo(item, entry, shown)
  return item
}

function goTo(item: TreeItem, { start, end }: CorrespondenceEntry, shown: Shown | undefined): void {
  if (!shown) return
  const selection = toRange({ start, end })
  item.command = { title: t('转到'), command: 'vscode.open', arguments: [shown.uri, { selection }] }
}
