import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node'
import type { CodeAction, Hover, PublishDiagnosticsParams } from 'vscode-languageserver-protocol'
import { packageRoot } from '../../../src/node/assets'

const PROGRAM = join(packageRoot, 'dist', 'language-server.js')
const URI = 'file:///draft/a.md'
const TEXT = '# 一次夜查\n\n民警驾驶吉g-56626号轿车，任xxx。\n'
const PLATE = { start: { line: 2, character: 4 }, end: { line: 2, character: 12 } }

/** Ended after each test, whatever came of it: a server that is left behind keeps the tests from ending. */
const started: ChildProcess[] = []

/**
 * The language server as an editor that knows nothing of Xinde runs it.
 *
 * @param settings what the editor answers when it is asked for them
 */
async function start(
  capabilities: object,
  initializationOptions?: object,
  settings: () => unknown = () => null,
) {
  const child = spawn(process.execPath, [PROGRAM, '--stdio'])
  started.push(child)
  const connection: MessageConnection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const asked: string[] = []
  const told: string[] = []
  let arrived: (params: PublishDiagnosticsParams) => void = () => {}
  let last: PublishDiagnosticsParams | undefined
  connection.onNotification((method, params) => {
    told.push(method)
    if (method !== 'textDocument/publishDiagnostics') return
    last = params as PublishDiagnosticsParams
    arrived(last)
  })
  connection.onRequest((method) => {
    asked.push(method)
    return method === 'workspace/configuration' ? [settings()] : null
  })
  connection.listen()
  const { capabilities: offered } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>(
    'initialize',
    { processId: process.pid, rootUri: null, capabilities, initializationOptions },
  )
  await connection.sendNotification('initialized', {})
  return {
    child,
    connection,
    offered,
    /** Methods of the requests and notifications that the server sent. */
    asked,
    told,
    open(text: string): Promise<PublishDiagnosticsParams> {
      const answer = new Promise<PublishDiagnosticsParams>((resolve) => {
        arrived = resolve
      })
      const textDocument = { uri: URI, languageId: 'markdown', version: 1, text }
      void connection.sendNotification('textDocument/didOpen', { textDocument })
      return answer
    },
    /** The codes of the next diagnostics. */
    codes: () =>
      new Promise<unknown[]>((resolve) => {
        arrived = ({ diagnostics }) => resolve(diagnostics.map(({ code }) => code))
      }),
    /** Until the last diagnostics have these codes: what a draft was checked by first depends on who was quicker. */
    untilCodes: (expected: readonly string[]) =>
      new Promise<void>((resolve) => {
        arrived = ({ diagnostics }) => {
          if (diagnostics.map(({ code }) => code).join() === expected.join()) resolve()
        }
        if (last) arrived(last)
      }),
    /** @param only kinds of code actions, as an editor names them that wants no others */
    actions: (only?: readonly string[]) =>
      connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: URI },
        range: PLATE,
        context: { diagnostics: [], ...(only && { only }) },
      }),
    hover: () =>
      connection.sendRequest<Hover>('textDocument/hover', {
        textDocument: { uri: URI },
        position: PLATE.start,
      }),
  }
}

