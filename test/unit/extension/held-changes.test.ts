import assert from 'node:assert/strict'
import { mock } from 'node:test'
import type { TextDocumentChangeEvent } from 'vscode'
import { createHeldChanges } from '../../../src/extension/held-changes'

/** Lets everything go on that waits for nothing but its turn. */
const turn = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

/** A client that notes what it would send. */
function client() {
  const log: string[] = []
  const held = createHeldChanges((uri) => {
    void held.middleware.sendNotification('rest', note, uri)
  })
  const note = async (type: unknown, params?: unknown) => void log.push(`${type} ${params}`)
  return {
    log,
    forget: held.forget,
    /** @param send how a change is sent; noted unless given */
    type(text: string, uri = 'a', send?: () => Promise<void>) {
      const event = { document: { uri: { toString: () => uri } }, contentChanges: [{ text }] }
      return held.middleware.didChange(event as unknown as TextDocumentChangeEvent, async (whole) => {
        // The client asks for its connection first.
        await Promise.resolve()
        const texts = whole.contentChanges.map((change) => change.text).join('+')
        await (send
          ? send()
          : held.middleware.sendNotification(
              { method: 'textDocument/didChange' } as never,
              () => note(`change ${uri}`, texts),
              undefined,
            ))
      })
    },
    ask: (what: string) =>
      held.middleware.sendRequest('ask', what, undefined, async (type, param) => {
        await note(type, param)
        return 'answer' as never
      }),
    tell: (what: string) => held.middleware.sendNotification('tell', note, what),
  }
}

describe('changes that are held back', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    mock.method(performance, 'now', () => Date.now())
  })
  afterEach(() => {
    mock.timers.reset()
    mock.restoreAll()
  })

  it('go out together when somebody rests, and then that is told', async () => {
    const { log, type } = client()
    for (const text of ['民', '警', '查获']) {
      await type(text)
      mock.timers.tick(149)
      await turn()
    }
    assert.deepEqual(log, [])
    mock.timers.tick(1)
    await turn()
    assert.deepEqual(log, ['change a 民+警+查获', 'rest a'])
    mock.timers.tick(5000)
    await turn()
    assert.equal(log.length, 2)
  })

  it('go out before whatever else is sent, in the order in which all of it came', async () => {
    const { log, type, ask, tell } = client()
    const first = type('一')
    const asked = ask('1')
    const second = type('二')
    const told = tell('2')
    const again = ask('3')
    const third = type('三')
    await Promise.all([first, asked, second, told, again, third])
    await turn()
    assert.deepEqual(log, ['change a 一', 'ask 1', 'change a 二', 'tell 2', 'ask 3'])
    assert.equal(await asked, 'answer')
    mock.timers.tick(150)
    await turn()
    assert.deepEqual(log.slice(5), ['change a 三', 'rest a'])
  })

  it('that were asked for have rested all the same', async () => {
    const { log, type, ask } = client()
    await type('一')
    await ask('1')
    mock.timers.tick(150)
    await turn()
    assert.deepEqual(log, ['change a 一', 'ask 1', 'rest a'])
  })

  it('go out every half second while somebody types without a rest', async () => {
    const { log, type } = client()
    for (let at = 0; at < 20; at++) {
      await type(String(at))
      await turn()
      mock.timers.tick(100)
    }
    await turn()
    assert.deepEqual(log, ['change a 0+1+2+3+4+5', 'change a 6+7+8+9+10+11', 'change a 12+13+14+15+16+17'])
    mock.timers.tick(50)
    await turn()
    assert.deepEqual(log.slice(3), ['change a 18+19', 'rest a'])
  })

  it('of one draft have rested when another is changed', async () => {
    const { log, type } = client()
    await type('一', 'a')
    await type('二', 'b')
    await turn()
    assert.deepEqual(log, ['change a 一', 'rest a'])
    mock.timers.tick(150)
    await turn()
    assert.deepEqual(log.slice(2), ['change b 二', 'rest b'])
  })

  it('are forgotten with the server that was not told of them', async () => {
    const { log, type, forget, ask } = client()
    await type('一')
    forget()
    mock.timers.tick(1000)
    await ask('1')
    assert.deepEqual(log, ['ask 1'])
    await type('二')
    mock.timers.tick(150)
    await turn()
    assert.deepEqual(log, ['ask 1', 'change a 二', 'rest a'])
  })

  it('that cannot be sent keep nothing else from being sent', async () => {
    const { log, type, ask } = client()
    await type('一', 'a', () => Promise.reject(new Error('no connection')))
    assert.equal(await ask('1'), 'answer')
    await type('二')
    await ask('2')
    assert.deepEqual(log, ['ask 1', 'change a 二', 'ask 2'])
  })
})
