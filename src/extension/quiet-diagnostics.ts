import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Disposable,
  type Range,
  type Uri,
  workspace,
} from 'vscode'
import type { HandleDiagnosticsSignature, Middleware } from 'vscode-languageclient'
import type { Pause } from './pause'
import type { TypingWatcher } from './typing-place'

/** What the server last said of a document. */
interface Said {
  uri: Uri
  all: readonly Diagnostic[]
  shown: readonly Diagnostic[]
  version: number | undefined
  /** The editor still has what is shown just where it is shown: nothing was typed in it or beside it. */
  stands: boolean
  show: HandleDiagnosticsSignature
}

export interface QuietDiagnostics extends Disposable {
  middleware: Middleware
  /** The server was lost, and with it all that the editor shows. */
  forget(): void
}

/**
 * Holds back what would disturb: everything while checks are paused, and what is new in the sentence that is being
 * typed until the caret leaves it (`xinde.hideWhileTyping`). What was to be seen before the typing stays. What the
 * editor shows already is not handed to it again, which costs more than all else that a keystroke takes here.
 */
export function createQuietDiagnostics(pause: Pause, typing: TypingWatcher): QuietDiagnostics {
  const said = new Map<string, Said>()
  /** What was shown of the draft when the typing in this sentence began. */
  let before: ReadonlySet<string> = new Set()

  const isHeldBack = (uri: string, { range: { start }, code, message }: Diagnostic): boolean => {
    if (pause.isPaused(uri)) return true
    const { place } = typing
    if (place?.uri !== uri || place.line !== start.line) return false
    const inside = place.start <= start.character && start.character < Math.max(place.end, place.start + 1)
    return inside && !before.has(keyOf(code, message)) && isOn()
  }
  const put = (entry: Said) => {
    const uri = entry.uri.toString()
    const shown = entry.all.filter((diagnostic) => !isHeldBack(uri, diagnostic))
    const before = said.get(uri)
    said.set(uri, { ...entry, shown, stands: true })
    if (!before?.stands || !isSame(before.shown, shown)) entry.show(entry.uri, shown)
  }
  /** Places of an older text would be shown at the wrong words; the next check is on its way then. */
  const isCurrent = ({ uri, version }: Said) => versionOf(uri) === version
  const subscriptions = [
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const entry = said.get(document.uri.toString())
      if (!entry?.stands) return
      entry.stands = contentChanges.every(
        ({ range }) => !entry.shown.some((each) => touches(each.range, range)),
      )
    }),
    pause.onDidChange(() => {
      for (const entry of said.values()) if (isCurrent(entry)) put(entry)
    }),
    typing.onDidChange(() => {
      const entry = said.get(typing.place?.uri ?? '')
      before = new Set(entry?.shown.map(({ code, message }) => keyOf(code, message)))
      for (const each of said.values()) {
        if (each.shown.length < each.all.length && isCurrent(each)) put(each)
      }
    }),
  ]
  return {
    middleware: {
      handleDiagnostics(uri, all, show) {
        const version = versionOf(uri)
        if (all.length === 0 && version === undefined) said.delete(uri.toString())
        put({ uri, all, shown: [], version, stands: false, show })
      },
      provideHover: (document, position, token, next) =>
        pause.isPaused(document.uri.toString()) ? undefined : next(document, position, token),
      provideCodeActions: (document, range, context, token, next) =>
        pause.isPaused(document.uri.toString()) ? undefined : next(document, range, context, token),
    },
    forget: () => said.clear(),
    dispose() {
      for (const subscription of subscriptions) subscription.dispose()
      said.clear()
    },
  }
}

/** Whether an edit changes a range, or ends at its border, where the editor may or may not let it grow. */
function touches(range: Range, edited: Range): boolean {
  // Asked of every problem at every keystroke, and most stand in other lines.
  if (range.end.line < edited.start.line || edited.end.line < range.start.line) return false
  return !range.end.isBefore(edited.start) && !edited.end.isBefore(range.start)
}

function isSame(some: readonly Diagnostic[], others: readonly Diagnostic[]): boolean {
  return some.length === others.length && some.every((one, i) => looksLike(one, others[i] as Diagnostic))
}

function looksLike(one: Diagnostic, other: Diagnostic): boolean {
  const related = one.relatedInformation ?? []
  const otherRelated = other.relatedInformation ?? []
  return (
    one.severity === other.severity &&
    keyOf(one.code, one.message) === keyOf(other.code, other.message) &&
    one.range.isEqual(other.range) &&
    related.length === otherRelated.length &&
    related.every(({ message, location }, i) => {
      const { message: text, location: place } = otherRelated[i] as DiagnosticRelatedInformation
      return message === text && location.range.isEqual(place.range)
    })
  )
}

function isOn(): boolean {
  return workspace.getConfiguration('xinde').get('hideWhileTyping', true)
}

function versionOf(uri: Uri): number | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.version
}

function keyOf(code: Diagnostic['code'], message: string): string {
  return `${typeof code === 'object' ? code.value : code} ${message}`
}
