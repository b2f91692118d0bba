import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import * as vscode from 'vscode'
import type { Submission } from '../../src/protocol'
import { click, hasBrowser, screenshot, textOf } from './driver'
import { untilNotice } from './notices'
import { api, apply, closeAll, fixesFor, fixture, open, until, untilProblems } from './support'

const FAULTY = [
  '# 一次整治行动',
  '',
  '民警,辅警"一盔一带"行动在2024 年开展，查处 3 起。。没有发现其它线索。',
  '',
  '整治“三超”、“一疲劳”,念头--救人。',
  '',
  '当”村警“不易。',
  '',
].join('\n')
const MENDED = [
  '# 一次整治行动',
  '',
  '民警，辅警“一盔一带”行动在2024年开展，查处3起。没有发现其它线索。',
  '',
  '整治“三超”“一疲劳”，念头——救人。',
  '',
  '当“村警”不易。',
  '',
].join('\n')

const FIGURES = [
  '# 业务量统计',
  '',
  '| 业务 | 一季度 | 二季度 | 合计 |',
  '| --- | --- | --- | --- |',
  '| 注册登记 | 412 | 438 | 850 |',
  '| 转让登记 | 268 | 291 | 569 |',
  '| 变更登记 | 305 | 330 | 635 |',
  '',
  '车辆穿流不息，依照《中华人民共和国道路安全交通法》处罚。佩戴率由83.0%升至91.4%，提高9.4个百分点。',
  '',
].join('\n')

const STORY = [
  '# 一名所长的十五年',
  '',
  '他2009年到所里工作，至今已干了21年。立案163起，比去年同期的204起少31起。收到锦旗5张。',
  '',
  '2024年9月14日（星期五），嫌疑人9时20分到案，18时10分离开，共9小时20分。',
  '',
  '师傅送给我4本书：《释义》《痕迹检验入门》《谈心的艺术》。处罚9家，罚款合计4.5万元，户均4500元。',
  '',
  '2024年10月8日',
  '',
].join('\n')

const style = (problems: string[]) => problems.filter((problem) => problem.startsWith('typography/'))

