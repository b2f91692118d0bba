import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { REST_NOTIFICATION } from '../../../src/protocol'
import { startLanguageServer, type TestServer } from '../../support/language-server'

const URI = 'file:///draft/a.md'
const TEXT = '# 一次夜查\n\n民警查获吉g-56626号轿车。\n'
const AT_END = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }

/** Somebody types a character; the diagnostics of it, and after how many milliseconds they come. */
function typed(server: TestServer, version: number) {
  const start = performance.now()
  const answer = server.change(URI, version, [{ range: AT_END, text: '夜' }])
  return answer.then(() => performance.now() - start)
}

describe('a language server that is told when somebody rests', () => {
  let server: TestServer
  afterEach(() => server.stop())

  it('checks when it is told, and not a moment sooner', async () => {
    server = await startLanguageServer({}, { tellsOfRest: true })
    await server.open(URI, TEXT)
    const checked = typed(server, 2)
    await wait(500)
    const told = performance.now()
    await server.connection.sendNotification(REST_NOTIFICATION, { uri: URI })
    assert.ok((await checked) >= 500, 'it was checked before')
    const after = performance.now() - told
    assert.ok(after < 450, `checked ${Math.round(after)} ms after it was told, as if it had not been`)
  })

  it('checks all the same when it is told nothing, or nonsense', async () => {
    server = await startLanguageServer({}, { tellsOfRest: true })
    await server.open(URI, TEXT)
    const checked = typed(server, 2)
    for (const nonsense of [null, {}, { uri: 3 }, { uri: 'file:///draft/other.md' }, 'x'])
      await server.connection.sendNotification(REST_NOTIFICATION, nonsense)
    assert.ok((await checked) >= 900)
    assert.deepEqual(
      server.said.filter((line) => !line.startsWith('{')),
      [],
    )
  })

  it('waits for no such word of an editor that does not give it', async () => {
    server = await startLanguageServer()
    await server.open(URI, TEXT)
    const after = await typed(server, 2)
    assert.ok(after >= 140 && after < 1000, `${Math.round(after)} ms`)
  })
})
