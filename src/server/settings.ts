import { CodeLensRefreshRequest, type Connection, type TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { configurableRules } from '../lint/found-config'
import { parseSettings, type Settings } from '../lint/settings'
import type { ClientFit } from './client-fit'
import type { Session } from './session'

/**
 * Applies the editor's settings as they change, without a restart. An editor that can be asked is asked for each
 * draft, as its folders may differ; another one sends what holds for all. One that has nothing to say of ours leaves in
 * force what it said at the start.
 *
 * @param client once it has introduced itself
 * @returns what asks for what holds for a draft, or for all under a folder, and what waits until the answer for a draft that was
 *   just opened is there, or does not come
 */
export function watchSettings(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  recheck: () => void,
  client: () => ClientFit,
): { ask(uris: readonly string[]): Promise<void>; ready(uri: string): Promise<void> } {
  const opening = new Map<string, Promise<void>>()
  const refresh = async (uris: readonly string[]) => {
    if (uris.length === 0 || !client().answersSettings) return
    const items = uris.map((scopeUri) => ({ scopeUri, section: 'xinde' }))
    const answers: unknown[] = await connection.workspace.getConfiguration(items).catch(() => [])
    let changed = false
    for (const [i, uri] of uris.entries()) {
      if (i >= answers.length) break
      const before = session.settingsOf(uri)
      session.setOwnSettings(uri, isSaid(answers[i]) ? read(answers[i], session) : undefined)
      changed ||= !isSame(before, session.settingsOf(uri))
    }
    if (!changed) return
    recheck()
    // Counts above headings come and go with their setting.
    if (client().refreshesLenses)
      void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined)
  }
  connection.onDidChangeConfiguration(({ settings }) => {
    if (client().answersSettings) return refresh(documents.all().map(({ uri }) => uri))
    if (!isSaid(settings?.xinde)) return
    session.setSettings(readSettings(settings, session))
    recheck()
  })
  documents.onDidOpen(({ document: { uri } }) => {
    opening.set(uri, withinReason(refresh([uri])))
  })
  documents.onDidClose(({ document: { uri } }) => void opening.delete(uri))
  return { ask: refresh, ready: (uri) => opening.get(uri) ?? Promise.resolve() }
}

/** How long a draft waits for its settings before it is checked by what is known, in milliseconds. */
const PATIENCE = 300

function withinReason(answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** The settings in what an editor sends: `{ xinde: { preset, rules } }`. */
export function readSettings(sent: unknown, session: Session): Settings {
  return read((sent as { xinde?: unknown } | null | undefined)?.xinde, session)
}

/** Editors answer null, or leave the section out, where nobody has set anything. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null
}

function read(value: unknown, { linter: { genres } }: Session): Settings {
  return parseSettings(value, { rules: configurableRules, genres })
}

/** Settings are plain data, and read in one order. */
function isSame(a: Settings, b: Settings): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
