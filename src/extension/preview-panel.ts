import {
  Disposable,
  type ExtensionContext,
  languages,
  StatusBarAlignment,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode'
import {
  type Place,
  PREVIEW_MARKS_REQUEST,
  PREVIEW_REQUEST,
  PREVIEW_SOURCE_REQUEST,
  type PreviewContent,
  type PreviewMarks,
  type PreviewParams,
} from '../protocol'
import type { AskCorrespondence } from './correspondence-view'
import { t } from './l10n'
import type { LanguageWatch } from './language'
import { pagesText } from './pages-text'
import { createPreview, type Preview, type PreviewSources } from './preview'
import type { PageState, PagesShown, VersionShown, View, Zoom } from './preview-protocol'
import { previewShell } from './preview-shell'
import type { ServerLink } from './server-link'

const VIEW_TYPE = 'xinde.preview'
/** Under which the reader's choices are kept; 脱敏后预览 is not, so that nobody takes one for the other. */
const VIEW_KEY = 'xinde.preview.view'
const FIRST_VIEW: View = { zoom: 'width', problems: true, redacted: false }

export interface Previews extends Disposable {
  /** Shows a draft, by default that of the active editor, beside its editor. */
  open(document?: TextDocument): void
  /** From now on opens the preview by itself when a draft comes into view, until the officer closes it. */
  openWithDrafts(): void
  /** Shows or hides the 对照表 beside the paper; opens the preview where there is none. */
  toggleTable(): void
  /** Marks the problems in the preview, or no longer. */
  toggleProblems(): void
  /** Shows the draft with everything masked, or as it is. */
  toggleRedacted(): void
  zoom(to: 'in' | 'out' | Zoom): void
  /** The draft that is worked on, and whether the preview shows it with masks in it. */
  inView(): { document: TextDocument | undefined; redacted: boolean }
  /** How many pages the preview shows and which; undefined where there is none. */
  pages(): PagesShown | undefined
  /** The version of a draft that is on the screen, and since when. */
  shown(): VersionShown | undefined
  /**
   * The text that the preview shows of a draft, as it is after the last change; rejects where the preview
   * shows another draft or is hidden.
   */
  textOf(uri: string): Promise<string>
}

/** The one preview of a window: it follows the active draft, and comes back after the window is reloaded. */
export function createPreviews(
  context: ExtensionContext,
  server: ServerLink,
  askTable: AskCorrespondence,
  language: LanguageWatch,
): Previews {
  let current: Preview | undefined
  let automatic = false

  let view: View = { ...FIRST_VIEW, ...context.globalState.get<Partial<View>>(VIEW_KEY) }
  const ask = <T>(method: string, uri: string, redacted: boolean) =>
    server.sendRequest<T | null>(method, { uri, redacted } satisfies PreviewParams)
  const sources: PreviewSources = {
    render: (uri, redacted) => ask<PreviewContent>(PREVIEW_REQUEST, uri, redacted),
    marks: (uri, redacted) => ask<PreviewMarks>(PREVIEW_MARKS_REQUEST, uri, redacted),
    sourceOf: (place) => server.sendRequest<Place | null>(PREVIEW_SOURCE_REQUEST, place),
    table: askTable,
  }

  const item = window.createStatusBarItem('xinde.pages', StatusBarAlignment.Left, 49)
  item.command = 'xinde.openPreview'
  const showPages = () => {
    const pages = current?.pages
    if (!pages) return item.hide()
    item.name = t('心得助手：页数')
    item.tooltip = t('公文预览的页数。点一下转到预览。')
    item.text = `$(file) ${pagesText(pages)}`
    item.accessibilityInformation = { label: t('公文预览：{0}', pagesText(pages)) }
    item.show()
  }

  const adopt = (panel: WebviewPanel): Preview => {
    const allow = () => {
      panel.webview.options = {
        enableScripts: true,
        localResourceRoots: [
          Uri.joinPath(context.extensionUri, 'dist'),
          ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
        ],
      }
    }
    allow()
    const events = {
      viewChanged(changed: View) {
        view = changed
        const { redacted, ...kept } = changed
        void context.globalState.update(VIEW_KEY, kept)
      },
      pagesChanged: showPages,
    }
    const preview = createPreview(panel, sources, events, { ...view, redacted: false })
    const fill = () => {
      panel.webview.html = previewShell(panel.webview, context.extensionUri)
    }
    fill()
    const following = Disposable.from(
      language.onDidChange(fill),
      // The page comes anew, and its images from the folders that are open then.
      workspace.onDidChangeWorkspaceFolders(allow),
    )
    panel.onDidDispose(() => {
      following.dispose()
      if (current === preview) current = undefined
      automatic = false
      showPages()
    })
    current = preview
    return preview
  }

  const open = (document = window.activeTextEditor?.document): void => {
    if (!document || !isDraft(document)) {
      void window.showInformationMessage(t('请先打开一份 Markdown 草稿，再打开公文预览。'))
      return
    }
    if (current) current.reveal()
    else {
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true }
      adopt(window.createWebviewPanel(VIEW_TYPE, t('公文预览'), where, { enableFindWidget: true }))
    }
    current?.show(document)
  }

  const follow = (editor: TextEditor | undefined): void => {
    if (!editor || !isDraft(editor.document)) return
    if (current) current.show(editor.document)
    else if (automatic) open(editor.document)
  }

  const toggle = (key: 'problems' | 'redacted') => {
    if (!current) open()
    const preview = current
    if (preview) preview.setView({ [key]: !preview.view[key] })
  }

  const subscriptions = Disposable.from(
    item,
    language.onDidChange(showPages),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) current?.checked(uri.toString())
    }),
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidChangeTextDocument(({ document }) => current?.changed(document)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => current?.editorScrolled(textEditor)),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: PageState | undefined) {
        // Another came first, or there is nothing to come back to.
        if (current || !state?.uri) return panel.dispose()
        const preview = adopt(panel)
        try {
          preview.show(await workspace.openTextDocument(Uri.parse(state.uri)))
        } catch {
          panel.dispose()
        }
      },
    }),
  )

  return {
    open,
    openWithDrafts() {
      automatic = true
      follow(window.activeTextEditor)
    },
    toggleTable() {
      const document = window.activeTextEditor?.document
      const other = document && isDraft(document) && document.uri.toString() !== current?.uri
      if (!current || other) {
        open()
        current?.setTable(true)
      } else current.setTable()
    },
    toggleProblems: () => toggle('problems'),
    toggleRedacted: () => toggle('redacted'),
    zoom: (to) => current?.zoom(to),
    inView() {
      const document = window.activeTextEditor?.document ?? current?.draft
      return {
        document,
        redacted: document !== undefined && document === current?.draft && current.view.redacted,
      }
    },
    pages: () => current?.pages,
    shown: () => current?.shown,
    async textOf(uri) {
      if (current?.uri !== uri) throw new Error(t('公文预览没有显示这份草稿'))
      return current.text()
    },
    dispose() {
      subscriptions.dispose()
      current?.dispose()
    },
  }
}

/** A Markdown text that somebody writes: not a side of a comparison, not what a chat or an output shows. */
function isDraft({ languageId, uri }: TextDocument): boolean {
  return (
    languageId === 'markdown' && !['git', 'output', 'vscode-chat-code-block', 'comment'].includes(uri.scheme)
  )
}
