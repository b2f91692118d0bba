import { commands, type ExtensionContext, Uri, window, workspace } from 'vscode'
import {
  type DraftStatus,
  IGNORE_COMMAND,
  IGNORED_NOTIFICATION,
  LANGUAGE_NOTIFICATION,
  REST_NOTIFICATION,
} from '../protocol'
import { createClient, type Place } from './client'
import { initConfig } from './config-command'
import { helpWithConfigs } from './config-help'
import { correspondenceAsker, createCorrespondenceView } from './correspondence-view'
import { exportHtml } from './export-html'
import { type ExportWordOptions, exportWord } from './export-word'
import { fixAll } from './fix-all'
import { createFolderCheck } from './folder-check'
import { chooseGenre, newReport } from './genre-commands'
import { createHeldChanges } from './held-changes'
import { createIgnoredStore } from './ignored-places'
import { importWord } from './import-word'
import { insertSnippet } from './insert-snippet'
import { interfaceLanguage, t } from './l10n'
import { watchLanguage } from './language'
import { lawLinks, OPEN_OUTSIDE_COMMAND, openOutside } from './law-links'
import { showMenu } from './menu'
import { createPause } from './pause'
import { goToPlaceholder } from './placeholder-commands'
import { createPreviews } from './preview-panel'
import type { PagesShown, VersionShown } from './preview-protocol'
import { createProposalDiff } from './proposal-diff'
import { createQuietDiagnostics } from './quiet-diagnostics'
import { applyRecommendedSettings } from './recommended-settings'
import { redact, redactCopy } from './redaction-commands'
import { reopenAsGbk } from './reopen'
import { openSamples } from './samples'
import { createServerLink } from './server-link'
import { splitDocument } from './split-document'
import { createStatusBar } from './status-bar'
import { createSubmissionView } from './submission-view'
import { tidyHeadings } from './tidy-headings'
import { watchTyping } from './typing-place'

/** What other extensions, and our own tests, may ask of this one. */
export interface XindeApi {
  /** Resolves when the language server answers. */
  ready: Promise<void>
  statusOf(uri: string): DraftStatus | undefined
  /** The text that the preview of a draft shows. */
  previewText(uri: string): Promise<string>
  /** How many pages the preview has and which is in view; undefined where there is none. */
  previewPages(): PagesShown | undefined
  /** The version of a draft that is on the screen, and since when. */
  previewShown(): VersionShown | undefined
  /** The lines that the tree 对照表 shows, children indented. */
  correspondenceLines(): string[]
}

