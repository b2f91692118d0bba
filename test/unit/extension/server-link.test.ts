import assert from 'node:assert/strict'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { createServerLink } from '../../../src/extension/server-link'

/** A client that notes what it is asked. */
function fakeClient() {
  const asked: string[] = []
  const note = (what: string) => {
    asked.push(what)
    return Promise.resolve(what)
  }
  const client = {
    start: () => note('start'),
    dispose: () => note('dispose'),
    sendRequest: (method: string, params: unknown) => note(`${method} ${params}`),
    sendNotification: (method: string) => note(method),
    onNotification: (method: string) => {
      void note(`on ${method}`)
      return { dispose: () => void note(`off ${method}`) }
    },
  }
  return { asked, client: client as unknown as BaseLanguageClient }
}

describe('the link to the language server', () => {
  const refuse = () => assert.fail('told that the client is missing')

  it('loads nothing before whoever makes it has done', async () => {
    let isLoaded = false
    const { client } = fakeClient()
    const link = createServerLink(async () => {
      isLoaded = true
      return client
    }, refuse)
    await Promise.resolve()
    assert.ok(!isLoaded)
    await link.ready
    assert.ok(isLoaded)
  })

  it('keeps what is asked before there is a client', async () => {
    const { asked, client } = fakeClient()
    const link = createServerLink(async () => client, refuse)
    link.onNotification('status', () => {})
    const answer = link.sendRequest('table', 'draft')
    void link.sendNotification('language', 'en')
    assert.equal(await answer, 'table draft')
    await link.ready
    assert.deepEqual(asked.sort(), ['language', 'on status', 'start', 'table draft'])
  })

  it('listens no longer to what nobody listens to, before and after', async () => {
    const { asked, client } = fakeClient()
    const link = createServerLink(async () => client, refuse)
    link.onNotification('early', () => {}).dispose()
    const later = link.onNotification('later', () => {})
    await link.ready
    later.dispose()
    link.dispose()
    await link.ready
    assert.deepEqual(asked.sort(), ['dispose', 'off later', 'on later', 'start'])
  })

  it('tells once that the client cannot be loaded, and refuses what is asked', async () => {
    let told = 0
    const link = createServerLink(
      () => Promise.reject(new Error('no such file')),
      () => told++,
    )
    link.onNotification('status', () => {})
    await assert.rejects(link.sendRequest('table'), /no such file/)
    await assert.rejects(link.ready, /no such file/)
    link.dispose()
    assert.equal(told, 1)
  })
})
