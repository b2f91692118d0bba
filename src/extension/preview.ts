import { type TextDocument, type TextEditor, Uri, type WebviewPanel, workspace } from 'vscode'
import type { Place, PreviewContent, PreviewMarks, PreviewSourceParams } from '../protocol'
import type { AskCorrespondence } from './correspondence-view'
import { t } from './l10n'
import type {
  FromPage,
  GoToSource,
  PagesShown,
  ShowDraft,
  ToPage,
  VersionShown,
  View,
  Zoom,
} from './preview-protocol'
import { editorOf, goToSource, scrollToLine, topLine } from './preview-source'
import { createSignal, withinLimit } from './signal'

/** An editor that we scrolled tells so within this time; what it says is no wish of the reader's. */
const OWN_SCROLL = 300
/** How long after the last keystroke the 对照表 and the problems are asked for, in milliseconds. */
const PAUSE = 250
const ANSWER_LIMIT = 10_000
/** How soon the server is asked again where it did not know of the last keystroke yet, and how often at most. */
const CATCH_UP = 5
const MOST_TRIES = 20

/** One panel and the draft that it shows. */
export interface Preview {
  readonly uri: string | undefined
  readonly draft: TextDocument | undefined
  /** What the page said last of its pages, and of the version that it has on the screen. */
  readonly pages: PagesShown | undefined
  readonly shown: VersionShown | undefined
  readonly view: View
  show(document: TextDocument): void
  changed(document: TextDocument): void
  /** The problems of a draft were found anew. */
  checked(uri: string): void
  editorScrolled(editor: TextEditor): void
  reveal(): void
  /** Shows or hides the 对照表 beside the paper; the other way round where not said. */
  setTable(open?: boolean): void
  setView(view: Partial<View>): void
  zoom(to: 'in' | 'out' | Zoom): void
  /** The text on the page after the last change. */
  text(): Promise<string>
  dispose(): void
}

/** What a preview asks of the language server: null where it does not know the draft. */
export interface PreviewSources {
  render(uri: string, redacted: boolean): Promise<PreviewContent | null>
  marks(uri: string, redacted: boolean): Promise<PreviewMarks | null>
  sourceOf(place: PreviewSourceParams): Promise<Place | null>
  /** The 对照表; null too where the form has none. */
  table: AskCorrespondence
}

/** What a preview tells of itself. */
export interface PreviewEvents {
  viewChanged(view: View): void
  pagesChanged(): void
}

