import {
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode'
import type { PreviewContent } from '../protocol'
import type { AskCorrespondence } from './correspondence-view'
import { findPlace } from './preview-place'
import type { FromPage, GoToSource, ShowDraft, ToPage } from './preview-protocol'

/** How long after the last keystroke the page is made anew, in milliseconds. */
const PAUSE = 60
/** An editor that we scrolled tells so within this time; what it says is no wish of the reader's. */
const OWN_SCROLL = 300
const ANSWER_LIMIT = 10_000

/** One panel and the draft that it shows. */
export interface Preview {
  readonly uri: string | undefined
  show(document: TextDocument): void
  changed(document: TextDocument): void
  editorScrolled(editor: TextEditor): void
  reveal(): void
  /** Shows or hides the 对照表 beside the paper; the other way round where not said. */
  setTable(open?: boolean): void
  /** The text on the page after the last change. */
  text(): Promise<string>
  dispose(): void
}

/**
 * @param render the draft as HTML, made by the language server; null where it does not know the draft
 * @param askTable its 对照表; null where its form has none
 */
export function createPreview(
  panel: WebviewPanel,
  render: (uri: string) => Promise<PreviewContent | null>,
  askTable: AskCorrespondence,
): Preview {
  let draft: TextDocument | undefined
  /** A hidden page is thrown away by VS Code; when it comes back it says that it is ready. */
  let live = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  let asked = 0
  let scrolledEditorAt = 0
  /** Undefined until somebody opened or closed it: then the page knows from before. */
  let tableOpen: boolean | undefined
  const questions = new Map<number, (text: string) => void>()
  const ready = createSignal()

  const post = (message: ToPage) => void panel.webview.postMessage(message)

  /**
   * @param place whether to go to where the editor is: not while the draft is typed in
   * @returns false where a later update overtook this one
   */
  async function update(place: boolean): Promise<boolean> {
    clearTimeout(timer)
    const shown = draft
    if (!shown || !live) return true
    const ticket = ++latest
    const content = await contentOf(shown, render)
    if (ticket !== latest) return false
    panel.title = `预览 ${nameOf(shown)}`
    const editor = editorOf(shown)
    post({
      type: 'show',
      uri: shown.uri.toString(),
      imageBase: imageBase(panel, shown),
      ...content,
      ...(place && { scrollTo: editor ? topLine(editor) : 1 }),
    })
    void updateTable(shown, ticket)
    return true
  }

  /** The table may have to wait for words to be looked up; the paper does not wait for it. */
  async function updateTable(shown: TextDocument, ticket: number): Promise<void> {
    const table = await askTable(shown.uri.toString()).catch(() => null)
    if (ticket === latest && live) post({ type: 'table', table })
  }

  const subscriptions = [
    panel.onDidChangeViewState(() => {
      if (!panel.visible) live = false
    }),
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      switch (message.type) {
        case 'ready':
          live = true
          ready.give()
          if (tableOpen !== undefined) post({ type: 'openTable', open: tableOpen })
          return void update(true)
        case 'tableOpened':
          tableOpen = message.open
          return
        case 'scrolled':
          return scrollEditor(message.line)
        case 'goTo':
          return void goToSource(draft, message)
        case 'text':
          questions.get(message.id)?.(message.text)
          return questions.delete(message.id)
      }
    }),
    panel.onDidDispose(() => {
      clearTimeout(timer)
      latest++
      for (const subscription of subscriptions) subscription.dispose()
    }),
  ]

  function scrollEditor(line: number): void {
    const editor = draft && editorOf(draft)
    if (!editor) return
    scrolledEditorAt = Date.now()
    const at = placeOfLine(editor.document, line)
    editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop)
  }

  return {
    get uri() {
      return draft?.uri.toString()
    },
    show(document) {
      if (draft === document) return
      draft = document
      void update(true)
    },
    changed(document) {
      if (document !== draft) return
      clearTimeout(timer)
      timer = setTimeout(() => void update(false), PAUSE)
    },
    editorScrolled(editor) {
      if (editor.document !== draft || !live || Date.now() - scrolledEditorAt < OWN_SCROLL) return
      post({ type: 'scrollTo', line: topLine(editor) })
    },
    reveal: () => panel.reveal(undefined, true),
    setTable(open = !tableOpen) {
      tableOpen = open
      if (live) post({ type: 'openTable', open })
    },
    async text() {
      await withinLimit(ready.given)
      while (!(await update(false)));
      const id = ++asked
      const answer = new Promise<string>((resolve) => questions.set(id, resolve))
      post({ type: 'readText', id })
      return withinLimit(answer).finally(() => questions.delete(id))
    },
    dispose: () => panel.dispose(),
  }
}

async function contentOf(
  document: TextDocument,
  render: (uri: string) => Promise<PreviewContent | null>,
): Promise<Omit<ShowDraft, 'type' | 'uri'>> {
  const nothing = { html: '', title: nameOf(document), version: document.version }
  try {
    const content = await render(document.uri.toString())
    if (!content) return { ...nothing, notice: '这份文件不按报告检查，没有公文预览。' }
    return content.html === '' ? { ...content, notice: '草稿还是空的。' } : content
  } catch {
    return { ...nothing, notice: '语言服务没有回答，预览暂时打不开；详情见输出面板“心得助手”。' }
  }
}

/** Goes to the source of a place on the page, in the editor that shows the draft or a new one. */
async function goToSource(draft: TextDocument | undefined, place: GoToSource): Promise<void> {
  if (!draft) return
  const start = new Position(Math.min(place.line, draft.lineCount) - 1, 0)
  const lines = draft.validateRange(new Range(start, new Position(place.end - 1, Number.MAX_SAFE_INTEGER)))
  const offset = draft.offsetAt(start) + findPlace(draft.getText(lines), place.before, place.after)
  const at = draft.positionAt(offset)
  const open = editorOf(draft)
  const editor =
    open && !place.focus
      ? open
      : await window.showTextDocument(draft, {
          viewColumn: open?.viewColumn ?? ViewColumn.One,
          preserveFocus: !place.focus,
        })
  editor.selection = new Selection(at, at)
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport)
}

function editorOf(document: TextDocument): TextEditor | undefined {
  return window.visibleTextEditors.find((editor) => editor.document === document)
}

/** The line at the top of an editor, 1-based, with the share of it that is scrolled away. */
function topLine({ document, visibleRanges }: TextEditor): number {
  const top = visibleRanges[0]?.start ?? new Position(0, 0)
  return top.line + 1 + top.character / (document.lineAt(top.line).text.length + 1)
}

function placeOfLine(document: TextDocument, line: number): Position {
  const whole = Math.max(0, Math.min(Math.floor(line) - 1, document.lineCount - 1))
  const share = Math.max(0, line - 1 - whole)
  return new Position(whole, Math.floor(Math.min(share, 1) * document.lineAt(whole).text.length))
}

/** Images stand beside the draft; a draft that was never saved has no place. */
function imageBase(panel: WebviewPanel, { uri, isUntitled }: TextDocument): string {
  return isUntitled ? '' : `${panel.webview.asWebviewUri(Uri.joinPath(uri, '..'))}/`
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}

function createSignal(): { given: Promise<void>; give(): void } {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

async function withinLimit<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('公文预览没有回答')), ANSWER_LIMIT)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
