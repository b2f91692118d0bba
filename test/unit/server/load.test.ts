import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentSymbol } from 'vscode-languageserver-protocol'
import { uriOf } from '../../../src/server/node/paths'
import { startLanguageServer, type TestServer } from '../../support/language-server'
import { until } from '../../support/until'

const DRAFT =
  '# 一次执勤的心得\n\n## 一、问题\n\n1、民警查获吉g-12345号货车，任xxx。\n\n## 二、对策\n\n1、添人。\n'
/** How many drafts a folder that is opened at once may have. */
const MANY = 500
/** How long somebody may wait for an answer meanwhile, in milliseconds; the machine may be busy with other things. */
const PATIENCE = 20_000

/** How often the problems of a document were shown, by what the server said. */
function shown(server: TestServer, uri: string): { version?: number; codes: string[] }[] {
  return server.said
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.uri === uri)
    .map(({ params }) => ({
      version: params.version,
      codes: params.diagnostics.map(({ code }: { code: string }) => code),
    }))
}

describe('the language server under load and change', function () {
  this.timeout(180_000)
  let server: TestServer
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-load-'))
    server = await startLanguageServer()
  })
  afterEach(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const at = (name: string) => uriOf(join(folder, name))

  it(`checks ${MANY} drafts that are opened at once, and answers meanwhile`, async () => {
    const opened = Array.from({ length: MANY }, (_, i) =>
      server.open(at(`${i}.md`), `${DRAFT}\n第${i}篇。\n`),
    )
    const start = performance.now()
    const symbols = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: at(`${MANY - 1}.md`) },
    })
    const waited = performance.now() - start
    const before = server.said.filter((line) => line.includes('publishDiagnostics')).length
    assert.ok(symbols.length > 0)
    assert.ok(waited < PATIENCE, `${Math.round(waited)} ms`)
    assert.ok(before < MANY, 'it was answered only after all drafts were checked')
    for (const { diagnostics } of await Promise.all(opened)) {
      assert.ok(diagnostics.some(({ code }) => code === 'privacy/plate'))
    }
    // Each draft once, and once more when the words were known, not once for every other draft.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const total = server.said.filter((line) => line.includes('publishDiagnostics')).length
    assert.ok(total <= 4 * MANY, `${total} times problems were shown`)
  })

  it('takes a configuration that changes between two keystrokes, and one that breaks', async () => {
    const uri = at('a.md')
    await server.open(uri, DRAFT)
    const config = join(folder, '.xinde.yaml')
    const save = async (text: string) => {
      writeFileSync(config, text)
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf(config), type: 2 }],
      })
    }
    const type = (version: number) =>
      server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [
          { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, text: '新' },
        ],
      })
    await type(2)
    await save('rules:\n  privacy/plate: off\n')
    await type(3)
    await until('the third version', () => shown(server, uri).at(-1)?.version === 3)
    await until('the rule to rest', () => !shown(server, uri).at(-1)?.codes.includes('privacy/plate'))
    await save('rules: [\n')
    await until('the defaults', () => shown(server, uri).at(-1)?.codes.includes('privacy/plate') === true)
    await until('the fault', () => (shown(server, uriOf(config)).at(-1)?.codes.length ?? 0) > 0)
  })

  it('serves two windows on one draft, each by what it has typed, and writes nothing to the file', async () => {
    const uri = at('a.md')
    writeFileSync(join(folder, 'a.md'), DRAFT)
    const other = await startLanguageServer()
    try {
      const [here, there] = await Promise.all([
        server.open(uri, DRAFT),
        other.open(uri, `${DRAFT}\n警号：012345。\n`),
      ])
      const codes = ({ diagnostics }: { diagnostics: { code?: unknown }[] }) =>
        diagnostics.map(({ code }) => code)
      assert.ok(!codes(here).includes('privacy/police-no'))
      assert.ok(codes(there).includes('privacy/police-no'))
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), DRAFT)
    } finally {
      await other.stop()
    }
  })
})
