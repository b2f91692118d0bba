import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as vscode from 'vscode'
import { docxFile, PNG, p, picture } from '../support/docx-file'
import { hasBrowser, press, screenshot, textOf } from './driver'
import { untilNotice } from './notices'
import { api, closeAll, fixture, until, untilProblems } from './support'

const DOCUMENT = docxFile({
  body: [
    p('参加执法培训的心得体会', { properties: '<w:jc w:val="center"/>', run: '<w:sz w:val="44"/>' }),
    p('　　2025年6月，我参加了支队举办的培训班，任**市队长的同志讲了课。'),
    p('一、认识与收获'),
    p('查处吉g-56626号轿车的案例，让我认识到程序就是公正。'),
    picture('r:embed="a"'),
  ].join(''),
  links: { a: { type: 'image', target: 'media/image1.png' } },
  files: { 'word/media/image1.png': PNG },
})

const importWord = (source: string, target?: string) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>(
    'xinde.importWord',
    vscode.Uri.file(fixture(source)),
    target === undefined ? undefined : vscode.Uri.file(fixture(target)),
  )

/** A Word document becomes a draft in the editor. */
export function defineImportSuite(): void {
  describe('import', () => {
    before(api)
    beforeEach(async () => {
      writeFileSync(fixture('来稿.docx'), DOCUMENT)
    })
    afterEach(async () => {
      await closeAll()
      for (const name of ['来稿.docx', '来稿.md', '来稿.assets', '旧稿.doc']) {
        rmSync(fixture(name), { recursive: true, force: true })
      }
    })

    it('从 Word 导入 writes the draft and its image, opens it, and its problems are there', async () => {
      const uri = await importWord('来稿.docx', '来稿.md')
      assert.equal(uri?.fsPath, fixture('来稿.md'))
      const document = vscode.window.activeTextEditor?.document
      assert.ok(document)
      assert.equal(document.uri.fsPath, fixture('来稿.md'))
      assert.ok(document.getText().includes('# 参加执法培训的心得体会\n\n2025年6月，'), document.getText())
      assert.ok(document.getText().includes('\n\n## 一、认识与收获\n\n'))
      assert.ok(document.getText().endsWith('![图1](来稿.assets/图1.png)\n'))
      assert.deepEqual(Uint8Array.from(readFileSync(fixture('来稿.assets/图1.png'))), PNG)
      const problems = await untilProblems(document, (found) =>
        found.some((line) => line.startsWith('privacy/plate')),
      )
      assert.ok(
        problems.some((line) => line.startsWith('placeholder/asterisk')),
        problems.join('\n'),
      )
      if (hasBrowser) await untilNotice('图片 1 张；原文档没有改动')
      if (hasBrowser) await screenshot('import-word.png')
      assert.deepEqual(Uint8Array.from(readFileSync(fixture('来稿.docx'))), DOCUMENT)
    })

    it('从 Word 导入 asks where to save, and proposes the name of the document beside it', async function () {
      if (!hasBrowser) return this.skip()
      const run = importWord('来稿.docx')
      await until('dialog', async () => {
        const shown = await textOf('.quick-input-widget').catch(() => '')
        return shown.includes('草稿存到哪里') || undefined
      })
      await press('Enter')
      assert.equal((await run)?.fsPath, fixture('来稿.md'))
      assert.ok(existsSync(fixture('来稿.md')))
    })

    it('从 Word 导入 overwrites no file that it did not ask about', async () => {
      writeFileSync(fixture('来稿.md'), '早就有的。\n')
      assert.equal(await importWord('来稿.docx', '来稿.md'), undefined)
      assert.equal(readFileSync(fixture('来稿.md'), 'utf8'), '早就有的。\n')
      assert.ok(!existsSync(fixture('来稿.assets')))
      if (hasBrowser) await untilNotice('已经存在，没有覆盖')
    })

    it('从 Word 导入 leaves a draft alone that has unsaved changes', async () => {
      writeFileSync(fixture('来稿.md'), '早就有的。\n')
      const document = await vscode.workspace.openTextDocument(fixture('来稿.md'))
      const editor = await vscode.window.showTextDocument(document)
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '新写的。'))
      assert.equal(await importWord('来稿.docx', '来稿.md'), undefined)
      assert.equal(document.getText(), '新写的。早就有的。\n')
      if (hasBrowser) await untilNotice('还有没保存的改动')
    })

    it('从 Word 导入 says what to do with an old .doc', async () => {
      writeFileSync(fixture('旧稿.doc'), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
      assert.equal(await importWord('旧稿.doc', '来稿.md'), undefined)
      assert.ok(!existsSync(fixture('来稿.md')))
      if (hasBrowser) await untilNotice('另存为 .docx')
    })
  })
}
