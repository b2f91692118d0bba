import { type Diagnostic, type Disposable, type Uri, workspace } from 'vscode'
import type { HandleDiagnosticsSignature, Middleware } from 'vscode-languageclient'
import type { Pause } from './pause'
import type { TypingWatcher } from './typing-place'

/** What the server last said of a document. */
interface Said {
  uri: Uri
  all: readonly Diagnostic[]
  shown: readonly Diagnostic[]
  version: number | undefined
  show: HandleDiagnosticsSignature
}

export interface QuietDiagnostics extends Disposable {
  middleware: Middleware
}

/**
 * Holds back what would disturb: everything while checks are paused, and what is new in the sentence that is being
 * typed until the caret leaves it (`xinde.hideWhileTyping`). What was to be seen before the typing stays.
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
    const shown = entry.all.filter((diagnostic) => !isHeldBack(entry.uri.toString(), diagnostic))
    said.set(entry.uri.toString(), { ...entry, shown })
    entry.show(entry.uri, shown)
  }
  /** Places of an older text would be shown at the wrong words; the next check is on its way then. */
  const isCurrent = ({ uri, version }: Said) => versionOf(uri) === version
  const subscriptions = [
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
        if (all.length === 0 && versionOf(uri) === undefined) said.delete(uri.toString())
        put({ uri, all, shown: [], version: versionOf(uri), show })
      },
      provideHover: (document, position, token, next) =>
        pause.isPaused(document.uri.toString()) ? undefined : next(document, position, token),
      provideCodeActions: (document, range, context, token, next) =>
        pause.isPaused(document.uri.toString()) ? undefined : next(document, range, context, token),
    },
    dispose() {
      for (const subscription of subscriptions) subscription.dispose()
      said.clear()
    },
  }
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