/** Mending everything at once, and how strict the checks are. */
export function defineFixAllSuite(): void {
  describe('fix all', () => {
    before(api)
    afterEach(async () => {
      await closeAll()
      for (const [section, key] of [
        ['xinde', 'preset'],
        ['xinde', 'rules'],
        ['editor', 'codeActionsOnSave'],
      ] as const) {
        await vscode.workspace
          .getConfiguration(section)
          .update(key, undefined, vscode.ConfigurationTarget.Workspace)
      }
    })

    it('the command mends what cannot change the meaning, in one undo', async () => {
      const { document } = await open({ content: FAULTY })
      await untilProblems(document, (problems) => style(problems).length >= 10)
      if (hasBrowser) await screenshot('fix-all-before.png')
      assert.ok(await vscode.commands.executeCommand('xinde.fixAll'))
      assert.equal(document.getText(), MENDED)
      const left = await untilProblems(document, (problems) => style(problems).length === 1)
      assert.deepEqual(style(left), ['typography/confusable: 其它'])
      if (hasBrowser) {
        await untilNotice('已修复 10 处')
        await screenshot('fix-all-after.png')
      }
      assert.equal(await vscode.commands.executeCommand('xinde.fixAll'), 0)
      assert.equal(document.getText(), MENDED)
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), FAULTY)
    })

    it('sums of tables, points, idioms and titles of laws are mended one by one', async () => {
      const { document } = await open({ content: FIGURES })
      const wanted = ['consistency/table', 'consistency/points', 'typography/confusable', 'doc/law-name']
      const told = (problems: string[]) =>
        wanted.filter((rule) => problems.some((problem) => problem.startsWith(`${rule}:`)))
      await untilProblems(document, (problems) => told(problems).length === wanted.length)
      if (hasBrowser) await screenshot('figures.png')
      for (const [at, rule] of wanted.entries()) {
        await apply((await fixesFor(document, rule))[0])
        await untilProblems(document, (problems) => told(problems).length === wanted.length - at - 1)
      }
      const mended = FIGURES.replace('569', '559').replace('提高9.4', '提高8.4')
      assert.equal(
        document.getText(),
        mended.replace('穿流不息', '川流不息').replace('道路安全交通法', '道路交通安全法'),
      )
    })

    it('differences, lists, averages, times, years and days of the week are told, and mended where they can be', async () => {
      const { document } = await open({ content: STORY })
      const mendable = ['consistency/difference', 'consistency/listed', 'term/measure']
      const wanted = [
        ...mendable,
        'consistency/average',
        'consistency/elapsed',
        'consistency/years',
        'consistency/weekday',
      ]
      const told = (problems: string[], rules: string[]) =>
        rules.filter((rule) => problems.some((problem) => problem.startsWith(`${rule}:`)))
      await untilProblems(document, (problems) => told(problems, wanted).length === wanted.length)
      if (hasBrowser) await screenshot('facts.png')
      for (const [at, rule] of mendable.entries()) {
        await apply((await fixesFor(document, rule))[0])
        await untilProblems(
          document,
          (problems) => told(problems, mendable).length === mendable.length - at - 1,
        )
      }
      assert.equal(
        document.getText(),
        STORY.replace('少31起', '少41起').replace('4本书', '3本书').replace('锦旗5张', '锦旗5面'),
      )
    })

    it('runs on save where the user turned it on, and not elsewhere', async () => {
      writeFileSync(fixture('修复.md'), FAULTY)
      const editor = await open({ file: '修复.md' })
      const { document } = editor
      await untilProblems(document, (problems) => style(problems).length >= 10)
      await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '又'))
      await document.save()
      assert.ok(readFileSync(fixture('修复.md'), 'utf8').includes('民警,辅警'))
      await vscode.workspace
        .getConfiguration('editor', document)
        .update(
          'codeActionsOnSave',
          { 'source.fixAll.xinde': 'explicit' },
          vscode.ConfigurationTarget.Workspace,
        )
      await editor.edit((edit) => edit.delete(new vscode.Range(4, 0, 4, 1)))
      // A save of a person, not of a program: only those run code actions marked explicit.
      await vscode.commands.executeCommand('workbench.action.files.save')
      await until('mended file', () => readFileSync(fixture('修复.md'), 'utf8') === MENDED || undefined)
      assert.equal(document.getText(), MENDED)
    })

    it('a quick fix mends all problems of one rule', async () => {
      const { document } = await open({ content: '民警,辅警;村民:到了。\n' })
      await untilProblems(document, (problems) => style(problems).length === 3)
      const fixes = await fixesFor(document, 'typography/half-punct')
      await apply(fixes.find(({ title }) => title.startsWith('修复本文件中所有同类问题')))
      assert.equal(document.getText(), '民警，辅警；村民：到了。\n')
    })

    it('tells where a number fell out and where a label has nothing behind it, and leaves a place to fill in', async () => {
      const { document } = await open({ content: '全年共接处警起，调解纠纷12件。联系人： ；电话：110。\n' })
      const told = ['placeholder/lost-number: 起', 'placeholder/empty-label: 联系人：']
      await untilProblems(document, (problems) => told.every((problem) => problems.includes(problem)))
      if (hasBrowser) await screenshot('lost-number.png')
      await apply((await fixesFor(document, 'placeholder/lost-number'))[0])
      await apply((await fixesFor(document, 'placeholder/empty-label'))[0])
      assert.equal(
        document.getText(),
        '全年共接处警〔待填：数量〕起，调解纠纷12件。联系人：〔待填：联系人〕 ；电话：110。\n',
      )
      await untilProblems(
        document,
        (problems) => problems.filter((one) => one.startsWith('placeholder/todo')).length === 2,
      )
    })

    it('gives back what was decoded wrongly at all places, and finds the name in it; one undo', async () => {
      const garbled = ['民警梁振国在岗位', '全市'].map((text) =>
        new TextDecoder('gbk').decode(new TextEncoder().encode(text)),
      )
      const draft = `# 一次整治行动\n\n&emsp;&emsp;当天${garbled.join('上。')}平安。\n`
      const { document } = await open({ content: draft })
      const told = ['residue/web-code', 'residue/mojibake']
      await untilProblems(document, (problems) =>
        told.every((rule) => problems.some((problem) => problem.startsWith(rule))),
      )
      if (hasBrowser) await screenshot('mojibake.png')
      const fixes = await fixesFor(document, 'residue/mojibake')
      await apply(fixes.find(({ title }) => title.startsWith('修复本文件中所有同类问题')))
      assert.equal(document.getText(), '# 一次整治行动\n\n&emsp;&emsp;当天民警梁振国在岗位上。全市平安。\n')
      await untilProblems(document, (problems) => problems.some((problem) => problem.endsWith(': 梁振国')))
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), draft)
    })

    it('the hover tells the basis and its force', async () => {
      const { document } = await open({ content: '民警,辅警到了。\n' })
      await untilProblems(document, (problems) => style(problems).length === 1)
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(0, 2),
      )
      const text = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part as vscode.MarkdownString).value),
      )
      assert.match(text.join('\n'), /依据：规定　GB\/T 15834-2011 5\.1/)
    })

    it('the preset 仅隐私 takes the style away at once, and a rule’s level is heard', async () => {
      const { document } = await open({ content: `${FAULTY}\n驾驶吉g-12345号货车，任xxx。\n` })
      await untilProblems(document, (problems) => style(problems).length >= 10)
      const settings = vscode.workspace.getConfiguration('xinde')
      await settings.update('preset', '仅隐私', vscode.ConfigurationTarget.Workspace)
      await untilProblems(
        document,
        (problems) => problems.length === 1 && problems[0] === 'privacy/plate: 吉g-12345',
      )
      await settings.update('rules', { 'placeholder/x': 'error' }, vscode.ConfigurationTarget.Workspace)
      await untilProblems(document, (problems) => problems.includes('placeholder/x: xxx'))
      await settings.update('preset', undefined, vscode.ConfigurationTarget.Workspace)
      await untilProblems(document, (problems) => style(problems).length >= 10)
    })

    it('the submission view lists the wording, and a click goes there', async function () {
      const phrase = '群众的小事当作自己的大事来办'
      const { document } = await open({ content: `${phrase}。\n\n要把${phrase}，高度重视。\n\n高度重视。\n` })
      const { statusOf } = await api()
      await until('status', () => statusOf(document.uri.toString()))
      const judged = await vscode.commands.executeCommand<Submission>('xinde.checkSubmission')
      assert.equal(judged.passed, true)
      assert.deepEqual(
        judged.wording.map(({ kind, text, places }) => [kind, text, places.map(({ start }) => start.line)]),
        [
          ['套话', '高度重视', [2, 4]],
          ['重复的话', phrase, [0, 2]],
        ],
      )
      if (!hasBrowser) return this.skip()
      const row = `.monaco-list-row[aria-label*="${phrase}"]`
      await until('用词 in the view', () => textOf(row).catch(() => undefined))
      await screenshot('wording.png')
      await click(row)
      await until('selection', () => {
        const editor = vscode.window.activeTextEditor
        return (editor && editor.document.getText(editor.selection) === phrase) || undefined
      })
    })
  })
}
