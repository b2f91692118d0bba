import type { CancellationToken, Disposable } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

/**
 * What the features of the extension ask of the language server. It may be spoken to before there is one: what is
 * asked then waits.
 */
export interface ServerLink extends Disposable {
  /** Resolves when the language server answers; rejects where it cannot be started. */
  ready: Promise<void>
  sendRequest<Answer>(method: string, params?: unknown, token?: CancellationToken): Promise<Answer>
  sendNotification(method: string, params: unknown): Promise<void>
  onNotification<Params>(method: string, handler: (params: Params) => void): Disposable
}

/**
 * Loads the client and starts the server when the editor has done what it is doing: the library of the client takes
 * longer to load than all the rest of the extension, and the editor waits for `activate`.
 *
 * @param onMissing called where the client cannot be loaded, as in a package that is not whole
 */
export function createServerLink(load: () => Promise<BaseLanguageClient>, onMissing: () => void): ServerLink {
  const loaded = new Promise<void>((resolve) => setTimeout(resolve, 0)).then(load)
  const use = (then: (client: BaseLanguageClient) => void) => void loaded.then(then, () => {})
  loaded.catch(onMissing)
  return {
    ready: loaded.then((client) => client.start()),
    sendRequest: async (method, params, token) => (await loaded).sendRequest(method, params, token),
    sendNotification: async (method, params) => (await loaded).sendNotification(method, params),
    onNotification(method, handler) {
      let registered: Disposable | undefined
      let isDisposed = false
      use((client) => {
        if (!isDisposed) registered = client.onNotification(method, handler)
      })
      return {
        dispose() {
          isDisposed = true
          registered?.dispose()
        },
      }
    },
    dispose: () => use((client) => void client.dispose()),
  }
}
