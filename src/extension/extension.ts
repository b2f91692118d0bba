import { commands, type ExtensionContext, Uri, workspace } from 'vscode'
import type { DraftStatus } from '../protocol'
import { createClient } from './client'
import { correspondenceAsker, createCorrespondenceView } from './correspondence-view'
import { exportHtml } from './export-html'
import { type ExportWordOptions, exportWord } from './export-word'
import { fixAll } from './fix-all'
import { chooseGenre, newReport } from './genre-commands'
import { importWord } from './import-word'
import { goToPlaceholder } from './placeholder-commands'
import { createPreviews } from './preview-panel'
import type { PagesShown, VersionShown } from './preview-protocol'
import { createProposalDiff } from './proposal-diff'
import { redact, redactCopy } from './redaction-commands'
import { reopenAsGbk } from './reopen'
import { splitDocument } from './split-document'
import { createStatusBar } from './status-bar'
import { createSubmissionView } from './submission-view'
import { tidyHeadings } from './tidy-headings'

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

/** Called by VS Code. Starts the language server without waiting for it. */
export function activate(context: ExtensionContext): XindeApi {
  const client = createClient(context)
  const statusBar = createStatusBar(client)
  const askCorrespondence = correspondenceAsker(client)
  const previews = createPreviews(context, client, askCorrespondence)
  const correspondence = createCorrespondenceView(askCorrespondence)
  const submission = createSubmissionView(client)
  const proposalDiff = createProposalDiff()
  const register = (id: string, run: (...args: never[]) => unknown) =>
    commands.registerCommand(id, run as (...args: unknown[]) => unknown)

  context.subscriptions.push(
    statusBar,
    previews,
    submission,
    correspondence,
    proposalDiff,
    register('xinde.newReport', (id?: string) => newReport(client, id)),
    register('xinde.chooseGenre', (id?: string) => chooseGenre(client, id)),
    register('xinde.openPreview', () => previews.open()),
    register('xinde.togglePreviewTable', () => previews.toggleTable()),
    register('xinde.togglePreviewProblems', () => previews.toggleProblems()),
    register('xinde.togglePreviewRedacted', () => previews.toggleRedacted()),
    register('xinde.previewZoomIn', () => previews.zoom('in')),
    register('xinde.previewZoomOut', () => previews.zoom('out')),
    register('xinde.previewZoomReset', () => previews.zoom(1)),
    register('xinde.showCorrespondence', () => correspondence.show()),
    register('xinde.exportHtml', (target?: Uri) => {
      const { document, redacted } = previews.inView()
      return exportHtml(client, document, redacted, target)
    }),
    register('xinde.nextPlaceholder', () => goToPlaceholder(1)),
    register('xinde.previousPlaceholder', () => goToPlaceholder(-1)),
    register('xinde.redact', () => redact(client, proposalDiff)),
    register('xinde.redactCopy', () => redactCopy(client)),
    register('xinde.fixAll', () => fixAll(client)),
    register('xinde.tidyHeadings', () => tidyHeadings(client, proposalDiff)),
    register('xinde.splitDocument', (uri?: string) => splitDocument(client, uri)),
    register('xinde.exportWord', (uri?: Uri, options?: ExportWordOptions) =>
      exportWord(client, uri, options),
    ),
    register('xinde.importWord', (source?: unknown, target?: unknown) => importWord(client, source, target)),
    register('xinde.checkSubmission', () => submission.check()),
    register('xinde.reopenAsGbk', (uri: string) => reopenAsGbk(uri)),
    register('xinde.openRules', () =>
      commands.executeCommand(
        'markdown.showPreview',
        Uri.joinPath(context.extensionUri, 'docs/rules/README.md'),
      ),
    ),
  )
  if (workspace.getConfiguration('xinde').get('preview.openAutomatically')) previews.openWithDrafts()

  return {
    ready: client.start(),
    statusOf: (uri) => statusBar.of(uri),
    previewText: (uri) => previews.textOf(uri),
    previewPages: () => previews.pages(),
    previewShown: () => previews.shown(),
    correspondenceLines: () => correspondence.lines(),
  }
}
