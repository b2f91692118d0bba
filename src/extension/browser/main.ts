import { type ExtensionContext, Uri, workspace } from 'vscode'
import type { MessageTransports } from 'vscode-languageclient/browser'
import type { WorkerStart } from '../../protocol'
import type { Place } from '../client'
import { start, type XindeApi } from '../extension'

/** What is used here of the workers that every browser has. */
declare const Worker: new (address: string) => { postMessage(message: unknown): void; terminate(): void }

/** Called by VS Code for the Web, which runs extensions in a web worker. */
export function activate(context: ExtensionContext): XindeApi {
  return start(context, inBrowser)
}

/** The language server has a worker of its own. */
const inBrowser: Place = {
  async launch(context, id, name, options) {
    const { LanguageClient } = await import('vscode-languageclient/browser')
    return new LanguageClient(id, name, () => startWorker(context), options)
  },
  hasDisk: false,
}

async function startWorker({ extensionUri, subscriptions }: ExtensionContext): Promise<MessageTransports> {
  const [program, names] = await Promise.all([
    workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist/web/server.js')),
    readNames(extensionUri),
  ])
  // An extension may be kept where no worker can be loaded from (another origin, `vscode-remote:`): its text always can.
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))
  const worker = new Worker(address)
  subscriptions.push({
    dispose() {
      worker.terminate()
      URL.revokeObjectURL(address)
    },
  })
  const message: WorkerStart = { packageUri: `${extensionUri}/`, ...(names && { names }) }
  worker.postMessage(message)
  const { BrowserMessageReader, BrowserMessageWriter } = await import('vscode-languageclient/browser')
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) }
}

/** Without the model everything but names is checked, and the status bar says so. */
async function readNames(extensionUri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(Uri.joinPath(extensionUri, 'models/names.bin'))
  } catch {
    return undefined
  }
}
