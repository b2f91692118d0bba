import { type Disposable, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode'
import { type DraftStatus, STATUS_NOTIFICATION } from '../protocol'
import { t } from './l10n'
import type { LanguageWatch } from './language'
import type { Pause } from './pause'
import type { ServerLink } from './server-link'

/** Shows of the draft in front: its form, 字数 and how many problems there are. A click opens the menu. */
export function createStatusBar(
  server: ServerLink,
  pause: Pause,
  language: LanguageWatch,
): {
  dispose(): void
  of(uri: string): DraftStatus | undefined
} {
  const item = window.createStatusBarItem('xinde.status', StatusBarAlignment.Left, 50)
  item.command = 'xinde.showMenu'
  const statuses = new Map<string, DraftStatus>()

  const show = () => {
    const uri = window.activeTextEditor?.document.uri.toString()
    const status = uri === undefined ? undefined : statuses.get(uri)
    if (!status?.active) {
      item.hide()
      return
    }
    const paused = pause.isPaused(status.uri)
    item.name = t('心得助手')
    item.text = paused ? `$(debug-pause) ${t('心得助手已暂停')}` : textOf(status)
    item.tooltip = tooltipOf(status)
    item.accessibilityInformation = { label: paused ? t('心得助手已暂停') : spokenOf(status) }
    item.show()
  }
  const disposables: Disposable[] = [
    item,
    server.onNotification(STATUS_NOTIFICATION, (status: DraftStatus) => {
      // What was said of a draft that has been closed meanwhile would hold for the next one of that name.
      if (!workspace.textDocuments.some(({ uri }) => uri.toString() === status.uri)) return
      statuses.set(status.uri, status)
      show()
    }),
    workspace.onDidCloseTextDocument(({ uri }) => statuses.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(show),
    pause.onDidChange(show),
    language.onDidChange(show),
  ]
  return {
    of: (uri) => statuses.get(uri),
    dispose: () => {
      for (const disposable of disposables) disposable.dispose()
    },
  }
}

function textOf({ genre, characters, counts }: DraftStatus): string {
  const form = shortForm(genre)
  return `$(book) ${form}　${t('{0} 字', characters)}　$(error) ${counts.error} $(warning) ${counts.warning} $(info) ${counts.info + counts.hint}`
}

function shortForm(genre: DraftStatus['genre']): string {
  return genre ? `${genre.title}${genre.declared ? '' : '？'}` : t('选择体裁')
}

/** What the icons of the text say to the eye. */
function spokenOf(status: DraftStatus): string {
  return t('心得助手：{0}，{1}', shortForm(status.genre), countsOf(status))
}

function countsOf({ characters, counts }: DraftStatus): string {
  return t(
    '{0} 字；错误 {1}，警告 {2}，提示 {3}，建议 {4}。',
    characters,
    counts.error,
    counts.warning,
    counts.info,
    counts.hint,
  )
}

function tooltipOf(status: DraftStatus): MarkdownString {
  const { genre } = status
  const form = genre
    ? genre.declared
      ? t('体裁：{0}（已声明）', genre.title)
      : t('体裁：{0}（按内容推断，把握 {1}%）', genre.title, Math.round(genre.confidence * 100))
    : t('还认不出体裁')
  const lines = [
    `**${t('心得助手')}**`,
    t('{0}。点一下可以更改体裁、暂停检查、打开设置。', form),
    countsOf(status),
    t(
      '人名识别：{0}；分词：{1}。',
      status.names ? t('本机模型') : t('没有装入模型，人名没有检查'),
      segmenterName(status.segmenter),
    ),
  ]
  const tooltip = new MarkdownString(lines.join('\n\n'))
  return status.config ? tooltip.appendText(`\n\n${t('配置文件：{0}', status.config)}`) : tooltip
}

function segmenterName(id: string | undefined): string {
  switch (id) {
    case undefined:
      return t('尚未用到')
    case 'dictionary':
      return t('自带词典')
    case 'intl':
      return t('系统自带')
    default:
      return id
  }
}
