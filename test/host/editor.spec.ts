import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasBrowser, press, screenshot, textOf, type } from './driver'
import {
  api,
  apply,
  closeAll,
  diagnosticsOf,
  fixesFor,
  open,
  problemsOf,
  ruleOf,
  until,
  untilProblems,
} from './support'

/** What an officer does in the editor: sees problems, fixes them, jumps between blanks, changes the form. */
export function defineEditorSuite(): void {
  describe('editor', () => {
    before(api)
    afterEach(closeAll)

    it('activates without waiting for anything', async () => {
      const extension = vscode.extensions.getExtension('xinde.xinde')
      assert.ok(extension?.isActive)
    })

    it('shows problems, inserts the missing section where it belongs, and the problem goes', async () => {
      const { document } = await open({ file: '缺项.md' })
      await untilProblems(document, (problems) =>
        problems.includes('structure/missing-section: 路口秩序管理调研'),
      )
      const fixes = await fixesFor(document, 'structure/missing-section')
      await apply(fixes.find(({ title }) => title === '插入缺少的“原因”部分'))
      const text = document.getText()
      assert.match(text, /存在的问题[\s\S]*## 二、[^\n]*原因[\s\S]*## 三、对策建议/)
      await untilProblems(
        document,
        (problems) => !problems.some((problem) => problem.startsWith('structure/')),
      )
      await vscode.commands.executeCommand('undo')
      await untilProblems(document, (problems) =>
        problems.some((problem) => problem.startsWith('structure/missing')),
      )
      assert.match(document.getText(), /## 二、对策建议/)
    })

    it('masks a plate, and the problem goes', async () => {
      const { document } = await open({ file: '缺项.md' })
      await untilProblems(document, (problems) => problems.includes('privacy/plate: 吉g-12345'))
      await apply((await fixesFor(document, 'privacy/plate')).find(({ title }) => title.startsWith('脱敏')))
      await untilProblems(
        document,
        (problems) => !problems.some((problem) => problem.startsWith('privacy/plate')),
      )
      assert.match(document.getText(), /驾驶吉G·\*{5}号货车/)
    })

    it('masks all mentions of a person alike, in one undo', async () => {
      const { document } = await open({ file: '缺项.md' })
      const before = document.getText()
      await untilProblems(
        document,
        (problems) => problems.filter((problem) => problem.endsWith(': 梁振国')).length === 2,
      )
      await apply(
        (await fixesFor(document, 'privacy/name-officer')).find(({ title }) => title.includes('全部 2 处')),
      )
      assert.equal(document.getText(), before.replaceAll('梁振国', '梁某'))
      await untilProblems(
        document,
        (problems) => !problems.some((problem) => problem.startsWith('privacy/name')),
      )
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    })

    it('masks a person alike in traditional characters and with the readings of sites, in items within items', async () => {
      const before = '# 一次处置\n\n- 白天\n  - 民警陳建國到场。\n  - 民警陈(chén)建国负责笔录。\n'
      const { document } = await open({ content: before })
      await untilProblems(
        document,
        (problems) => problems.filter((problem) => problem.startsWith('privacy/name')).length === 2,
      )
      if (hasBrowser) await screenshot('traditional-names.png')
      await apply(
        (await fixesFor(document, 'privacy/name-officer')).find(({ title }) => title.includes('全部 2 处')),
      )
      assert.equal(document.getText(), '# 一次处置\n\n- 白天\n  - 民警陈某到场。\n  - 民警陈某负责笔录。\n')
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    })

    it('explains a problem in the hover, with its basis and without the value', async () => {
      const { document } = await open({ file: '缺项.md' })
      await untilProblems(document, (problems) => problems.includes('privacy/plate: 吉g-12345'))
      const plate = diagnosticsOf(document).find((diagnostic) => ruleOf(diagnostic) === 'privacy/plate')
      assert.ok(plate)
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        plate.range.start,
      )
      const text = hovers
        .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
        .join('\n')
      assert.match(text, /依据：规定/)
      assert.match(text, /判断：/)
      assert.doesNotMatch(text + plate.message, /12345/)
    })

    it('links every problem to the page of its rule, which exists', async () => {
      const { document } = await open({ file: '缺项.md' })
      await untilProblems(document, (problems) => problems.length >= 3)
      for (const { code } of diagnosticsOf(document)) {
        assert.ok(typeof code === 'object')
        const page = await vscode.workspace.fs.readFile(code.target)
        assert.ok(page.byteLength > 0)
      }
    })

    it('shows the outline, with headings that nobody marked', async () => {
      const { document } = await open({
        content: '一、存在的问题\n\n认识不高。\n\n（一）警力不足\n\n人少。\n\n二、原因\n\n培训少。\n',
      })
      const symbols = await until('symbols', async () => {
        const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        )
        return found?.some(({ name }) => name === '一、存在的问题') ? found : undefined
      })
      const problem = symbols.find(({ name }) => name === '一、存在的问题')
      assert.deepEqual(
        problem?.children.map(({ name }) => name),
        ['（一）警力不足'],
      )
    })

    it('jumps to the next and the previous blank, round the ends', async () => {
      const editor = await open({ content: '任xxx。\n\n查处____起。\n\n〔待填：时间〕\n' })
      await untilProblems(editor.document, (problems) => problems.length === 3)
      const go = async (command: string) => {
        await vscode.commands.executeCommand(command)
        return editor.document.getText(editor.selection)
      }
      assert.equal(await go('xinde.nextPlaceholder'), 'xxx')
      assert.equal(await go('xinde.nextPlaceholder'), '____')
      assert.equal(await go('xinde.nextPlaceholder'), '〔待填：时间〕')
      assert.equal(await go('xinde.nextPlaceholder'), 'xxx')
      assert.equal(await go('xinde.previousPlaceholder'), '〔待填：时间〕')
    })

    it('keeps up with typing', async () => {
      const editor = await open({ content: '民警依法查处。\n\n## 一、存在的问题\n\n## 二、原因分析\n' })
      await untilProblems(editor.document, (problems) =>
        problems.some((problem) => problem.includes('empty-section')),
      )
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 7), '电话139-0000-1234。'))
      await untilProblems(editor.document, (problems) => problems.includes('privacy/phone: 139-0000-1234'))
      await vscode.commands.executeCommand('undo')
      await untilProblems(
        editor.document,
        (problems) => !problems.some((problem) => problem.startsWith('privacy/')),
      )
    })

    it('tells the form, and writes another into the front matter', async () => {
      const { statusOf } = await api()
      const { document } = await open({
        content:
          '# 调研\n\n## 一、存在的问题\n\n甲。\n\n## 二、原因分析\n\n乙。\n\n## 三、对策建议\n\n丙。\n',
      })
      const uri = document.uri.toString()
      await until('the form', () => statusOf(uri)?.genre?.id === 'wt3')
      assert.equal(statusOf(uri)?.genre?.declared, false)
      await vscode.commands.executeCommand('xinde.chooseGenre', 'wt4')
      assert.ok(document.getText().startsWith('---\n体裁: 现状—问题—原因—对策\n---\n\n# 调研'))
      await untilProblems(document, (problems) =>
        problems.some((problem) => problem.startsWith('structure/missing')),
      )
      await until('the form that is written', () => statusOf(uri)?.genre?.declared)
    })

    it('opens a new report as a snippet to be tabbed through', async () => {
      await vscode.commands.executeCommand('xinde.newReport', 'sj3')
      const editor = await until('editor', () => vscode.window.activeTextEditor)
      await until('text', () => editor.document.getText().includes('强素质') || undefined)
      assert.match(editor.document.getText(), /^---\n体裁:/)
      assert.match(editor.document.getText(editor.selection), /^〔待填：/)
    })

    it('expands a snippet by its prefix', async function () {
      const editor = await open({ content: '' })
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
      if (hasBrowser) await type('wtyydc')
      else return this.skip()
      await until('prefix', () => editor.document.getText() === 'wtyydc' || undefined)
      await vscode.commands.executeCommand('editor.action.triggerSuggest')
      await until(
        'suggestion',
        async () => (await textOf('.suggest-widget.visible').catch(() => '')).includes('wtyydc') || undefined,
      )
      await press('Enter')
      await until('snippet', () => editor.document.getText().includes('## 一、') || undefined)
      assert.match(editor.document.getText(), /体裁: /)
    })

    it('is silent in Markdown that is no report', async () => {
      const { statusOf } = await api()
      const { document } = await open({
        content: '# my-library\n\nInstall with `npm i xxx`.\n\n```sh\nnpm i xxx\n```\n',
      })
      await until('status', () => statusOf(document.uri.toString()))
      assert.deepEqual(problemsOf(document), [])
      assert.equal(statusOf(document.uri.toString())?.active, false)
    })
  })
}
