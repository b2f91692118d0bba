import { type ExtensionContext, workspace } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'

/** Drafts on disk, new ones, and those of virtual workspaces; not what comparisons and histories show. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs']

/** Starts the language server in a process of its own; what it says goes to the output channel 心得助手. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js')
  const client = new LanguageClient(
    'xinde',
    '心得助手',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: SCHEMES.map((scheme) => ({ language: 'markdown', scheme })),
      // The first check already knows the settings; every change of them is sent.
      initializationOptions: { isXindeExtension: true, xinde: workspace.getConfiguration('xinde') },
      synchronize: {
        configurationSection: 'xinde',
        fileEvents: workspace.createFileSystemWatcher('**/.xinde.{yaml,yml,json}'),
      },
    },
  )
  context.subscriptions.push(client)
  return client
}
