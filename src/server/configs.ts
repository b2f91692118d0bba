import type { Connection, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fileProblem } from '../lint/linter'
import { toDiagnostic } from './convert'
import type { DraftConfig } from './platform'
import type { Session } from './session'

/**
 * Shows what is wrong in the configuration files that open drafts are under, in those files, and checks the
 * drafts again when one changes.
 */
export function watchConfigs(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  recheck: () => void,
): void {
  const shown = new Set<string>()
  const showAll = async () => {
    await Promise.all(documents.all().map(({ uri }) => session.configs.prepare(uri)))
    const found = new Map<string, DraftConfig>()
    for (const { uri } of documents.all()) {
      const config = session.configs.forDraft(uri)
      if (config.uri !== undefined) found.set(config.uri, config)
    }
    for (const uri of shown) if (!found.has(uri)) clear(uri)
    for (const [uri, config] of found) show(uri, config)
  }
  const clear = (uri: string) => {
    shown.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  }
  const show = (uri: string, { text, faults }: DraftConfig) => {
    shown.add(uri)
    const document = TextDocument.create(uri, 'yaml', 0, text)
    const diagnostics = faults.map(({ range, message }) =>
      toDiagnostic(fileProblem('lint/config', range, message), document),
    )
    void connection.sendDiagnostics({ uri, diagnostics })
  }

  documents.onDidOpen(() => void showAll())
  documents.onDidClose(() => void showAll())
  connection.onDidChangeWatchedFiles(() => {
    session.configs.clear()
    recheck()
    void showAll()
  })
}
