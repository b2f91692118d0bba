import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeAction } from 'vscode-languageserver-protocol'
import { packageRoot } from '../../src/node/assets'
import * as protocol from '../../src/protocol'
import { startLanguageServer, type TestServer } from '../support/language-server'
import { type NetworkWatch, watchNetwork } from '../support/no-network'

/** Every request of ours that the server answers; one that is added without a line here fails the test. */
const asked = Object.entries(protocol)
  // What the server asks the editor is none.
  .filter(([name]) => name.endsWith('_REQUEST') && name !== 'NEAREST_CONFIG_REQUEST')
  .map(([, method]) => method)

const POSITION = { line: 0, character: 0 }

describe('the network and the language server', function () {
  this.timeout(180_000)
  let folder = ''
  let network: NetworkWatch
  let server: TestServer
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-server-'))
    copyFileSync(join(packageRoot, 'test', 'unit', 'import', 'files', '稿.docx'), join(folder, '稿.docx'))
    network = watchNetwork()
    server = await startLanguageServer(network.env)
  })
  after(() => {
    network.end()
    rmSync(folder, { recursive: true, force: true })
  })

  it('asks for none in a whole session', async () => {
    const { connection } = server
    const draft = readFileSync(join(packageRoot, 'examples', '待改', '对照检查.md'), 'utf8')
    const text = `${draft}\n![图](https://example.invalid/1.png) ![图](//example.invalid/2.png) <https://example.invalid/>\n\n民警祁守山驾驶吉g-12345号轿车。\n`
    const uri = pathToFileURL(join(folder, '草稿.md')).href
    const textDocument = { uri }
    const { diagnostics } = await server.open(uri, text)
    assert.ok(diagnostics.length > 0)
    for (const { range } of diagnostics) {
      await connection.sendRequest('textDocument/hover', { textDocument, position: range.start })
      await connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics: [] },
      })
    }
    await connection.sendRequest('textDocument/documentSymbol', { textDocument })
    const params: Readonly<Record<string, object>> = {
      [protocol.NEW_DRAFT_REQUEST]: { genre: 'wt3', snippet: true },
      [protocol.SET_GENRE_REQUEST]: { uri, genre: 'wt3' },
      [protocol.ALLOW_REQUEST]: { uri, kind: 'name', values: ['祁守山'] },
      [protocol.IMPORT_WORD_REQUEST]: {
        source: join(folder, '稿.docx'),
        target: join(folder, '导入.md'),
        overwrite: false,
      },
      [protocol.EXPORT_WORD_REQUEST]: {
        uri,
        target: join(folder, '导出.docx'),
        redacted: true,
        anyway: true,
      },
      [protocol.CHECK_FOLDER_REQUEST]: { folder: pathToFileURL(folder).href },
      [protocol.CONFIG_COMPLETION_REQUEST]: { text: 'rules:\n', offset: 0 },
      [protocol.CONFIG_HOVER_REQUEST]: { text: 'rules:\n', offset: 0 },
      [protocol.INSERTIONS_REQUEST]: { uri, place: POSITION },
      [protocol.EXPORT_HTML_REQUEST]: { uri, redacted: false },
      [protocol.PREVIEW_SOURCE_REQUEST]: { uri, version: 1, element: 0, offset: 0 },
    }
    for (const method of asked) {
      const answer = await connection.sendRequest(method, params[method] ?? { uri })
      assert.ok(answer !== undefined, method)
    }
    await connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { xinde: { preset: '严格' } },
    })
    const contentChanges = [{ text: `${text}\n又添了一句。\n` }]
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges,
    })
    await connection.sendRequest('textDocument/documentSymbol', { textDocument })
    await server.stop()
    network.assertSilent('the session')
    // Where nodejieba was not compiled, its process says so, and is watched as well.
    assert.equal(network.armed().processes, 2, 'the server and its segmenter were not both watched')
  })
})
