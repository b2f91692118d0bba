import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import * as vscode from 'vscode'
import type { CheckedFolder } from '../../src/protocol'
import { hasBrowser, screenshot } from './driver'
import { answerNotice, untilNotice } from './notices'
import { api, closeAll, fixture, ruleOf, until } from './support'

const BAD = '# 夜查\n\n民警在路口查处酒驾xx起，联系电话139-0000-1234。\n'
const GOOD = '# 夜查\n\n民警在路口查处酒驾三起。\n'

/** 检查整个文件夹: what it finds, what it leaves out, and that it can be stopped. */
export function defineFolderSuite(): void {
  describe('folder', () => {
    before(api)
    const folder = () => vscode.Uri.file(fixture('材料库'))
    const problemsOf = (name: string) =>
      vscode.languages
        .getDiagnostics(vscode.Uri.joinPath(folder(), name))
        .filter(({ source }) => source === '心得助手')
        .map(ruleOf)
        .sort()
    const write = (files: Record<string, string>) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(fixture(`材料库/${name}/..`), { recursive: true })
        writeFileSync(fixture(`材料库/${name}`), text)
      }
    }
    const check = () => vscode.commands.executeCommand<CheckedFolder>('xinde.checkFolder', folder())
    afterEach(async () => {
      rmSync(fixture('材料库'), { recursive: true, force: true })
      await closeAll()
    })

    it('shows the problems of every draft, leaves out what is ignored, too large or no report', async () => {
      write({
        '夜查.md': BAD,
        '二队/夜查.md': BAD,
        '二队/好.md': GOOD,
        '范文/夜查.md': BAD,
        '草稿.md': BAD,
        'readme.md': BAD,
        '.xindeignore': '范文/\n',
        '.gitignore': '草稿.md\n',
        '大.md': '民警执勤。\n'.repeat(450_000),
      })
      const answer = await check()
      assert.equal(answer.cancelled, false)
      assert.equal(answer.checked, 3)
      assert.deepEqual(
        answer.files.map(({ uri, passed }) => [decodeURIComponent(uri).split('材料库/')[1], passed]),
        [
          ['二队/夜查.md', false],
          ['夜查.md', false],
        ],
      )
      assert.equal(answer.skipped.length, 1)
      assert.match(answer.skipped[0]?.reason ?? '', /太大/)
      assert.deepEqual(problemsOf('夜查.md'), ['placeholder/x', 'privacy/phone'])
      assert.deepEqual(problemsOf('二队/夜查.md'), ['placeholder/x', 'privacy/phone'])
      assert.deepEqual(problemsOf('范文/夜查.md'), [])
      assert.deepEqual(problemsOf('readme.md'), [])
      assert.ok(!JSON.stringify(answer).includes('139-0000-1234'))
      write({ '夜查.md': GOOD })
      await check()
      await until('problems to go', () => problemsOf('夜查.md').length === 0)
    })

    it('can be stopped, and shows what was found so far', async function () {
      if (!hasBrowser) return this.skip()
      const long = (file: number) =>
        Array.from({ length: 1_500 }, (_, i) => `民警在第${file * 10_000 + i}号路口查处酒驾xx起。\n\n`).join(
          '',
        )
      const total = 150
      write(
        Object.fromEntries(
          Array.from({ length: total }, (_, i) => [`${1000 + i}.md`, `# 夜查\n\n${long(i)}`]),
        ),
      )
      const running = check()
      await untilNotice(/第 \d+ 份，共 150 份/)
      await screenshot('folder-check.png')
      await answerNotice()
      const answer = await running
      assert.equal(answer.cancelled, true)
      assert.ok(answer.checked < total)
      assert.equal(answer.files.length, answer.checked)
    })
  })
}
