import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as vscode from 'vscode'
import type { Submission } from '../../src/protocol'
import { hasBrowser, press, screenshot, textOf } from './driver'
import { answerNotice, closeNotices, untilNotice } from './notices'
import {
  api,
  apply,
  closeAll,
  EXTENSION_ID,
  fixesFor,
  open,
  quickFixesAt,
  until,
  untilProblems,
} from './support'

const DRAFT = [
  '# 一起肇事逃逸案件的侦破',
  '',
  '2025年3月2日，驾驶人驾驶吉g-12345号货车逃逸，联系电话139-0000-1234。',
  '',
  '次日，民警在路口发现吉G·12345号货车。',
  '',
].join('\n')

const isComparing = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputTextDiff)

const QUESTION = /将隐去 \d+ 处，左右对照如上/

/** Clearing a whole draft in one reviewed step, and the verdict before it goes out. */
export function defineRedactionSuite(): void {
  describe('redaction', () => {
    before(api)
    afterEach(closeAll)

    it('masks everything ticked in the review, in one undo', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await open({ content: DRAFT })
      await untilProblems(document, (problems) => problems.length === 3)
      void vscode.commands.executeCommand('xinde.redact')
      await until('review list', async () => {
        const text = await textOf('.quick-input-widget').catch(() => '')
        return (text.includes('吉g-12345 → 吉G·*****') && text.includes('2 处')) || undefined
      })
      await press('Enter')
      await until('comparison', () => isComparing() || undefined)
      assert.equal(document.getText(), DRAFT)
      await untilNotice(QUESTION)
      await answerNotice()
      await untilProblems(document, (problems) => problems.length === 0)
      assert.equal(
        document.getText(),
        DRAFT.replace(/吉[gG][-·]12345/g, '吉G·*****').replace('139-0000-1234', '***********'),
      )
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), DRAFT)
    })

    it('clears the names and plates of a real essay in one step, and gives them back in one', async function () {
      const essay = join(
        vscode.extensions.getExtension(EXTENSION_ID)?.extensionPath ?? '',
        '..',
        'shared',
        'seeds',
        'essay-4.md',
      )
      if (!hasBrowser) return this.skip()
      if (!existsSync(essay)) {
        console.warn(`!!! ${essay} is not there: left out`)
        return this.skip()
      }
      const content = readFileSync(essay, 'utf8')
      const { document } = await open({ content })
      const named = (problems: string[]) => problems.filter((problem) => problem.startsWith('privacy/'))
      const before = await untilProblems(document, (problems) => named(problems).length >= 12)
      void vscode.commands.executeCommand('xinde.redact')
      await until('review list', async () => {
        const text = await textOf('.quick-input-widget').catch(() => '')
        return text.includes('→ 费某1') || undefined
      })
      await press('Enter')
      await until('comparison', () => isComparing() || undefined)
      await untilNotice(QUESTION)
      await answerNotice()
      const after = await untilProblems(document, (problems) => named(problems).length === 0)
      assert.ok(after.length < before.length)
      assert.ok(!/刘玉忠|常怀福|费春/.test(document.getText()))
      await vscode.window.showTextDocument(document)
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), content)
    })

    it('judges a draft before it is handed in', async () => {
      const { document } = await open({ content: DRAFT })
      await untilProblems(document, (problems) => problems.length === 3)
      const judged = await vscode.commands.executeCommand<Submission>('xinde.checkSubmission')
      assert.equal(judged.passed, false)
      assert.equal(judged.verdict, '不可提交（3 处要改）')
      assert.deepEqual(
        judged.families.map(({ name, problems }) => [name, problems.length]),
        [['脱敏', 3]],
      )
      assert.doesNotMatch(JSON.stringify(judged), /12345|0000-1234/)
    })

    it('does not pass a draft without a word', async () => {
      const { document } = await open({ content: '---\n体裁: 问题—原因—对策\n---\n' })
      const { statusOf } = await api()
      await until('status', () => statusOf(document.uri.toString()))
      const judged = await vscode.commands.executeCommand<Submission>('xinde.checkSubmission')
      assert.deepEqual([judged.passed, judged.verdict], [false, '不可提交（1 处要改）'])
    })

    it('masks nothing in a draft that it cannot read, and says so', async function () {
      if (!hasBrowser) return this.skip()
      const content = '# 一次执勤\n\n民警\ufffd\ufffd\ufffd，联系电话139-0000-1234。\n'
      const { document } = await open({ content })
      await untilProblems(document, (problems) => problems.some((each) => each.startsWith('lint/encoding')))
      await vscode.commands.executeCommand('xinde.redact')
      assert.match(await untilNotice('没有脱敏'), /乱码/)
      await closeNotices()
      assert.equal(document.getText(), content)
    })

    it('offers to mask somebody everywhere once, however many places are selected', async () => {
      const { document } = await open({
        content: '民警徐建国到场。徐建国出示证件。徐建国返回。\n'.repeat(20),
      })
      await untilProblems(document, (problems) => problems.length >= 60)
      const whole = new vscode.Range(0, 0, document.lineCount, 0)
      const titles = await until('quick fixes', async () => {
        const all = (await quickFixesAt(document.uri, whole)).map(({ title }) => title)
        return all.length > 0 ? all : undefined
      })
      assert.deepEqual(
        titles.filter((title) => title.includes('全部')),
        ['脱敏：此人全部 60 处改为“徐某”'],
      )
    })

    it('masks a foreigner wherever he is named, and numbers that lead to him, each by a key', async () => {
      const draft =
        '# 一次涉外警情\n\n外教John Smith的手机（IMEI 350000000000006）丢了，John的学号是20180304。民警帮John找回手机👍。大家都说，把群众的小事当作自己的大事来办，群众才会把民警当作亲人。\n'
      const { document } = await open({ content: draft })
      await untilProblems(document, (problems) =>
        [
          'privacy/name-party: John Smith',
          'privacy/device: 350000000000006',
          'privacy/document-no: 20180304',
          'residue/emoji: 👍',
        ].every((problem) => problems.includes(problem)),
      )
      if (hasBrowser) await screenshot('foreigner.png')
      for (const [rule, title] of [
        ['privacy/name-party', '此人全部 3 处'],
        ['privacy/device', '改为'],
        ['privacy/document-no', '改为'],
        ['residue/emoji', '删去'],
      ] as const) {
        const fix = await until(title, async () =>
          (await fixesFor(document, rule)).find((each) => each.title.includes(title)),
        )
        await apply(fix)
        await untilProblems(document, (problems) => problems.every((problem) => !problem.startsWith(rule)))
      }
      assert.equal(
        document.getText(),
        '# 一次涉外警情\n\n外教J某的手机（IMEI ***************）丢了，J某的学号是********。民警帮J某找回手机。大家都说，把群众的小事当作自己的大事来办，群众才会把民警当作亲人。\n',
      )
    })

    it('passes a draft that has nothing left to do', async () => {
      const { document } = await open({ content: '民警依法查处违法行为3起。\n' })
      const { statusOf } = await api()
      await until('status', () => statusOf(document.uri.toString()))
      const judged = await vscode.commands.executeCommand<Submission>('xinde.checkSubmission')
      assert.deepEqual([judged.passed, judged.verdict, judged.families], [true, '可提交', []])
    })
  })
}
