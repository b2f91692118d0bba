import './engine'
import { pathToFileURL } from 'node:url'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { packageRoot } from '../../node/assets'
import { createNativeSegmenter, createNodeLinter } from '../../node/node-linter'
import { createAskedConfigs } from '../asked-configs'
import type { Platform } from '../platform'
import { startServer } from '../start'
import { provideFolderCheck } from './check-folder'
import { createDiskConfigs } from './disk-configs'
import { isInCodeProjectOnDisk } from './disk-surroundings'
import { provideExportHtml } from './export-html'
import { provideExportWord } from './export-word'
import { provideImport } from './import'
import { createLawFiles } from './law-files'
import { createYoungCleaner } from './young-objects'

/** The language server as a process of its own, over whatever its command line says: `--node-ipc`, `--stdio`. */
const connection = createConnection(ProposedFeatures.all)
const linter = createNodeLinter({ segmenter: createNativeSegmenter() })

const platform: Platform = {
  linter,
  configs: createDiskConfigs(linter.genres, createAskedConfigs(connection, linter.genres)),
  isInCodeProject: isInCodeProjectOnDisk,
  packageUri: `${pathToFileURL(packageRoot).href}/`,
  laws: createLawFiles(),
  rest: createYoungCleaner(),
}

startServer(connection, platform, ({ connection: fitting, documents, session, askSettings }) => {
  provideExportHtml(fitting, documents, session)
  provideExportWord(fitting, documents, session)
  provideImport(fitting, session)
  provideFolderCheck(fitting, documents, session, (folder) => askSettings([folder]))
})
