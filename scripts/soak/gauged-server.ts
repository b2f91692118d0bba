import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node'
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol'
import { packageRoot } from '../../src/node/assets'
import { STATUS_NOTIFICATION } from '../../src/protocol'

/** What the server has used so far, after garbage was collected: bytes, and milliseconds of processor time. */
export interface Reading {
  rss: number
  heap: number
  cpu: number
}

/** The built language server over stdio, with a gauge in it, and everything that it complained of. */
export interface GaugedServer {
  connection: MessageConnection
  /** What it printed on standard error, logged or showed as an error, and rules that threw. */
  complaints: string[]
  /** The latest diagnostics of a document, and the version that they are of. */
  diagnostics(uri: string): { version: number; diagnostics: Diagnostic[] } | undefined
  read(): Promise<Reading>
  stop(): Promise<void>
}

/** Message types of the protocol up to which a message is a complaint: error and warning. */
const WARNING = 2

export async function startGaugedServer(): Promise<GaugedServer> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--require',
      join(packageRoot, 'scripts', 'soak', 'gauge.cjs'),
      join(packageRoot, 'dist', 'server.js'),
      '--stdio',
    ],
    { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] },
  )
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('the server has no pipes')
  const complaints: string[] = []
  const known = new Map<string, { version: number; diagnostics: Diagnostic[] }>()
  stderr.on('data', (chunk) => complaints.push(`stderr: ${chunk}`))
  let stopping = false
  child.once('exit', (code, signal) => {
    if (!stopping) complaints.push(`the server ended by itself: ${code ?? signal}`)
  })
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    known.set(params.uri, { version: params.version ?? 0, diagnostics: params.diagnostics })
    for (const { code, message } of params.diagnostics) {
      if (code === 'lint/internal') complaints.push(`${code}: ${message}`)
    }
  })
  for (const method of ['window/logMessage', 'window/showMessage']) {
    connection.onNotification(method, ({ type, message }: { type: number; message: string }) => {
      if (type <= WARNING) complaints.push(`${method}: ${message}`)
    })
  }
  connection.onNotification(STATUS_NOTIFICATION, () => {})
  connection.onRequest(() => null)
  connection.listen()
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    initializationOptions: { isXindeExtension: true },
  })
  await connection.sendNotification('initialized', {})
  let lastId = 0
  return {
    connection,
    complaints,
    diagnostics: (uri) => known.get(uri),
    async read() {
      const id = ++lastId
      child.send(id)
      for (;;) {
        const [answer] = (await once(child, 'message')) as [Reading & { id: number }]
        if (answer.id === id) return answer
      }
    },
    async stop() {
      stopping = true
      await connection.sendRequest('shutdown')
      const exit = once(child, 'exit')
      await connection.sendNotification('exit')
      await exit
      connection.dispose()
    },
  }
}
