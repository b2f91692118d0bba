import { pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { packageRoot } from '../../node/assets'
import { createNodeLinter } from '../../node/node-linter'
import { createAskedConfigs } from '../asked-configs'
import type { Platform } from '../platform'
import { startServer } from '../start'
import { createDiskConfigs } from './disk-configs'
import { provideExportWord } from './export-word'
import { provideImport } from './import'

/** The language server as a process of its own, over whatever its command line says: `--node-ipc`, `--stdio`. */
const connection = createConnection(ProposedFeatures.all)
const linter = createNodeLinter()

const platform: Platform = {
  linter,
  configs: createDiskConfigs(linter.genres, createAskedConfigs(connection, linter.genres)),
  packageUri: `${pathToFileURL(packageRoot).href}/`,
}

startServer(connection, platform, (fitting, documents, session) => {
  provideExportWord(fitting, documents, session)
  provideImport(fitting, session)
})