/** @param view how the reader liked to look at drafts last */
export function createPreview(
  panel: WebviewPanel,
  sources: PreviewSources,
  events: PreviewEvents,
  view: View,
): Preview {
  let draft: TextDocument | undefined
  /** A hidden page is thrown away by VS Code; when it comes back it says that it is ready. */
  let live = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  let following = false
  let behind = false
  let asked = 0
  let scrolledEditorAt = 0
  /** Undefined until somebody opened or closed it: then the page knows from before. */
  let tableOpen: boolean | undefined
  let pages: PagesShown | undefined
  let shownVersion: VersionShown | undefined
  const questions = new Map<number, (text: string) => void>()
  /** Given when the page is there; another one once it is hidden. */
  let ready = createSignal()

  const post = (message: ToPage) => void panel.webview.postMessage(message)

  /**
   * @param place whether to go to where the editor is: not while the draft is typed in
   * @returns false where a later update overtook this one
   */
  async function update(place: boolean): Promise<boolean> {
    const shown = draft
    if (!shown || !live) return true
    const ticket = ++latest
    const content = await newestContent(shown)
    if (ticket !== latest) return false
    panel.title = t('预览 {0}', nameOf(shown))
    const editor = editorOf(shown)
    post({
      type: 'show',
      uri: shown.uri.toString(),
      images: imagePlaces(panel, shown),
      redacted: view.redacted,
      ...content,
      ...(place && { scrollTo: editor ? topLine(editor) : 1 }),
    })
    clearTimeout(timer)
    timer = setTimeout(() => void updateRest(shown, ticket), place ? 0 : PAUSE)
    return true
  }

  /** A keystroke is known to us a moment before the server has heard of it. */
  async function newestContent(shown: TextDocument): Promise<Content> {
    for (let tries = 1; ; tries++) {
      const content = await contentOf(shown, sources.render, view.redacted)
      if (content.version >= shown.version || tries === MOST_TRIES) return content
      await new Promise((resolve) => setTimeout(resolve, CATCH_UP))
    }
  }

  /** What takes a check of the whole draft, or words to be looked up: the paper does not wait for it. */
  async function updateRest(shown: TextDocument, ticket: number): Promise<void> {
    const uri = shown.uri.toString()
    void updateMarks(uri)
    const table = await sources.table(uri).catch(() => null)
    if (ticket === latest && live) post({ type: 'table', table })
  }

  async function updateMarks(uri: string): Promise<void> {
    const { redacted } = view
    const marks = await sources.marks(uri, redacted).catch(() => null)
    if (marks && live && draft?.uri.toString() === uri && view.redacted === redacted) {
      post({ type: 'marks', ...marks })
    }
  }

  /** Every keystroke is shown at once, unless one is just being shown: then all that come meanwhile together. */
  async function follow(): Promise<void> {
    behind = true
    if (following) return
    following = true
    while (behind) {
      behind = false
      // The language client sends a change on in the same turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve))
      await update(false)
    }
    following = false
  }

  function changeView(change: Partial<View>, byPage: boolean): void {
    const before = view
    view = { ...view, ...change }
    events.viewChanged(view)
    if (!live) return
    if (!byPage) post({ type: 'view', view })
    if (view.redacted !== before.redacted) void update(false)
  }

  const subscriptions = [
    panel.onDidChangeViewState(() => {
      if (!panel.visible && live) {
        live = false
        ready = createSignal()
      }
      // A page that was hidden for a moment only is the old one, and does not say again that it is ready unless asked.
      else if (panel.visible && !live) post({ type: 'wake' })
      events.pagesChanged()
    }),
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      switch (message.type) {
        case 'ready':
          live = true
          ready.give()
          post({ type: 'view', view })
          if (tableOpen !== undefined) post({ type: 'openTable', open: tableOpen })
          return void update(true)
        case 'tableOpened':
          tableOpen = message.open
          return
        case 'viewChanged':
          return changeView(message.view, true)
        case 'scrolled':
          return scrollEditor(message.line)
        case 'goTo':
          return void goTo(message)
        case 'pages':
          pages = message
          return events.pagesChanged()
        case 'shown':
          shownVersion = message
          return
        case 'text':
          questions.get(message.id)?.(message.text)
          return questions.delete(message.id)
      }
    }),
    panel.onDidDispose(() => {
      clearTimeout(timer)
      // Whatever is still being asked for comes too late, and nothing more is.
      live = false
      latest++
      for (const subscription of subscriptions) subscription.dispose()
    }),
  ]

  async function goTo({ to, focus }: GoToSource): Promise<void> {
    const shown = draft
    if (!shown) return
    if (!('element' in to)) return goToSource(shown, to, focus)
    const found = await sources
      .sourceOf({ uri: shown.uri.toString(), redacted: view.redacted, ...to })
      .catch(() => null)
    // The draft has changed since: its line is near enough.
    await goToSource(shown, found ?? { line: to.line - 1, character: 0 }, focus)
  }

  function scrollEditor(line: number): void {
    const editor = draft && editorOf(draft)
    if (!editor) return
    scrolledEditorAt = Date.now()
    scrollToLine(editor, line)
  }

  return {
    get uri() {
      return draft?.uri.toString()
    },
    get draft() {
      return draft
    },
    get pages() {
      return panel.visible ? pages : undefined
    },
    get shown() {
      return shownVersion
    },
    get view() {
      return view
    },
    show(document) {
      if (draft === document) return
      draft = document
      void update(true)
    },
    changed(document) {
      if (document === draft) void follow()
    },
    checked(uri) {
      if (live && draft?.uri.toString() === uri) void updateMarks(uri)
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
    setView: (change) => changeView(change, false),
    zoom: (to) => post({ type: 'zoom', to }),
    async text() {
      await withinLimit(ready.given, ANSWER_LIMIT, t('公文预览没有回答'))
      while (!(await update(false)));
      const id = ++asked
      const answer = new Promise<string>((resolve) => questions.set(id, resolve))
      post({ type: 'readText', id })
      return withinLimit(answer, ANSWER_LIMIT, t('公文预览没有回答')).finally(() => questions.delete(id))
    },
    dispose: () => panel.dispose(),
  }
}

type Content = Omit<ShowDraft, 'type' | 'uri' | 'redacted' | 'images'>

async function contentOf(
  document: TextDocument,
  render: PreviewSources['render'],
  redacted: boolean,
): Promise<Content> {
  const nothing = { html: '', title: nameOf(document), version: document.version }
  try {
    const content = await render(document.uri.toString(), redacted)
    if (!content) return { ...nothing, notice: t('这份文件不按报告检查，没有公文预览。') }
    return content.html === '' ? { ...content, notice: t('草稿还是空的。') } : content
  } catch {
    return { ...nothing, notice: t('语言服务没有回答，预览暂时打不开；详情见输出面板“心得助手”。') }
  }
}

/** Images stand beside the draft or elsewhere in the folders that are open. */
function imagePlaces({ webview }: WebviewPanel, { uri, isUntitled }: TextDocument): ShowDraft['images'] {
  const addressOf = (folder: Uri) => `${webview.asWebviewUri(folder)}/`
  return {
    ...(!isUntitled && { base: addressOf(Uri.joinPath(uri, '..')) }),
    roots: (workspace.workspaceFolders ?? []).map((folder) => addressOf(folder.uri)),
  }
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1)
}
