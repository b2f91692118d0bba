import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import * as vscode from 'vscode'
import { api, apply, closeAll, fixesFor, fixture, open, problemsOf, until, untilProblems } from './support'

/** 民警依法查处了违法行为，交警支队xx部门。 in GBK, several times over. */
const GBK_LINE = Uint8Array.from([
  0xc3, 0xf1, 0xbe, 0xaf, 0xd2, 0xc0, 0xb7, 0xa8, 0xb2, 0xe9, 0xb4, 0xa6, 0xc1, 0xcb, 0xce, 0xa5, 0xb7, 0xa8,
  0xd0, 0xd0, 0xce, 0xaa, 0xa3, 0xac, 0xbd, 0xbb, 0xbe, 0xaf, 0xd6, 0xa7, 0xb6, 0xd3, 0x78, 0x78, 0xb2, 0xbf,
  0xc3, 0xc5, 0xa1, 0xa3, 0x0a,
])

/** Files that are not as they should be: each gets one clear message and loses nothing. */
export function defineFilesSuite(): void {
  describe('files', () => {
    before(api)
    afterEach(closeAll)

    it('an empty file has no problems', async () => {
      const { statusOf } = await api()
      const { document } = await open({ content: '' })
      await until('status', () => statusOf(document.uri.toString()))
      assert.deepEqual(problemsOf(document), [])
    })

    it('a GBK file has one problem, and a fix that reads it again', async () => {
      writeFileSync(fixture('旧稿.md'), Buffer.concat([GBK_LINE, GBK_LINE, GBK_LINE]))
      const { document } = await open({ file: '旧稿.md' })
      const problems = await untilProblems(document, (found) => found.length > 0)
      assert.equal(problems.length, 1)
      assert.match(problems[0] ?? '', /^lint\/encoding/)
      const fixes = await fixesFor(document, 'lint/encoding')
      await apply(fixes.find(({ title }) => title === '用 GBK 编码重新打开'))
      await until(
        'text',
        () => vscode.window.activeTextEditor?.document.getText().startsWith('民警依法') || undefined,
      )
      const reread = vscode.window.activeTextEditor?.document
      assert.ok(reread)
      await untilProblems(reread, (found) => found.includes('placeholder/x: xx'))
    })

    it('CRLF drafts get fixes with CRLF', async () => {
      const text = '---\n体裁: wt3\n---\n\n## 一、存在的问题\n\n甲。\n\n## 二、对策\n\n乙。\n'
      writeFileSync(fixture('回车.md'), text.replaceAll('\n', '\r\n'))
      const { document } = await open({ file: '回车.md' })
      assert.equal(document.eol, vscode.EndOfLine.CRLF)
      await untilProblems(document, (problems) =>
        problems.some((problem) => problem.startsWith('structure/missing')),
      )
      const fixes = await fixesFor(document, 'structure/missing-section')
      await apply(fixes.find(({ title }) => title.startsWith('插入缺少的')))
      assert.ok(!/[^\r]\n/.test(document.getText()))
      await untilProblems(
        document,
        (problems) => !problems.some((problem) => problem.startsWith('structure/')),
      )
    })

    it('broken front matter is one warning, and the rest is still checked', async () => {
      const { document } = await open({ content: '---\n体裁: [wt3\n---\n\n民警任xxx，依法查处。\n' })
      const problems = await untilProblems(document, (found) => found.length === 2)
      assert.deepEqual(
        problems.map((problem) => problem.split(':')[0]),
        ['lint/front-matter', 'placeholder/x'],
      )
    })

    it('a megabyte of one character is answered', async () => {
      const { document } = await open({ content: '一'.repeat(1_000_000) })
      const { statusOf } = await api()
      await until('status', () => statusOf(document.uri.toString()), 20_000)
    })

    it('more than two million characters are told to be too many', async () => {
      const { document } = await open({ content: '民警依法查处。\n'.repeat(260_000) })
      const problems = await untilProblems(document, (found) => found.length > 0)
      assert.match(problems[0] ?? '', /^lint\/too-large/)
    })

    it('a broken configuration is told in its own file, and a mended one is in force at once', async () => {
      const config = vscode.Uri.file(fixture('.xinde.yaml'))
      const faults = () => vscode.languages.getDiagnostics(config).map(({ message }) => message)
      writeFileSync(config.fsPath, 'rules:\n  placeholder/x: loud\n')
      const { document } = await open({ file: '缺项.md' })
      await untilProblems(document, (problems) => problems.includes('placeholder/x: xx'))
      await until('config fault', () => faults().length > 0 || undefined)
      assert.match(faults()[0] ?? '', /级别应当写/)
      writeFileSync(config.fsPath, 'rules:\n  placeholder/x: off\n')
      await untilProblems(
        document,
        (problems) => !problems.some((problem) => problem.startsWith('placeholder/x')),
      )
      await until('no fault', () => faults().length === 0 || undefined)
      await vscode.workspace.fs.delete(config)
      await untilProblems(document, (problems) => problems.includes('placeholder/x: xx'))
    })
  })
}