/** Everything that does not depend on where VS Code runs. Starts the language server without waiting for it. */
export function start(context: ExtensionContext, place: Place): XindeApi {
  const language = watchLanguage()
  const pause = createPause()
  const typing = watchTyping()
  const quiet = createQuietDiagnostics(pause, typing)
  const held = createHeldChanges((uri) => void server.sendNotification(REST_NOTIFICATION, { uri }))
  const ignored = createIgnoredStore(context.workspaceState, (places) => {
    void server.sendNotification(IGNORED_NOTIFICATION, places)
  })
  const server = createServerLink(
    () =>
      createClient(context, place, {
        middleware: { ...quiet.middleware, ...lawLinks, ...held.middleware },
        ignored: ignored.current,
        onLost: quiet.forget,
        onStateChange: held.forget,
      }),
    () =>
      void window.showErrorMessage(t('心得助手的程序文件不全，草稿没有检查，也没有改动；请重新安装这个扩展')),
  )
  const tellLanguage = () => void server.sendNotification(LANGUAGE_NOTIFICATION, interfaceLanguage())
  const statusBar = createStatusBar(server, pause, language)
  const askCorrespondence = correspondenceAsker(server)
  const previews = createPreviews(context, server, askCorrespondence, language)
  const correspondence = createCorrespondenceView(askCorrespondence, language)
  const submission = createSubmissionView(server, language)
  const folderCheck = createFolderCheck(server, language)
  const proposalDiff = createProposalDiff()
  const register = (id: string, run: (...args: never[]) => unknown) =>
    commands.registerCommand(id, run as (...args: unknown[]) => unknown)

  context.subscriptions.push(
    server,
    language,
    language.onDidChange(tellLanguage),
    pause,
    typing,
    quiet,
    statusBar,
    previews,
    submission,
    correspondence,
    folderCheck,
    proposalDiff,
    register('xinde.newReport', (id?: string) => newReport(server, id)),
    register('xinde.chooseGenre', (id?: string) => chooseGenre(server, id)),
    register('xinde.openPreview', () => previews.open()),
    register('xinde.togglePreviewTable', () => previews.toggleTable()),
    register('xinde.togglePreviewProblems', () => previews.toggleProblems()),
    register('xinde.togglePreviewRedacted', () => previews.toggleRedacted()),
    register('xinde.previewZoomIn', () => previews.zoom('in')),
    register('xinde.previewZoomOut', () => previews.zoom('out')),
    register('xinde.previewZoomReset', () => previews.zoom(1)),
    register('xinde.showCorrespondence', () => correspondence.show()),
    register('xinde.exportHtml', (target?: Uri) => {
      if (!place.hasDisk) return needsDisk(t('导出网页'))
      const { document, redacted } = previews.inView()
      return exportHtml(server, document, redacted, target)
    }),
    register('xinde.nextPlaceholder', () => goToPlaceholder(1)),
    register('xinde.previousPlaceholder', () => goToPlaceholder(-1)),
    register('xinde.redact', () => redact(server, proposalDiff)),
    register('xinde.redactCopy', () => redactCopy(server)),
    register('xinde.fixAll', () => fixAll(server)),
    register('xinde.tidyHeadings', () => tidyHeadings(server, proposalDiff)),
    register('xinde.splitDocument', (uri?: string) => splitDocument(server, uri)),
    register('xinde.exportWord', (uri?: Uri, options?: ExportWordOptions) =>
      place.hasDisk ? exportWord(server, uri, options) : needsDisk(t('导出 Word')),
    ),
    register('xinde.importWord', (source?: unknown, target?: unknown) =>
      place.hasDisk ? importWord(server, source, target) : needsDisk(t('从 Word 导入')),
    ),
    register('xinde.checkSubmission', () => submission.check()),
    helpWithConfigs(server),
    register('xinde.initConfig', (folder?: Uri) => initConfig(server, folder)),
    register('xinde.insertSnippet', () => insertSnippet(server)),
    register('xinde.checkFolder', (folder?: Uri) =>
      place.hasDisk ? folderCheck.check(folder) : needsDisk(t('检查整个文件夹')),
    ),
    register('xinde.applyRecommendedSettings', () => applyRecommendedSettings()),
    register('xinde.openSamples', (into?: Uri, opens?: boolean) =>
      openSamples(context.extensionUri, into, opens),
    ),
    register('xinde.showMenu', () => showMenu(pause)),
    register('xinde.togglePauseFile', () => pause.toggleFile()),
    register('xinde.togglePauseWindow', () => pause.toggleWindow()),
    register(IGNORE_COMMAND, (mark: string) => ignored.add(mark)),
    register('xinde.restoreIgnored', () => ignored.restore()),
    register('xinde.reopenAsGbk', (uri: string) => reopenAsGbk(uri)),
    register(OPEN_OUTSIDE_COMMAND, (uri: string) => openOutside(uri)),
    register('xinde.openRules', () =>
      commands.executeCommand(
        'markdown.showPreview',
        Uri.joinPath(context.extensionUri, 'docs/rules/README.md'),
      ),
    ),
  )
  void commands.executeCommand('setContext', 'xinde.hasNoDisk', !place.hasDisk)
  if (workspace.getConfiguration('xinde').get('preview.openAutomatically')) previews.openWithDrafts()

  return {
    ready: server.ready,
    statusOf: (uri) => statusBar.of(uri),
    previewText: (uri) => previews.textOf(uri),
    previewPages: () => previews.pages(),
    previewShown: () => previews.shown(),
    correspondenceLines: () => correspondence.lines(),
  }
}

/** Says that something cannot be done in a browser; the menus leave it out there. */
function needsDisk(what: string): void {
  void window.showInformationMessage(t('网页版里不能{0}；请用桌面版 VS Code，或用命令行 xinde。', what))
}
