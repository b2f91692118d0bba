import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as vscode from 'vscode'
import { click, hasBrowser, press, screenshot, textOf } from './driver'
import { answerNotice, untilNotice } from './notices'
import { api, apply, closeAll, fixesFor, fixture, open, until, untilProblems } from './support'

/** As it comes out of a word processor: one line a paragraph, a torn heading, numbers in every dress. */
const PASTED = [
  '农村道路交通安全调研报告',
  '今年以来，大队走访了辖区的十二个村，现将情况报告如下。',
  '## 一、当',
  '',
  '### 前存在的主要问题',
  '(一) 劝导力量不足',
  '有的劝导站只有一名劝导员，早晚高峰照看不过来。',
  '(三) 隐患治理不快。',
  '有的路口缺少标志，报了半年还没有装上。',
  '**二、产生问题的原因：**',
  '农村道路点多线长，部门之间配合不够。',
  '三、下一步的打算：',
  '1、添人手，每个劝导站不少于两人',
  '与村委会商定值班表，节假日另加一人。',
  '3、补标志，逐个路口过一遍',
  '列出清单，装好一处销一处。',
  '',
  '- 一月：摸底',
  '- 二月：安装',
  '',
].join('\n')
const TIDIED = [
  '# 农村道路交通安全调研报告',
  '',
  '今年以来，大队走访了辖区的十二个村，现将情况报告如下。',
  '',
  '## 一、当前存在的主要问题',
  '',
  '### （一）劝导力量不足',
  '',
  '有的劝导站只有一名劝导员，早晚高峰照看不过来。',
  '',
  '### （二）隐患治理不快',
  '',
  '有的路口缺少标志，报了半年还没有装上。',
  '',
  '## 二、产生问题的原因',
  '',
  '农村道路点多线长，部门之间配合不够。',
  '',
  '## 三、下一步的打算',
  '',
  '### （一）添人手，每个劝导站不少于两人',
  '',
  '与村委会商定值班表，节假日另加一人。',
  '',
  '### （二）补标志，逐个路口过一遍',
  '',
  '列出清单，装好一处销一处。',
  '',
  '- 一月：摸底',
  '- 二月：安装',
  '',
].join('\n')

const COLLECTION = [
  '---',
  '体裁: 心得体会',
  '---',
  '',
  '## 篇一：执勤体会',
  '',
  '站好每一班岗，路上就多一分平安。',
  '',
  '## 篇二：学习/培训体会',
  '',
  '学到的东西，要用到路面上去。',
  '',
  '## 篇三：走访体会',
  '',
  '多走一户，就多听到一句真话。',
  '',
].join('\n')

const isComparing = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputTextDiff)

/** The bones of a whole draft: its headings, and one file an essay. */
export function defineStructureSuite(): void {
  describe('structure', () => {
    before(api)
    afterEach(closeAll)

    it('整理标题层级 compares, changes nothing before it is told to, and is one undo', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await open({ content: PASTED })
      const run = vscode.commands.executeCommand<boolean>('xinde.tidyHeadings')
      await until('comparison', () => isComparing() || undefined)
      await untilNotice('正文不动')
      assert.equal(document.getText(), PASTED)
      await until('the right side', async () => {
        const text = await textOf('.modified-in-monaco-diff-editor .view-lines').catch(() => '')
        return text.replace(/\u00a0/g, ' ').includes('### （二）隐患治理不快') || undefined
      })
      // The message slides in.
      await new Promise((resolve) => setTimeout(resolve, 600))
      await screenshot('tidy-headings.png')
      await answerNotice()
      assert.equal(await run, true)
      assert.equal(document.getText(), TIDIED)
      assert.ok(!isComparing())
      assert.equal(vscode.window.activeTextEditor?.document, document)
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), PASTED)
    })

    it('整理标题层级 leaves the draft as it is when the officer says no', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await open({ content: PASTED })
      const run = vscode.commands.executeCommand<boolean>('xinde.tidyHeadings')
      await untilNotice('正文不动')
      await click('.editor-actions [aria-label^="取消，不改"]')
      assert.equal(await run, false)
      assert.equal(document.getText(), PASTED)
      assert.ok(!isComparing())
    })

    it('整理标题层级 says so when there is nothing to tidy', async () => {
      const { document } = await open({ content: TIDIED })
      assert.equal(await vscode.commands.executeCommand('xinde.tidyHeadings'), false)
      assert.ok(!isComparing())
      if (hasBrowser) {
        await untilNotice('标题层级已经整齐')
      }
      assert.equal(document.getText(), TIDIED)
    })

    it('按篇拆成几个文件 asks, writes beside the draft, overwrites nothing and opens the first', async function () {
      if (!hasBrowser) return this.skip()
      writeFileSync(fixture('汇编.md'), COLLECTION)
      writeFileSync(fixture('汇编-3-走访体会.md'), '早就有的文件。\n')
      const { document } = await open({ file: '汇编.md' })
      await untilProblems(document, (problems) =>
        problems.some((problem) => problem.startsWith('structure/multi-document')),
      )
      const fixes = await fixesFor(document, 'structure/multi-document')
      const fix = fixes.find(({ title }) => title === '按篇拆成几个文件…')
      const run = apply(fix)
      await until('list of names', async () => {
        const text = await textOf('.quick-input-widget').catch(() => '')
        return (text.includes('汇编-1-执勤体会.md') && text.includes('汇编-3-走访体会（2）.md')) || undefined
      })
      await screenshot('split-document.png')
      assert.ok(!existsSync(fixture('汇编-1-执勤体会.md')))
      await press('Enter')
      await run
      const read = (name: string) => readFileSync(fixture(name), 'utf8')
      const front = '---\n体裁: 心得体会\n---\n\n'
      assert.equal(
        read('汇编-1-执勤体会.md'),
        `${front}## 篇一：执勤体会\n\n站好每一班岗，路上就多一分平安。\n`,
      )
      assert.equal(
        read('汇编-2-学习培训体会.md'),
        `${front}## 篇二：学习/培训体会\n\n学到的东西，要用到路面上去。\n`,
      )
      assert.equal(
        read('汇编-3-走访体会（2）.md'),
        `${front}## 篇三：走访体会\n\n多走一户，就多听到一句真话。\n`,
      )
      assert.equal(read('汇编-3-走访体会.md'), '早就有的文件。\n')
      assert.equal(read('汇编.md'), COLLECTION)
      assert.equal(document.getText(), COLLECTION)
      assert.equal(document.isDirty, false)
      const names = readdirSync(fixture('.')).filter((name) => name.startsWith('汇编'))
      assert.equal(names.length, 5)
      assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith('汇编-1-执勤体会.md'))
    })

    it('按篇拆成几个文件 says why it cannot split what is not saved, or is one essay', async () => {
      await open({ content: COLLECTION })
      assert.deepEqual(await vscode.commands.executeCommand('xinde.splitDocument'), [])
      if (hasBrowser) {
        await untilNotice('请先保存')
      }
      await open({ content: TIDIED })
      assert.deepEqual(await vscode.commands.executeCommand('xinde.splitDocument'), [])
    })
  })
}
