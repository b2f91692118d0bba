import type { ExtensionContext } from 'vscode'
import type { Place } from '../client'
import { start, type XindeApi } from '../extension'

/** Called by VS Code on a desktop, and where it runs on another machine (WSL, SSH, containers). */
export function activate(context: ExtensionContext): XindeApi {
  return start(context, onDisk)
}

/** The language server is a process of its own. */
const onDisk: Place = {
  async launch(context, id, name, options) {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node')
    const module = context.asAbsolutePath('dist/server.js')
    return new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options)
  },
  hasDisk: true,
}
