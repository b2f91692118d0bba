import assert from 'node:assert/strict'
import { lookup } from 'node:dns/promises'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { api, apply, closeAll, EXTENSION_ID, fixesFor, open, until, untilProblems } from './support'

/** What an officer installed, on a machine without a network: nothing that was left out of it may be missed. */
export function definePackageSuite(): void {
  describe('installed package', () => {
    before(api)
    afterEach(closeAll)

    const folder = () => vscode.extensions.getExtension(EXTENSION_ID)?.extensionPath ?? ''

    it('is installed, and holds no source', () => {
      assert.match(folder(), /[\\/]extensions[\\/]xinde\.xinde-/)
      for (const name of ['src', 'node_modules', 'test', 'dist/server.js.map'])
        assert.ok(!existsSync(join(folder(), name)), name)
    })

    it('has no network', async function () {
      if (process.env.XINDE_HOST_OFFLINE !== '1') return this.skip()
      assert.deepEqual(Object.keys(networkInterfaces()), ['lo'])
      await assert.rejects(lookup('example.com'))
    })

    it('checks a draft and mends it', async () => {
      const { document } = await open({
        content:
          '# 调研报告\n\n## 一、存在的问题\n\n村民赵铁柱驾驶吉G·12345轿车。\n\n## 二、对策\n\n加强宣传。\n',
      })
      const problems = await untilProblems(document, (found) =>
        found.some((one) => /^privacy\/plate/.test(one)),
      )
      assert.ok(problems.includes('privacy/name-party: 赵铁柱'), problems.join('\n'))
      assert.ok(problems.some((one) => one.startsWith('structure/missing-section')))
      await apply((await fixesFor(document, 'privacy/plate'))[0])
      assert.match(document.getText(), /吉G·\*{5}/)
    })

    it('knows words', async () => {
      const { statusOf } = await api()
      // The heading is torn inside a word, which only a segmenter can tell.
      const { document } = await open({
        content: '# 题目\n\n## 一、当\n\n### 前的主要问题\n\n车多。\n\n## 二、对策\n\n多查。\n',
      })
      const uri = document.uri.toString()
      const segmenter = await until('segmenter', () => statusOf(uri)?.segmenter)
      const native = existsSync(join(folder(), 'dist/node_modules/nodejieba'))
      assert.equal(segmenter, native ? 'nodejieba' : 'dictionary')
    })

    it('shows the page', async () => {
      const { document } = await open({ content: '# 心得体会\n\n今天很有收获。\n' })
      await vscode.commands.executeCommand('xinde.openPreview')
      const { previewText } = await api()
      await until('preview', async () => {
        const shown = await previewText(document.uri.toString()).catch(() => '')
        return shown.includes('今天很有收获') || undefined
      })
    })

    it('exports a Word file and a page to print', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'xinde-'))
      const place = (name: string) => vscode.Uri.file(join(folder, name))
      await open({ content: '# 参加培训的体会\n\n今天很有收获。\n' })
      await vscode.commands.executeCommand('xinde.openPreview')
      await vscode.commands.executeCommand('xinde.exportHtml', place('稿.html'))
      assert.match(readFileSync(place('稿.html').fsPath, 'utf8'), /今天很有收获/)
      await vscode.commands.executeCommand('xinde.exportWord', undefined, { target: place('稿.docx').fsPath })
      assert.equal(readFileSync(place('稿.docx').fsPath).subarray(0, 2).toString(), 'PK')
      rmSync(folder, { recursive: true })
    })

    it('makes a new report from an outline', async () => {
      await vscode.commands.executeCommand('xinde.newReport', 'wt3')
      await until('outline', () =>
        vscode.window.activeTextEditor?.document.getText().includes('原因') ? true : undefined,
      )
    })

    it('opens the page of a rule', async () => {
      const { document } = await open({ content: '# 题目\n\n民警xx负责。\n' })
      await untilProblems(document, (found) => found.some((one) => one.startsWith('placeholder/x')))
      const code = vscode.languages
        .getDiagnostics(document.uri)
        .find(({ source }) => source === '心得助手')?.code
      assert.ok(typeof code === 'object')
      assert.ok(existsSync(code.target.fsPath), code.target.fsPath)
    })
  })
}