describe('xinde-language-server with any editor', () => {
  afterEach(() => {
    for (const child of started.splice(0)) child.kill()
  })
  it('works for a client that can do nothing special', async () => {
    const { child, connection, offered, asked, told, open, actions, hover } = await start({})
    assert.equal(offered.hoverProvider, true)
    const { diagnostics } = await open(TEXT)
    const plate = diagnostics.find(({ code }) => code === 'privacy/plate')
    assert.deepEqual([plate?.range, plate?.severity, plate?.source], [PLATE, 1, '心得助手'])

    const { contents } = await hover()
    assert.ok(typeof contents === 'object' && 'kind' in contents)
    assert.equal(contents.kind, 'plaintext')
    assert.doesNotMatch(contents.value, /\*\*|\]\(/)

    const offers = await actions()
    assert.ok(offers.length > 0)
    for (const { edit, command } of offers) {
      assert.equal(command, undefined)
      assert.equal(edit?.documentChanges, undefined)
    }
    assert.deepEqual(offers[0]?.edit?.changes, { [URI]: [{ range: PLATE, newText: '吉G·*****' }] })

    await assert.rejects(
      connection.sendRequest('textDocument/formatting', { textDocument: { uri: URI }, options: {} }),
      /Unhandled method|not found/i,
    )
    assert.deepEqual(asked, [], 'it was asked for what it cannot do')
    assert.deepEqual(
      told.filter((method) => method.startsWith('xinde/')),
      [],
    )
    await connection.sendRequest('shutdown')
    const exit = once(child, 'exit')
    await connection.sendNotification('exit')
    assert.equal((await exit)[0], 0)
  })
  it('gives Markdown, versioned edits and watched files to a client that says it has them', async () => {
    const { child, connection, asked, open, actions, hover } = await start({
      textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
      workspace: {
        workspaceEdit: { documentChanges: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    })
    await open(TEXT)
    const { contents } = await hover()
    assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown')
    assert.deepEqual((await actions())[0]?.edit?.documentChanges, [
      { textDocument: { uri: URI, version: 1 }, edits: [{ range: PLATE, newText: '吉G·*****' }] },
    ])
    assert.deepEqual(asked, ['client/registerCapability'])
    // An editor that leaves without saying goodbye.
    const exit = once(child, 'exit')
    await connection.sendNotification('exit')
    assert.equal((await exit)[0], 1)
  })
  it('takes settings with initialisation and as they change', async () => {
    const { connection, open } = await start({})
    await open(TEXT)
    const settings = { xinde: { rules: { 'privacy/plate': 'off' } } }
    const next = new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', resolve)
    })
    await connection.sendNotification('workspace/didChangeConfiguration', { settings })
    const codes = (await next).diagnostics.map(({ code }) => code)
    assert.deepEqual([codes.includes('privacy/plate'), codes.includes('placeholder/x')], [false, true])
  })
  it('keeps the settings of the start where the editor, asked or not, has nothing of ours', async () => {
    const options = { xinde: { rules: { 'placeholder/x': 'off' } } }
    const asking = { workspace: { configuration: true } }
    for (const capabilities of [asking, {}]) {
      const { connection, open, codes } = await start(capabilities, options)
      await open(TEXT)
      // As eglot does once it is connected.
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: {} })
      const change = { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: `${TEXT}\n` }] }
      const later = codes()
      await connection.sendNotification('textDocument/didChange', change)
      assert.deepEqual(await later, ['privacy/plate'])
    }
  })
  it('takes the settings that an editor answers, and goes back when it has none any more', async () => {
    let answer: object | null = { rules: { 'placeholder/x': 'off' } }
    const asking = { workspace: { configuration: true } }
    const { connection, open, untilCodes, asked } = await start(asking, undefined, () => answer)
    await open(TEXT)
    await untilCodes(['privacy/plate'])
    answer = null
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    await untilCodes(['privacy/plate', 'placeholder/x'])
    assert.deepEqual(new Set(asked), new Set(['workspace/configuration']), 'nothing that it cannot do')
  })
  it('checks nothing before the editor has said what holds for the draft', async () => {
    const asking = { workspace: { configuration: true } }
    const { open } = await start(asking, undefined, () => ({ rules: { 'placeholder/x': 'off' } }))
    const { diagnostics } = await open(TEXT)
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['privacy/plate'],
    )
  })
  it('offers quick fixes only to whoever asks for all kinds or for them', async () => {
    const { open, actions } = await start({})
    await open(TEXT)
    for (const kind of ['source.organizeImports', 'refactor', 'source.fixAll.markdownlint'])
      assert.deepEqual(await actions([kind]), [], kind)
    for (const kind of ['quickfix', '']) assert.ok((await actions([kind])).length > 0, kind)
  })
  it('renames nobody, and selects nothing, in a draft that is not checked', async () => {
    const { connection, open } = await start({}, { xinde: { enable: 'off' } })
    await open('# 说明\n\n作者徐某写的。\n')
    const at = { textDocument: { uri: URI }, position: { line: 2, character: 3 } }
    assert.equal(await connection.sendRequest('textDocument/prepareRename', at), null)
    const ranges = { textDocument: { uri: URI }, positions: [at.position] }
    assert.deepEqual(await connection.sendRequest('textDocument/selectionRange', ranges), [])
  })
  it('says at the start that it wants to hear of folders, and does not ask for it afterwards', async () => {
    const { open, offered, asked } = await start({ workspace: { workspaceFolders: true } })
    await open(TEXT)
    assert.deepEqual(offered.workspace, { workspaceFolders: { supported: true, changeNotifications: true } })
    assert.deepEqual(asked, [])
  })
  it('has the quick fixes that every problem has in English for whoever asks for it, then and later', async () => {
    const { connection, open, actions } = await start({}, { language: 'en' })
    await open(TEXT)
    const titles = async () => (await actions()).map(({ title }) => title)
    const english = await titles()
    assert.equal(english[0], '脱敏：改为“吉G·*****”', 'what a rule says is Chinese')
    assert.ok(
      english.includes('Ignore this rule in this file (by a comment): 车牌号没有隐去'),
      english.join(),
    )
    await connection.sendNotification('xinde/language', 'zh-cn')
    assert.ok((await titles()).includes('本文件中忽略这条规则（写一句注释）：车牌号没有隐去'))
  })
  it('says how it is to be started', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [PROGRAM], { encoding: 'utf8' })
    assert.deepEqual([status, stdout, /--stdio/.test(stderr)], [2, '', true])
    assert.match(spawnSync(process.execPath, [PROGRAM, '--help'], { encoding: 'utf8' }).stdout, /用法/)
  })
})
