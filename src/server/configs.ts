import { pathToFileURL } from 'node:url'
import type { Connection, TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fileProblem } from '../lint/linter'
import type { FoundConfig } from '../node/config-files'
import { toDiagnostic } from './convert'
import { folderOf, type Session } from './session'

/**
 * Shows what is wrong in the configuration files that open drafts are under, in those files, and checks the
 * drafts again when one changes on disk.
 */
export function watchConfigs(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
  recheck: () => void,
): void {
  const shown = new Set<string>()
  const showAll = () => {
    const found = new Map<string, FoundConfig>()
    for (const { uri } of documents.all()) {
      const config = session.configs.forFolder(folderOf(uri))
      if (config.file !== undefined) found.set(pathToFileURL(config.file).href, config)
    }
    for (const uri of shown) if (!found.has(uri)) clear(uri)
    for (const [uri, config] of found) show(uri, config)
  }
  const clear = (uri: string) => {
    shown.delete(uri)
    void connection.sendDiagnostics({ uri, diagnostics: [] })
  }
  const show = (uri: string, { text, faults }: FoundConfig) => {
    shown.add(uri)
    const document = TextDocument.create(uri, 'yaml', 0, text)
    const diagnostics = faults.map(({ range, message }) =>
      toDiagnostic(fileProblem('lint/config', range, message), document),
    )
    void connection.sendDiagnostics({ uri, diagnostics })
  }

  documents.onDidOpen(showAll)
  documents.onDidClose(showAll)
  connection.onDidChangeWatchedFiles(() => {
    session.configs.clear()
    recheck()
    showAll()
  })
}
