import assert from 'node:assert/strict'
import type { CodeAction } from 'vscode-languageserver'
import { startLanguageServer, type TestServer } from '../../support/language-server'

const HEAD = '---\n体裁: 问题—原因—对策\n---\n\n# 题目\n\n'
/** Long drafts in which something is wrong with every line, or with every word. */
const DRAFTS: Readonly<Record<string, string>> = {
  'one name all over': '民警徐建国、'.repeat(30_000),
  'a name a line': '民警徐建国到场。\n'.repeat(7_500),
  'a plate a paragraph': '车牌吉G56626。\n\n'.repeat(5_000),
  'a blank an item': '- 办理案件xxx起。\n'.repeat(5_000),
}
/** What an editor asks while somebody looks at a draft, with everything selected; each took minutes. */
const QUESTIONS = [
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/documentSymbol',
  'textDocument/hover',
  'textDocument/rename',
  'xinde/preview',
  'xinde/previewMarks',
  'xinde/redaction',
  'xinde/submission',
  'xinde/tidyHeadings',
] as const
/** By the clock, and ten times as long as any of them takes here, in milliseconds. */
const LIMIT = 20_000

describe('the language server and a draft full of problems', function () {
  this.timeout(120_000)
  let server: TestServer
  before(async () => {
    server = await startLanguageServer()
  })
  after(() => server.stop())

  for (const [name, body] of Object.entries(DRAFTS)) {
    it(`answers: ${name}`, async () => {
      const uri = `file:///tmp/${encodeURIComponent(name)}.md`
      const { diagnostics } = await server.open(uri, HEAD + body)
      assert.equal(diagnostics.length, 1_000, 'as many as are shown')
      const position = { line: 6, character: 3 }
      const range = { start: { line: 0, character: 0 }, end: { line: 20_000, character: 0 } }
      for (const question of QUESTIONS) {
        const about = {
          uri,
          textDocument: { uri },
          position,
          range,
          newName: '徐某',
          context: { diagnostics: [] },
        }
        const before = performance.now()
        const answer = await server.connection.sendRequest(question, about)
        assert.notEqual(answer, undefined)
        assert.ok(performance.now() - before < LIMIT, `${question} took ${performance.now() - before} ms`)
      }
    })
  }

  it('offers a fix for the whole draft once, however many places of it are selected', async () => {
    const uri = 'file:///tmp/selected.md'
    await server.open(uri, `${HEAD}民警徐建国到场。徐建国出示证件。徐建国返回。\n`)
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }
    const about = { textDocument: { uri }, range: whole, context: { diagnostics: [] } }
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', about)
    const everywhere = actions.filter(({ edit }) => edit?.changes?.[uri]?.length === 3)
    assert.equal(new Set(everywhere.map(({ title }) => title)).size, everywhere.length)
    assert.ok(everywhere.length > 0)
  })

  it('offers each thing once in a selection, and says which place it is for where several are called the same', async () => {
    const uri = 'file:///tmp/alike.md'
    await server.open(uri, `${HEAD}他说:好,我去,你也去。\n\n办理案件xxx起,处罚xxx人。\n`)
    const whole = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } }
    const about = { textDocument: { uri }, range: whole, context: { diagnostics: [] } }
    const actions = await server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', about)
    const titles = actions.map(({ title }) => title)
    assert.deepEqual(titles, [...new Set(titles)])
    const inFile = actions.filter(({ title }) => title.startsWith('本文件中忽略这条规则'))
    assert.ok(inFile.some(({ diagnostics = [] }) => diagnostics.length > 1))
    assert.ok(
      titles.some((title) => /^改为.*，.*（第 7 行第 5 列）$/.test(title)),
      titles.join('\n'),
    )
  })
})
