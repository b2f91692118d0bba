import {
  Disposable,
  type ExtensionContext,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { PREVIEW_REQUEST, type PreviewContent, type PreviewParams } from '../protocol'
import type { AskCorrespondence } from './correspondence-view'
import { createPreview, type Preview } from './preview'
import type { PageState } from './preview-protocol'
import { previewShell } from './preview-shell'

const VIEW_TYPE = 'xinde.preview'

export interface Previews extends Disposable {
  /** Shows a draft, by default that of the active editor, beside its editor. */
  open(document?: TextDocument): void
  /** From now on opens the preview by itself when a draft comes into view, until the officer closes it. */
  openWithDrafts(): void
  /** Shows or hides the 对照表 beside the paper; opens the preview where there is none. */
  toggleTable(): void
  /**
   * The text that the preview shows of a draft, as it is after the last change; rejects where the preview
   * shows another draft or is hidden.
   */
  textOf(uri: string): Promise<string>
}

/** The one preview of a window: it follows the active draft, and comes back after the window is reloaded. */
export function createPreviews(
  context: ExtensionContext,
  client: BaseLanguageClient,
  askTable: AskCorrespondence,
): Previews {
  let current: Preview | undefined
  let automatic = false

  const render = (uri: string): Promise<PreviewContent | null> =>
    client.sendRequest<PreviewContent | null>(PREVIEW_REQUEST, { uri } satisfies PreviewParams)

  const adopt = (panel: WebviewPanel): Preview => {
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [
        Uri.joinPath(context.extensionUri, 'dist'),
        ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri),
      ],
    }
    const preview = createPreview(panel, render, askTable)
    panel.webview.html = previewShell(panel.webview, context.extensionUri)
    panel.onDidDispose(() => {
      if (current === preview) current = undefined
      automatic = false
    })
    current = preview
    return preview
  }

  const open = (document = window.activeTextEditor?.document): void => {
    if (!document || !isDraft(document)) {
      void window.showInformationMessage('请先打开一份 Markdown 草稿，再打开公文预览。')
      return
    }
    if (current) current.reveal()
    else {
      const where = { viewColumn: ViewColumn.Beside, preserveFocus: true }
      adopt(window.createWebviewPanel(VIEW_TYPE, '公文预览', where, {}))
    }
    current?.show(document)
  }

  const follow = (editor: TextEditor | undefined): void => {
    if (!editor || !isDraft(editor.document)) return
    if (current) current.show(editor.document)
    else if (automatic) open(editor.document)
  }

  const subscriptions = Disposable.from(
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
    async textOf(uri) {
      if (current?.uri !== uri) throw new Error('公文预览没有显示这份草稿')
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
