import {
  createConnection,
  DidChangeWatchedFilesNotification,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { CONFIG_NAMES } from '../node/config-files'
import { createNodeLinter } from '../node/node-linter'
import { type ClientFit, clientFit, fittingConnection, UNKNOWN_CLIENT } from './client-fit'
import { provideCodeActions } from './code-actions'
import { watchConfigs } from './configs'
import { provideCorrespondence } from './correspondence'
import { watchDrafts } from './diagnostics'
import { provideExportHtml } from './export-html'
import { provideExportWord } from './export-word'
import { FIX_ALL_KIND, provideFixAll } from './fix-all'
import { provideGenres } from './genre'
import { provideHover } from './hover'
import { provideImport } from './import'
import { providePreview } from './preview'
import { provideRedaction } from './redaction'
import { createSession } from './session'
import { readSettings, watchSettings } from './settings'
import { provideSplitDocument } from './split-document'
import { provideSubmission } from './submission'
import { provideSymbols } from './symbols'
import { provideTidyHeadings } from './tidy-headings'

const channel = createConnection(ProposedFeatures.all)
let client: ClientFit | undefined
const connection = fittingConnection(channel, () => client ?? UNKNOWN_CLIENT)
const documents = new TextDocuments(TextDocument)
const session = createSession(createNodeLinter())

connection.onInitialize((params) => {
  client = clientFit(params)
  session.settings = readSettings(params.initializationOptions)
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL_KIND] },
      hoverProvider: true,
      documentSymbolProvider: { label: '心得助手' },
    },
    serverInfo: { name: 'xinde-language-server' },
  }
})

connection.onInitialized(() => {
  if (!client?.watchesFiles) return
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: CONFIG_NAMES.map((name) => ({ globPattern: `**/${name}` })),
  })
})

const recheck = watchDrafts(connection, documents, session)
watchConfigs(connection, documents, session, recheck)
watchSettings(connection, session, recheck)
provideCodeActions(connection, documents, session)
provideFixAll(connection, documents, session)
provideHover(connection, documents, session)
provideSymbols(connection, documents, session)
provideGenres(connection, documents, session)
providePreview(connection, documents, session)
provideExportHtml(connection, documents, session)
provideRedaction(connection, documents, session)
provideSubmission(connection, documents, session)
provideCorrespondence(connection, documents, session)
provideTidyHeadings(connection, documents, session)
provideSplitDocument(connection, documents, session)
provideExportWord(connection, documents, session)
provideImport(connection, session)
connection.onShutdown(() => session.linter.dispose())

documents.listen(channel)
connection.listen()
