import genreFiles from 'xinde:genres'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser'
import { readGenres } from '../../genre/builtin'
import { createFullLinter } from '../../lint/full-linter'
import type { WorkerStart } from '../../protocol'
import { createModelNameRecognizer } from '../../sensitive/name'
import type { NameRecognizer } from '../../sensitive/name/recognizer'
import { createIntlSegmenter } from '../../text/segmenter/segmenter'
import { createAskedConfigs } from '../asked-configs'
import { startServer } from '../start'

/** What is used here of the worker that this runs in. */
interface WorkerScope {
  onmessage: ((event: { data: WorkerStart }) => void) | null
}

/**
 * The language server in a web worker. A worker cannot read the package's files, so the first message brings what
 * it needs of them; every later one is of the Language Server Protocol.
 */
const scope = globalThis as unknown as WorkerScope
scope.onmessage = ({ data }) => start(data)

function start({ names, packageUri }: WorkerStart): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(scope),
    new BrowserMessageWriter(scope),
  )
  const linter = createFullLinter({
    genres: readGenres(genreFiles),
    segmenter: createIntlSegmenter(),
    names: recognizerOf(names),
  })
  startServer(connection, {
    linter,
    configs: createAskedConfigs(connection, linter.genres),
    isInCodeProject: () => false,
    packageUri,
  })
}

function recognizerOf(model: Uint8Array | undefined): NameRecognizer | undefined {
  if (!model) return undefined
  try {
    return createModelNameRecognizer(model)
  } catch {
    return undefined
  }
}
