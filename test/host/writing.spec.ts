import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import * as vscode from 'vscode'
import { hasBrowser, press, screenshot, textOf, type } from './driver'
import { api, closeAll, fixture, open, until, untilProblems } from './support'

const DRAFT = `---
体裁: 问题—原因—对策
---

# 停车调研

民警徐某1找到徐某，徐某1说，按照《道交。

## 一、存在的主要问题

泊位不够用。

## 二、产生问题的原因

规划滞后。
`

/** Help with writing: completion, the list to insert from, renaming, folding, counts. */
export function defineWritingSuite(): void {
  describe('writing', () => {
    before(api)
    afterEach(closeAll)

    const complete = async (document: vscode.TextDocument, position: vscode.Position, trigger?: string) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
        trigger,
      )
      return list.items.map(({ label }) => (typeof label === 'object' ? label.label : label))
    }

    it('completes laws behind 《 and the sections that are due behind #', async () => {
      const editor = await open({ content: DRAFT })
      const { document } = editor
      const law = document.positionAt(DRAFT.indexOf('《道交') + 3)
      assert.ok((await complete(document, law)).includes('《中华人民共和国道路交通安全法》'))
      await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '\n##'))
      const end = document.positionAt(document.getText().length)
      const offered = await complete(document, end, '#')
      assert.ok(offered.includes('对策及建议'), JSON.stringify(offered))
      assert.ok(!offered.includes('存在的主要问题'))
    })

    it('types a law by the first characters of its short name', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await open({ content: '---\n体裁: 心得体会\n---\n\n' })
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
      await press('Control+End')
      await type('学习《')
      await until('suggestions', async () =>
        (await textOf('.suggest-widget.visible').catch(() => '')).includes('道路交通安全法'),
      )
      await type('个保')
      await until('fewer suggestions', async () => {
        const text = await textOf('.suggest-widget.visible').catch(() => '')
        return text.includes('个人信息保护法') && !text.includes('治安管理处罚法')
      })
      await press('Enter')
      await until('text', () => document.getText().endsWith('学习《中华人民共和国个人信息保护法》'))
    })

    it('插入提纲或常用语 puts in what is picked, with stops to fill in', async function () {
      if (!hasBrowser) return this.skip()
      const editor = await open({ content: DRAFT })
      const { document } = editor
      const place = document.positionAt(DRAFT.indexOf('泊位不够用。') - 1)
      editor.selection = new vscode.Selection(place, place)
      const run = vscode.commands.executeCommand('xinde.insertSnippet')
      await until('list', async () =>
        (await textOf('.quick-input-widget').catch(() => '')).includes('常用语'),
      )
      await screenshot('insert-snippet.png')
      await type('一是')
      await until('found', async () => {
        const text = await textOf('.quick-input-list').catch(() => '')
        return text.includes('一是') && !text.includes('从调研情况看')
      })
      await press('Enter')
      await run
      await until('text', () => document.getText().includes('一是〔待填：问题〕'))
      assert.equal(document.getText(editor.selection), '〔待填：问题〕')
    })

    it('renames a person all over the draft, in one undo', async () => {
      const { document } = await open({ content: DRAFT })
      await untilProblems(document, (problems) => problems.length > 0)
      const at = document.positionAt(DRAFT.indexOf('徐某1') + 1)
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        '高某',
      )
      assert.ok(await vscode.workspace.applyEdit(edit))
      assert.equal(document.getText(), DRAFT.replaceAll('徐某1', '高某'))
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), DRAFT)
    })

    it('folds along the outline, and grows a selection from sentence to part', async () => {
      const { document } = await open({ content: DRAFT })
      const folds = await until('folds', async () => {
        const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
          'vscode.executeFoldingRangeProvider',
          document.uri,
        )
        return found?.some(({ start, end }) => start === 8 && end === 10) ? found : undefined
      })
      assert.ok(folds.some(({ start, end }) => start === 12 && end === 14))
      const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [document.positionAt(DRAFT.indexOf('不够用'))],
      )
      const texts: string[] = []
      for (let each: vscode.SelectionRange | undefined = selection; each; each = each.parent) {
        texts.push(document.getText(each.range).trim())
      }
      assert.ok(texts.includes('泊位不够用。'))
      assert.ok(texts.includes('## 一、存在的主要问题\n\n泊位不够用。'))
    })

    it('tells above headings how long the parts are, for those who want it', async () => {
      const { document } = await open({ content: DRAFT })
      const titles = async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
          20,
        )
        return lenses.map(({ command }) => command?.title ?? '').filter((title) => title.includes('字'))
      }
      assert.deepEqual(await titles(), [])
      const config = vscode.workspace.getConfiguration('xinde')
      await config.update('counts.show', true, vscode.ConfigurationTarget.Workspace)
      try {
        const shown = await until('counts', async () => {
          const found = await titles()
          return found.length > 0 ? found : undefined
        })
        assert.match(shown.join('\n'), /6 字，问题 1 条/)
      } finally {
        await config.update('counts.show', undefined, vscode.ConfigurationTarget.Workspace)
      }
    })

    it('a quoted law leads to its file on this machine, where there is one', async () => {
      const write = (name: string, text: string) => {
        mkdirSync(fixture(`法规测试/${name}/..`), { recursive: true })
        writeFileSync(fixture(`法规测试/${name}`), text)
      }
      const text = '# 夜查\n\n民警执勤，按照《道路交通安全法》《考勤办法》《别处没有的规定》办理。\n'
      write('夜查.md', text)
      write('法规/中华人民共和国道路交通安全法（2021年修正）.md', '# 道路交通安全法\n')
      write('法规/考勤办法.docx', '')
      try {
        const { document } = await open({ file: '法规测试/夜查.md' })
        const links = async () => {
          const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
            'vscode.executeLinkProvider',
            document.uri,
            10,
          )
          return found.map(({ range, target }) => [document.getText(range), target] as const)
        }
        const [law, rule, ...more] = await until('links', async () => {
          const found = await links()
          return found.length > 0 ? found : undefined
        })
        assert.deepEqual(more, [])
        assert.equal(law?.[0], '《道路交通安全法》')
        await vscode.commands.executeCommand('vscode.open', law?.[1])
        await until('law', () => vscode.window.activeTextEditor?.document.getText() === '# 道路交通安全法\n')
        // What the editor cannot show goes to the program for it.
        assert.equal(rule?.[0], '《考勤办法》')
        assert.equal(rule?.[1]?.scheme, 'command')
        assert.match(decodeURIComponent(rule?.[1]?.query ?? ''), /%E5%8A%9E%E6%B3%95\.docx|办法\.docx/)
        rmSync(fixture('法规测试/法规/考勤办法.docx'))
        await until('link to go', async () => (await links()).length === 1)
      } finally {
        rmSync(fixture('法规测试'), { recursive: true, force: true })
      }
    })
  })
}
