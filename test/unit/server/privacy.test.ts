import assert from 'node:assert/strict'
import type { Hover } from 'vscode-languageserver-protocol'
import { CORRESPONDENCE_REQUEST, REDACTION_REQUEST, SUBMISSION_REQUEST } from '../../../src/protocol'
import { startLanguageServer, type TestServer } from '../../support/language-server'

/** Values that must never leave the draft; what is masked of them may be said. */
const PLANTED = ['梁振国', '吉g-12345', '139-0000-1234', '11010519491231002X', '012345']
const TEXT = [
  '---',
  '体裁: 心得体会',
  '---',
  '',
  '# 一次执勤的心得',
  '',
  '民警梁振国（警号：012345）查获吉g-12345号货车，电话139-0000-1234，身份证号11010519491231002X。',
  '',
].join('\n')
const URI = 'untitled:planted.md'

describe('what the language server says', () => {
  let server: TestServer
  before(async () => {
    server = await startLanguageServer()
  })
  after(() => server.stop())

  it('finds every planted value, and says none of them in messages, hovers, lists and logs', async () => {
    const { diagnostics } = await server.open(URI, TEXT)
    for (const value of PLANTED) {
      const found = diagnostics.some(({ range, code }) => {
        const line = TEXT.split('\n')[range.start.line] ?? ''
        return (
          String(code).startsWith('privacy/') &&
          line.slice(range.start.character, range.end.character) === value
        )
      })
      assert.ok(found, `${value} is not found`)
    }
    for (const { range } of diagnostics) {
      const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: URI },
        position: range.start,
      })
      server.said.push(JSON.stringify(hover))
    }
    for (const request of [REDACTION_REQUEST, SUBMISSION_REQUEST]) {
      server.said.push(JSON.stringify(await server.connection.sendRequest(request, { uri: URI })))
    }
    const all = server.said.join('\n')
    assert.ok(all.length > 2000)
    for (const value of PLANTED) assert.ok(!all.includes(value), `${value} was said`)
  })

  it('lists the points of a draft without a value', async () => {
    const point = TEXT.split('\n')[6] ?? ''
    const draft = `# 执勤问题及对策\n\n## 一、问题\n\n1、${point}\n\n2、人少。\n\n## 二、原因\n\n1、忙。\n\n## 三、对策\n\n1、表彰民警梁振国。\n\n2、添人。\n`
    const uri = 'untitled:points.md'
    await server.open(uri, draft)
    const table = JSON.stringify(await server.connection.sendRequest(CORRESPONDENCE_REQUEST, { uri }))
    assert.match(table, /梁某/)
    for (const value of PLANTED) assert.ok(!table.includes(value), `${value} was said`)
  })

  it('offers fixes whose titles hold no value', async () => {
    const actions = await server.connection.sendRequest<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 80 } },
      context: { diagnostics: [] },
    })
    assert.ok(actions.length >= PLANTED.length)
    for (const { title } of actions) for (const value of PLANTED) assert.ok(!title.includes(value), title)
  })
})
