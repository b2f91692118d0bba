import {
  type Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
} from 'vscode'
import {
  type Place,
  SUBMISSION_REQUEST,
  type Submission,
  type SubmissionParams,
  type SubmissionProblem,
  type SubmissionWording,
} from '../protocol'
import { t } from './l10n'
import type { LanguageWatch } from './language'
import type { ServerLink } from './server-link'
import { SEVERITY_ICONS } from './severity-icons'
import { toRange } from './to-range'

/** 用词: what the draft says again and again, below everything that is to be mended. */
interface WordingGroup {
  wording: readonly SubmissionWording[]
}
/** One of the places of a wording. */
interface WordingPlace {
  start: Place
  end: Place
  of: string
}
type Node =
  | Submission['families'][number]
  | SubmissionProblem
  | WordingGroup
  | SubmissionWording
  | WordingPlace

export interface SubmissionView extends Disposable {
  /** Checks the draft in front and shows the verdict; gives what is shown. */
  check(): Promise<Submission | undefined>
}

/** 提交前检查: the verdict, and under it everything found, by family and severity; a click goes to the place. */
export function createSubmissionView(server: ServerLink, language: LanguageWatch): SubmissionView {
  const changed = new EventEmitter<void>()
  let shown: { uri: Uri; submission: Submission } | undefined
  let roots: Node[] = []

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => {
      if (!node) return roots
      if ('problems' in node) return node.problems
      if ('wording' in node) return [...node.wording]
      return 'places' in node ? node.places.map((place) => ({ ...place, of: node.text })) : []
    },
    // Only families are revealed, and they are at the top.
    getParent: () => undefined,
    getTreeItem: (node) => {
      if ('problems' in node) return familyItem(node)
      if ('wording' in node) return wordingGroupItem(node)
      if ('places' in node) return wordingItem(node, shown?.uri)
      return 'of' in node ? placeItem(node, shown?.uri) : problemItem(node, shown?.uri)
    },
  }
  const view = window.createTreeView('xinde.submission', { treeDataProvider: provider })
  const renaming = language.onDidChange(() => changed.fire())

  return {
    async check() {
      const document = window.activeTextEditor?.document
      if (document?.languageId !== 'markdown') {
        void window.showInformationMessage(t('请先打开要提交的草稿，再做提交前检查。'))
        return undefined
      }
      const params: SubmissionParams = { uri: document.uri.toString() }
      const submission = await server.sendRequest<Submission | null>(SUBMISSION_REQUEST, params)
      if (!submission) return undefined
      shown = { uri: document.uri, submission }
      const { families, wording } = submission
      roots = wording.length > 0 ? [...families, { wording }] : families
      view.message = `${submission.passed ? '✔' : '✖'} ${submission.verdict}`
      view.description = document.uri.path.split('/').at(-1) ?? ''
      changed.fire()
      const first = roots[0]
      if (first) await view.reveal(first, { expand: true, focus: true }).then(undefined, () => {})
      else void window.showInformationMessage(t('提交前检查：{0}', submission.verdict))
      return submission
    },
    dispose() {
      renaming.dispose()
      view.dispose()
      changed.dispose()
    },
  }
}

function familyItem({ id, name, problems }: Submission['families'][number]): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded)
  item.id = id
  const blocking = problems.filter(({ blocking: blocks }) => blocks).length
  item.description =
    blocking > 0 ? t('{0} 处，其中 {1} 处要改', problems.length, blocking) : t('{0} 处', problems.length)
  item.accessibilityInformation = { label: `${name}，${item.description}` }
  return item
}

function problemItem(problem: SubmissionProblem, uri: Uri | undefined): TreeItem {
  const { start, message, severity, severityName } = problem
  const item = new TreeItem(message)
  item.iconPath = SEVERITY_ICONS[severity]
  const line = t('第 {0} 行', start.line + 1)
  item.description = line
  item.tooltip = `${severityName}　${problem.ruleId}`
  item.accessibilityInformation = { label: `${severityName}，${line}，${message}` }
  goTo(item, problem, uri)
  return item
}

function wordingGroupItem({ wording }: WordingGroup): TreeItem {
  const item = new TreeItem(t('用词'), TreeItemCollapsibleState.Collapsed)
  item.id = 'wording'
  item.description = t('{0} 个词句用得多，供参考，不影响提交', wording.length)
  item.iconPath = new ThemeIcon('book')
  item.accessibilityInformation = { label: `${item.label}，${item.description}` }
  return item
}

function wordingItem({ text, kind, places }: SubmissionWording, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.Collapsed)
  item.id = `wording/${text}`
  const count = t('{0} 处', places.length)
  item.description = `${kind}　${count}`
  item.accessibilityInformation = { label: `${text}，${kind}，${count}` }
  const [first] = places
  if (first) goTo(item, first, uri)
  return item
}

function placeItem(place: WordingPlace, uri: Uri | undefined): TreeItem {
  const line = t('第 {0} 行', place.start.line + 1)
  const item = new TreeItem(line)
  item.accessibilityInformation = { label: `${place.of}，${line}` }
  goTo(item, place, uri)
  return item
}

/** A click on the item selects the place in the draft. */
function goTo(item: TreeItem, { start, end }: { start: Place; end: Place }, uri: Uri | undefined): void {
  if (!uri) return
  const selection = toRange({ start, end })
  item.command = { title: t('转到'), command: 'vscode.open', arguments: [uri, { selection }] }
}
