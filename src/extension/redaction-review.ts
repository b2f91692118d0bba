import {
  type QuickInputButton,
  type QuickPickItem,
  type Range,
  type TextDocument,
  ThemeIcon,
  window,
} from 'vscode'
import type { RedactionGroup } from '../protocol'
import { t } from './l10n'
import { toRange } from './to-range'

/** One thing that the officer agreed to replace. */
export interface Replacement {
  range: Range
  mask: string
}

export interface Review {
  replacements: Replacement[]
  /** Things that may stand, by kind. */
  allowed: { kind: string; values: string[] }[]
}

interface Item extends QuickPickItem {
  group: RedactionGroup
  masks: string[]
  /** The button that lets the thing stand. */
  allow: QuickInputButton
}

const CONTEXT = 10
const SHOWN_MENTIONS = 3

/**
 * The review list: people and things with each mention in its context, the certain ones ticked. Undefined
 * when the officer leaves it.
 */
export function reviewRedaction(
  document: TextDocument,
  groups: readonly RedactionGroup[],
): Promise<Review | undefined> {
  return new Promise((resolve) => {
    const picker = window.createQuickPick<Item>()
    const allowed: RedactionGroup[] = []
    let busy = false
    picker.title = t('一键脱敏：勾选要隐去的，回车看修改对照')
    picker.placeholder = t('可以输入文字筛选；右边的按钮可以换代称，或允许保留')
    picker.canSelectMany = true
    picker.matchOnDetail = true
    picker.ignoreFocusOut = true
    picker.items = groups.map((group) => itemOf(document, group))
    picker.selectedItems = picker.items.filter(({ group }) => group.certain)

    const redraw = (items: readonly Item[]) => {
      const ticked = new Set(picker.selectedItems.map(({ group }) => group))
      picker.items = items
      picker.selectedItems = items.filter(({ group }) => ticked.has(group))
    }
    picker.onDidTriggerItemButton(async ({ item, button }) => {
      if (button === item.allow) {
        allowed.push(item.group)
        redraw(picker.items.filter((other) => other !== item))
        return
      }
      busy = true
      picker.hide()
      const mask = await askMask(item.masks[0] ?? '')
      busy = false
      redraw(
        picker.items.map((other) => (other === item && mask ? itemOf(document, item.group, mask) : other)),
      )
      picker.show()
    })
    picker.onDidAccept(() => {
      const replacements = picker.selectedItems.flatMap(({ group, masks }) =>
        group.mentions.map((mention, i) => ({
          range: toRange(mention),
          mask: masks[i] ?? mention.mask,
        })),
      )
      resolve({ replacements, allowed: byKind(document, allowed) })
      picker.hide()
    })
    picker.onDidHide(() => {
      if (busy) return
      resolve(undefined)
      picker.dispose()
    })
    picker.show()
  })
}

function itemOf(document: TextDocument, group: RedactionGroup, mask?: string): Item {
  const masks = group.mentions.map((mention) => mask ?? mention.mask)
  const first = group.mentions[0]
  const value = first ? document.getText(toRange(first)) : ''
  const edit = { iconPath: new ThemeIcon('edit'), tooltip: t('换一个代称') }
  const allow = { iconPath: new ThemeIcon('eye'), tooltip: t('允许此项，不隐去（写入文件头）') }
  return {
    group,
    masks,
    label: `${group.kindName}：${value} → ${masks[0] ?? ''}`,
    description: t('{0} 处，把握 {1}%', group.mentions.length, Math.round(group.score * 100)),
    detail: group.mentions
      .slice(0, SHOWN_MENTIONS)
      .map((mention) => contextOf(document, toRange(mention)))
      .join('　'),
    allow,
    buttons: [edit, allow],
  }
}

function contextOf(document: TextDocument, range: Range): string {
  const line = document.lineAt(range.start.line).text
  const start = Math.max(0, range.start.character - CONTEXT)
  const text = line.slice(start, range.end.character + CONTEXT)
  const before = start > 0 ? '…' : ''
  const after = range.end.character + CONTEXT < line.length ? '…' : ''
  return `${t('第 {0} 行', range.start.line + 1)}“${before}${text}${after}”`
}

function askMask(current: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: t('换一个代称'),
    value: current,
    prompt: t('全文各处都用这个代称'),
    validateInput: (text) => (text.trim() === '' ? t('代称不能空着') : undefined),
  })
}

function byKind(document: TextDocument, groups: readonly RedactionGroup[]): Review['allowed'] {
  const kinds = new Map<string, string[]>()
  for (const { kind, mentions } of groups) {
    const values = mentions.map((mention) => document.getText(toRange(mention)))
    kinds.set(kind, [...new Set([...(kinds.get(kind) ?? []), ...values])])
  }
  return [...kinds].map(([kind, values]) => ({ kind, values }))
}
