import { CodeLensRefreshRequest, type Connection, type TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { configurableRules } from '../lint/found-config'
import { parseSettings, type Settings } from '../lint/settings'
import type { Session } from './session'

/**
 * Applies the editor's settings as they change, without a restart. An editor that can be asked is asked for each
 * draft, as its folders may differ; another one sends what holds for all.
 *
 * @param canAsk whether the editor answers `workspace/configuration`
 * @returns a function that asks for what holds for a draft, or for all under a folder
 */
export function watchSettings(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  recheck: () => void,
  canAsk: () => boolean,
): (uris: readonly string[]) => Promise<void> {
  const refresh = async (uris: readonly string[]) => {
    if (uris.length === 0 || !canAsk()) return
    const items = uris.map((scopeUri) => ({ scopeUri, section: 'xinde' }))
    const answers: unknown[] = await connection.workspace.getConfiguration(items).catch(() => [])
    let changed = false
    for (const [i, uri] of uris.entries()) {
      if (i >= answers.length) break
      const settings = read(answers[i], session)
      changed ||= !isSame(session.settingsOf(uri), settings)
      session.setSettings(settings, uri)
    }
    if (!changed) return
    recheck()
    // Counts above headings come and go with their setting; an editor that has none does not answer.
    void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
  }
  connection.onDidChangeConfiguration(({ settings }) => {
    if (canAsk()) return refresh(documents.all().map(({ uri }) => uri))
    session.setSettings(readSettings(settings, session))
    recheck()
  })
  documents.onDidOpen(({ document }) => {
    void refresh([document.uri])
  })
  return refresh
}

/** The settings in what an editor sends: `{ xinde: { preset, rules } }`. */
export function readSettings(sent: unknown, session: Session): Settings {
  return read((sent as { xinde?: unknown } | null | undefined)?.xinde, session)
}

function read(value: unknown, { linter: { genres } }: Session): Settings {
  return parseSettings(value, { rules: configurableRules, genres })
}

/** Settings are plain data, and read in one order. */
function isSame(a: Settings, b: Settings): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
