import { type Disposable, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { type DraftStatus, STATUS_NOTIFICATION } from '../protocol'
import type { Pause } from './pause'

/** Shows of the draft in front: its form, 字数 and how many problems there are. A click opens the menu. */
export function createStatusBar(
  client: BaseLanguageClient,
  pause: Pause,
): {
  dispose(): void
  of(uri: string): DraftStatus | undefined
} {
  const item = window.createStatusBarItem('xinde.status', StatusBarAlignment.Left, 50)
  item.name = '心得助手'
  item.command = 'xinde.showMenu'
  const statuses = new Map<string, DraftStatus>()

  const show = () => {
    const uri = window.activeTextEditor?.document.uri.toString()
    const status = uri === undefined ? undefined : statuses.get(uri)
    if (!status?.active) {
      item.hide()
      return
    }
    const text = pause.isPaused(status.uri) ? `$(debug-pause) 心得助手已暂停` : textOf(status)
    item.text = text
    item.tooltip = tooltipOf(status)
    item.accessibilityInformation = { label: `心得助手：${text.replace(/\$\([a-z-]+\)/g, '')}` }
    item.show()
  }
  const disposables: Disposable[] = [
    item,
    client.onNotification(STATUS_NOTIFICATION, (status: DraftStatus) => {
      // What was said of a draft that has been closed meanwhile would hold for the next one of that name.
      if (!workspace.textDocuments.some(({ uri }) => uri.toString() === status.uri)) return
      statuses.set(status.uri, status)
      show()
    }),
    workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(show),
    pause.onDidChange(show),
  ]
  return {
    of: (uri) => statuses.get(uri),
    dispose: () => {
      for (const disposable of disposables) disposable.dispose()
    },
  }
}

function textOf({ genre, characters, counts }: DraftStatus): string {
  const form = genre ? `${genre.title}${genre.declared ? '' : '？'}` : '选择体裁'
  return `$(book) ${form}　${characters} 字　$(error) ${counts.error} $(warning) ${counts.warning} $(info) ${counts.info + counts.hint}`
}

function tooltipOf(status: DraftStatus): MarkdownString {
  const { genre, counts } = status
  const form = genre
    ? genre.declared
      ? `体裁：${genre.title}（已声明）`
      : `体裁：${genre.title}（按内容推断，把握 ${Math.round(genre.confidence * 100)}%）`
    : '还认不出体裁'
  const lines = [
    `**心得助手**`,
    `${form}。点一下可以更改体裁、暂停检查、打开设置。`,
    `${status.characters} 字；错误 ${counts.error}，警告 ${counts.warning}，提示 ${counts.info}，建议 ${counts.hint}。`,
    `人名识别：${status.names ? '本机模型' : '没有装入模型，人名没有检查'}；分词：${segmenterName(status.segmenter)}。`,
  ]
  const tooltip = new MarkdownString(lines.join('\n\n'))
  return status.config ? tooltip.appendText(`\n\n配置文件：${status.config}`) : tooltip
}

const SEGMENTERS: Readonly<Record<string, string>> = {
  nodejieba: 'nodejieba',
  dictionary: '自带词典',
  intl: '系统自带',
}

function segmenterName(id: string | undefined): string {
  return id === undefined ? '尚未用到' : (SEGMENTERS[id] ?? id)
}
