import { type Disposable, type Event, EventEmitter, env, workspace } from 'vscode'
import type { InterfaceLanguage } from '../protocol'
import { setLanguage } from './l10n'

/** Holds the texts of the interface to the setting `xinde.language`. */
export interface LanguageWatch extends Disposable {
  /** Whoever shows texts that stay should show them anew. */
  onDidChange: Event<void>
}

export function watchLanguage(): LanguageWatch {
  const changed = new EventEmitter<void>()
  setLanguage(chosenLanguage())
  const watching = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('xinde.language')) return
    setLanguage(chosenLanguage())
    changed.fire()
  })
  return {
    onDidChange: changed.event,
    dispose() {
      watching.dispose()
      changed.dispose()
    },
  }
}

function chosenLanguage(): InterfaceLanguage {
  const setting = workspace.getConfiguration('xinde').get<string>('language')
  if (setting === 'auto') return env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en'
  return setting === 'en' ? 'en' : 'zh-cn'
}
