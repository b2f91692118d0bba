import { type ExtensionContext, Uri, workspace } from 'vscode'
import type { BaseLanguageClient, LanguageClientOptions, Middleware } from 'vscode-languageclient'
import { type IgnoredPlaces, NEAREST_CONFIG_REQUEST } from '../protocol'
import { interfaceLanguage } from './l10n'
import { nearestConfig } from './nearest-config'

/** What depends on where the extension runs. */
export interface Place {
  /** Connects to the language server. */
  launch(
    context: ExtensionContext,
    id: string,
    name: string,
    options: LanguageClientOptions,
  ): Promise<BaseLanguageClient>
  /** The server reads and writes files itself. */
  hasDisk: boolean
}

/** Drafts on disk, new ones, and those of virtual workspaces; not what comparisons and histories show. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote']

/** The client of the language server, not started yet; what that says goes to the output channel 心得助手. */
export async function createClient(
  context: ExtensionContext,
  place: Place,
  {
    middleware,
    ignored,
    onLost,
    onStateChange,
  }: {
    middleware: Middleware
    ignored: () => IgnoredPlaces
    onLost: () => void
    onStateChange: () => void
  },
): Promise<BaseLanguageClient> {
  const { createServerLossHandler } = await import('./server-loss')
  const client: BaseLanguageClient = await place.launch(context, 'xinde', '心得助手', {
    errorHandler: createServerLossHandler(() => client.start(), onLost),
    documentSelector: schemes().map((scheme) => ({ language: 'markdown', scheme })),
    // The first check already knows the settings, also after the server was lost; it asks for those of each draft.
    initializationOptions: () => ({
      isXindeExtension: true,
      tellsOfRest: true,
      xinde: settings(),
      ignored: ignored(),
      language: interfaceLanguage(),
    }),
    middleware,
    uriConverters: { code2Protocol: (uri) => uri.toString(), protocol2Code: createUriReader() },
    synchronize: {
      fileEvents: workspace.createFileSystemWatcher('**/.xinde.{yaml,yml,json}'),
    },
  })
  context.subscriptions.push(
    client.onRequest(NEAREST_CONFIG_REQUEST, nearestConfig),
    client.onDidChangeState(onStateChange),
  )
  return client
}

/** So many addresses are remembered: each problem of each check has that of its rule's page. */
const REMEMBERED = 500

/** Reads addresses, each of them once. */
function createUriReader(): (address: string) => Uri {
  const known = new Map<string, Uri>()
  return (address) => {
    let uri = known.get(address)
    if (!uri) {
      if (known.size >= REMEMBERED) known.clear()
      uri = Uri.parse(address)
      known.set(address, uri)
    }
    return uri
  }
}

/** The settings as plain data: what VS Code gives has functions, which no worker can be sent. */
function settings(): unknown {
  return JSON.parse(JSON.stringify(workspace.getConfiguration('xinde')))
}

/** Whatever the folders of the window are kept in, their drafts are drafts. */
function schemes(): string[] {
  const ofFolders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)
  return [...new Set([...SCHEMES, ...ofFolders])]
}
