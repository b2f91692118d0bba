import type { Connection, TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type DraftStatus, REST_NOTIFICATION, type RestParams, STATUS_NOTIFICATION } from '../protocol'
import type { Severity } from '../rules/problem'
import type { ClientFit } from './client-fit'
import { toDiagnostic } from './convert'
import type { Checked, Session } from './session'
import { shownProblems } from './shown-problems'

/** How long after the last keystroke a draft is checked, in milliseconds. */
const PAUSE = 150
/**
 * The same where the editor tells when nobody types any more. Longer than it holds keystrokes back, as problems of a
 * text that it has no longer would be shown at the wrong words; the check then waits for what it tells.
 */
const PAUSE_UNTIL_TOLD = 1000

/**
 * Keeps the diagnostics of open drafts up to date; returns a function that checks all of them anew.
 *
 * @param client once it has introduced itself
 * @param ready waits for the settings of a draft that was just opened
 * @param rest is called when the diagnostics of a draft are on their way
 */
export function watchDrafts(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  client: () => ClientFit,
  ready: (uri: string) => Promise<void>,
  rest: () => void = () => {},
): () => void {
  const timers = new Map<string, NodeJS.Timeout>()
  /** What is to be checked, the latest last: that is what somebody is looking at. */
  const due = new Set<string>()
  const cancel = (uri: string) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    due.delete(uri)
  }
  /** One draft at a time, and requests in between, however many are opened at once. */
  const work = () => {
    const uri = [...due].at(-1)
    if (uri === undefined) return
    due.delete(uri)
    if (due.size > 0) setTimeout(work, 0)
    void publish(uri)
  }
  const enqueue = (uri: string) => {
    timers.delete(uri)
    due.add(uri)
    if (due.size === 1) setTimeout(work, 0)
  }
  const schedule = (uri: string, delay: number) => {
    cancel(uri)
    timers.set(
      uri,
      setTimeout(() => enqueue(uri), delay),
    )
  }
  const publish = async (uri: string) => {
    const document = documents.get(uri)
    if (!document) return
    await Promise.all([session.configs.prepare(uri), ready(uri)])
    show(connection, document, session.check(document), session)
    setTimeout(rest, 0)
    // Words that this check had to do without are looked up in the background; then it is done once more.
    if (!(await session.linter.settle())) return
    session.invalidate()
    for (const open of documents.all()) schedule(open.uri, 0)
  }

  documents.onDidOpen(({ document }) => schedule(document.uri, 0))
  documents.onDidChangeContent(({ document }) => {
    if (!session.last(document.uri) || session.settingsOf(document.uri).run === 'onSave') return
    schedule(document.uri, client().tellsOfRest ? PAUSE_UNTIL_TOLD : PAUSE)
  })
  connection.onNotification(REST_NOTIFICATION, (sent: Partial<RestParams> | null) => {
    const uri = sent?.uri
    if (typeof uri === 'string' && timers.has(uri)) schedule(uri, 0)
  })
  documents.onDidSave(({ document }) => {
    if (session.settingsOf(document.uri).run === 'onSave') schedule(document.uri, 0)
  })
  documents.onDidClose(({ document }) => {
    cancel(document.uri)
    session.forget(document.uri)
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] })
  })
  return () => {
    session.invalidate()
    for (const { uri } of documents.all()) schedule(uri, 0)
  }
}

function show(connection: Connection, document: TextDocument, checked: Checked, session: Session): void {
  void connection.sendDiagnostics({
    uri: document.uri,
    version: document.version,
    diagnostics: shownProblems(checked.shown).map((problem) => toDiagnostic(problem, document)),
  })
  void connection.sendNotification(STATUS_NOTIFICATION, statusOf(document, checked, session))
}

function statusOf(
  { uri }: TextDocument,
  { result, config, active, shown }: Checked,
  session: Session,
): DraftStatus {
  const count = (severity: Severity) => shown.filter((problem) => problem.severity === severity).length
  const { segmenter, names } = session.linter
  return {
    uri,
    active,
    characters: result.report.characters,
    counts: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
    ...(result.genre && {
      genre: {
        id: result.genre.genre.id,
        title: result.genre.genre.title,
        confidence: result.genre.confidence,
        declared: result.genre.declared,
      },
    }),
    ...(segmenter && { segmenter }),
    ...(names && { names }),
    ...(config.file !== undefined && { config: config.file }),
  }
}
