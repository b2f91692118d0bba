import type { Connection } from 'vscode-languageserver'
import { parseSettings, type Settings } from '../lint/settings'
import type { Session } from './session'

/** Applies the editor's settings as they change, without a restart. */
export function watchSettings(connection: Connection, session: Session, recheck: () => void): void {
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings = readSettings(settings)
    recheck()
  })
}

/** The settings in what an editor sends: `{ xinde: { preset, rules } }`. */
export function readSettings(sent: unknown): Settings {
  return parseSettings((sent as { xinde?: unknown } | null | undefined)?.xinde)
}
