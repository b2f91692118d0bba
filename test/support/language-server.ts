import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node'
import type { PublishDiagnosticsParams, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol'
import { packageRoot } from '../../src/node/assets'

/** The built language server over stdio, as any editor would run it, with everything that it says kept. */
export interface TestServer {
  connection: MessageConnection
  /** Every message from the server, as JSON, and what it printed on standard error. */
  said: string[]
  readonly pid: number | undefined
  open(uri: string, text: string): Promise<PublishDiagnosticsParams>
  /** Sends changes and waits for the diagnostics of that version. */
  change(uri: string, version: number, contentChanges: readonly Change[]): Promise<PublishDiagnosticsParams>
  stop(): Promise<void>
}

type Change = TextDocumentContentChangeEvent

/**
 * @param env what its environment has besides ours
 * @param initializationOptions what the editor says of itself beyond the protocol
 */
export async function startLanguageServer(
  env: Record<string, string> = {},
  initializationOptions?: object,
): Promise<TestServer> {
  const child: ChildProcess = spawn(process.execPath, [join(packageRoot, 'dist', 'server.js'), '--stdio'], {
    env: { ...process.env, ...env },
  })
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('the server has no pipes')
  const said: string[] = []
  stderr.on('data', (chunk) => said.push(String(chunk)))
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>()
  connection.onNotification((method, params) => {
    said.push(JSON.stringify({ method, params }))
    if (method !== 'textDocument/publishDiagnostics') return
    const diagnostics = params as PublishDiagnosticsParams
    waiting.get(diagnostics.uri)?.(diagnostics)
  })
  connection.onRequest((method, params) => {
    said.push(JSON.stringify({ method, params }))
    return null
  })
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions,
  })
  await connection.sendNotification('initialized', {})
  return {
    connection,
    said,
    open(uri, text) {
      const answer = new Promise<PublishDiagnosticsParams>((resolve) => waiting.set(uri, resolve))
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      })
      return answer
    },
    pid: child.pid,
    change(uri, version, contentChanges) {
      const answer = new Promise<PublishDiagnosticsParams>((resolve) =>
        waiting.set(uri, (diagnostics) => {
          if (diagnostics.version === version) resolve(diagnostics)
        }),
      )
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      })
      return answer
    },
    async stop() {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      connection.dispose()
      child.kill()
    },
  }
}
