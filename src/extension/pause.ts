import { type Disposable, EventEmitter, window } from 'vscode'

/** Whether checks are paused: in this window, or for single drafts. Kept as long as the window is open. */
export interface Pause extends Disposable {
  isPaused(uri: string): boolean
  readonly wholeWindow: boolean
  /** Pauses what runs, and has what is paused go on. */
  toggleWindow(): void
  toggleFile(uri?: string): void
  onDidChange(listener: () => void): Disposable
}

export function createPause(): Pause {
  const changed = new EventEmitter<void>()
  const files = new Set<string>()
  let wholeWindow = false
  return {
    isPaused: (uri) => wholeWindow || files.has(uri),
    get wholeWindow() {
      return wholeWindow
    },
    toggleWindow() {
      wholeWindow = !wholeWindow
      if (!wholeWindow) files.clear()
      changed.fire()
    },
    toggleFile(uri = window.activeTextEditor?.document.uri.toString()) {
      if (uri === undefined) return
      if (!files.delete(uri)) files.add(uri)
      changed.fire()
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  }
}
