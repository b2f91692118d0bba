import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type TextDocuments,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { CONFIG_NAMES } from '../lint/found-config'
import { readLanguage, watchLanguage } from './action-titles'
import { type ClientFit, clientFit, fittingConnection, UNKNOWN_CLIENT } from './client-fit'
import { provideCodeActions } from './code-actions'
import { provideCodeLens } from './code-lens'
import { COMPLETION_TRIGGERS, provideCompletion } from './completion'
import { provideConfigHelp } from './config-help'
import { watchConfigs } from './configs'
import { provideCorrespondence } from './correspondence'
import { watchDrafts } from './diagnostics'
import { provideDocumentLinks } from './document-links'
import { createDocuments } from './documents'
import { FIX_ALL_KIND, provideFixAll } from './fix-all'
import { provideFolding } from './folding'
import { provideGenres } from './genre'
import { provideHover } from './hover'
import { readIgnored, watchIgnored } from './ignored'
import { provideInsertions } from './insertions'
import type { Platform } from './platform'
import { providePreview } from './preview'
import { provideRedaction } from './redaction'
import { provideRename } from './rename'
import { usePagesOf } from './rule-pages'
import { createSession, type Session } from './session'
import { readSettings, watchSettings } from './settings'
import { provideSplitDocument } from './split-document'
import { provideSubmission } from './submission'
import { provideSymbols } from './symbols'
import { provideTidyHeadings } from './tidy-headings'
import { watchFolders } from './workspace-folders'

/** What everything that answers an editor is made from. */
export interface Serving {
  connection: Connection
  documents: TextDocuments<TextDocument>
  session: Session
  /** Sees to it that the editor's settings for drafts, or for all under a folder, are known. */
  askSettings(uris: readonly string[]): Promise<void>
}

/**
 * Serves an editor over a connection, whatever machine this runs on, until the connection ends.
 *
 * @param provideMore what can only be done on this machine: reading and writing files
 */
export function startServer(
  channel: Connection,
  platform: Platform,
  provideMore?: (serving: Serving) => void,
): void {
  let client: ClientFit = UNKNOWN_CLIENT
  const connection = fittingConnection(channel, () => client)
  const session = createSession(platform)
  const documents = createDocuments((uri, edit) => session.edited(uri, edit))
  usePagesOf(platform.packageUri)

  connection.onInitialize((params) => {
    const { initializationOptions, workspaceFolders } = params
    client = clientFit(params)
    session.surroundings.setFolders((workspaceFolders ?? []).map(({ uri }) => uri))
    session.setSettings(readSettings(initializationOptions, session))
    session.ignored = readIgnored(initializationOptions?.ignored)
    session.language = readLanguage(initializationOptions?.language)
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL_KIND] },
        hoverProvider: true,
        completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
        codeLensProvider: {},
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        renameProvider: { prepareProvider: true },
        documentSymbolProvider: { label: '心得助手' },
        ...(platform.laws && { documentLinkProvider: {} }),
        // Said here, as some editors complain where a server asks for it later.
        ...(client.hasFolders && {
          workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        }),
      },
      serverInfo: { name: 'xinde-language-server' },
    }
  })

  connection.onInitialized(() => {
    if (client.hasFolders) watchFolders(connection, session, recheck)
    if (client.watchesSettings) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'xinde' })
    }
    if (!client.watchesFiles) return
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: CONFIG_NAMES.map((name) => ({ globPattern: `**/${name}` })),
    })
  })

  const ready = (uri: string) => settings.ready(uri)
  const recheck = watchDrafts(connection, documents, session, () => client, ready, platform.rest)
  watchConfigs(connection, documents, session, recheck)
  const settings = watchSettings(connection, documents, session, recheck, () => client)
  watchIgnored(connection, session, recheck)
  watchLanguage(connection, session)
  provideCodeActions(connection, documents, session)
  provideCompletion(connection, documents, session)
  provideConfigHelp(connection, session)
  provideInsertions(connection, documents, session)
  provideFixAll(connection, documents, session)
  provideHover(connection, documents, session)
  provideSymbols(connection, documents, session)
  provideFolding(connection, documents, session)
  provideRename(connection, documents, session)
  provideCodeLens(connection, documents, session)
  provideGenres(connection, documents, session)
  providePreview(connection, documents, session)
  provideRedaction(connection, documents, session)
  provideSubmission(connection, documents, session)
  provideCorrespondence(connection, documents, session)
  provideTidyHeadings(connection, documents, session)
  provideSplitDocument(connection, documents, session)
  if (platform.laws) provideDocumentLinks(connection, documents, session, platform.laws)
  provideMore?.({ connection, documents, session, askSettings: settings.ask })
  connection.onShutdown(() => session.linter.dispose())

  documents.listen(channel)
  connection.listen()
}
