import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, EXTENSION_ID, fixtureUri, open, until, untilProblems } from '../host/support'

/** How long a draft of several pages may take from opening to its problems, in milliseconds, on a busy machine. */
const PATIENCE = 10_000

/** That all of this runs in a browser, in a folder that is on no disk, with names and words known. */
export function defineWorkerSuite(): void {
  describe('VS Code for the Web', () => {
    before(api)
    afterEach(closeAll)

    it('runs in a web worker, without Node, in a virtual workspace', () => {
      assert.equal(typeof (globalThis as { importScripts?: unknown }).importScripts, 'function')
      assert.equal(typeof (globalThis as { process?: unknown }).process, 'undefined')
      assert.equal(vscode.env.uiKind, vscode.UIKind.Web)
      assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'xinde-memory')
      assert.ok(vscode.extensions.getExtension(EXTENSION_ID)?.isActive)
    })

    it('knows names by the model', async () => {
      const { document } = await open({ content: '# 走访记\n\n村民赵铁柱驾驶吉G·12345轿车。\n' })
      await untilProblems(document, (problems) => problems.includes('privacy/name-party: 赵铁柱'))
      const { statusOf } = await api()
      assert.equal(await until('names', () => statusOf(document.uri.toString())?.names), 'model')
    })

    it('knows words by the segmenter of the browser', async () => {
      const { statusOf } = await api()
      const { document } = await open({
        content: '# 题目\n\n## 一、当\n\n### 前的主要问题\n\n车多。\n\n## 二、对策\n\n多查。\n',
      })
      assert.equal(await until('segmenter', () => statusOf(document.uri.toString())?.segmenter), 'intl')
    })

    it('checks a draft of ten thousand characters in time, and what is typed into it', async () => {
      const pages = Array.from({ length: 250 }, (_, index) => paragraph(index)).join('\n\n')
      const draft = new TextEncoder().encode(`# 走访记\n\n${pages}\n`)
      await vscode.workspace.fs.writeFile(fixtureUri('长稿.md'), draft)
      const started = Date.now()
      const editor = await open({ file: '长稿.md' })
      await untilProblems(editor.document, (problems) => problems.includes('placeholder/x: xx'))
      const opened = Date.now() - started
      await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '电话139-0000-1234。'))
      const typed = Date.now()
      await untilProblems(editor.document, (problems) => problems.includes('privacy/phone: 139-0000-1234'))
      const answered = Date.now() - typed
      console.log(`10 000 characters: ${opened} ms to the problems, ${answered} ms after an edit`)
      assert.ok(opened < PATIENCE && answered < PATIENCE, `${opened} ms, ${answered} ms`)
    })

    it('mends everything that is safe, in one undo', async () => {
      const { document } = await open({ content: '# 走访记\n\n民警,辅警一同走访。\n' })
      await untilProblems(document, (problems) => problems.some((one) => one.startsWith('typography/')))
      await vscode.commands.executeCommand('xinde.fixAll')
      assert.match(document.getText(), /民警，辅警一同走访/)
      await vscode.commands.executeCommand('undo')
      assert.match(document.getText(), /民警,辅警一同走访/)
    })

    it('contrasts problems and countermeasures', async () => {
      await open({
        content:
          '# 调研\n\n## 一、存在的问题\n\n（一）劝导站人手不足。\n\n## 二、对策\n\n（一）给劝导站添人手。\n',
      })
      const table = await vscode.commands.executeCommand<{ rows: unknown[] }>('xinde.showCorrespondence')
      assert.equal(table?.rows.length, 1)
    })

    it('refuses what needs a disk, without a dialog', async () => {
      assert.equal(await vscode.commands.executeCommand('xinde.importWord'), undefined)
    })

    it('opens the pages of the rules', async () => {
      await vscode.commands.executeCommand('xinde.openRules')
      await until('page', () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.includes('README')),
      )
    })
  })
}

const WORDS =
  '走访 村屯 路口 护栏 高峰 货车 学校 劝导 标志 夜间 农户 巡逻 雨天 会议 台账 群众 车辆 宣传 排查 记录'.split(
    ' ',
  )

/** Some forty characters that are like no other paragraph, with a blank; the same in every run. */
function paragraph(index: number): string {
  const words = Array.from(
    { length: 18 },
    (_, place) => WORDS[(index * 7 + place * (index % 11) + place ** 2) % 20],
  )
  return `第${index + 1}天，${words.join('')}，查处xx起。`
}
