import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { api, closeAll, fixture, open, problemsOf, until, untilProblems } from './support'

const DRAFT = '# 一次执勤\n\n民警联系陆远山，电话139-0000-1234，查处交通违法xx起。\n'
const README = '# 工具说明\n\n先安装依赖,再运行，支持xx格式。民警看得懂的说明。\n'
const has = (rule: string) => (problems: string[]) => problems.some((problem) => problem.startsWith(rule))
const lacks = (rule: string) => (problems: string[]) => !has(rule)(problems)

/** Settings that hold at once, configuration files, and files that are left alone. */
export function defineSettingsSuite(): void {
  describe('settings', () => {
    const changed = new Set<string>()
    const set = async (key: string, value: unknown) => {
      changed.add(key)
      await vscode.workspace
        .getConfiguration('xinde')
        .update(key, value, vscode.ConfigurationTarget.Workspace)
    }
    const statusOf = async (document: vscode.TextDocument) => (await api()).statusOf(document.uri.toString())
    before(api)
    afterEach(async () => {
      for (const key of changed) await set(key, undefined)
      changed.clear()
      for (const name of ['.xinde.yaml', '材料', '程序'])
        rmSync(fixture(name), { recursive: true, force: true })
      await closeAll()
    })

    it('hold at once: what is allowed, excluded, switched off and on', async () => {
      mkdirSync(fixture('材料'), { recursive: true })
      writeFileSync(fixture('材料/夜查.md'), DRAFT)
      const { document } = await open({ file: '材料/夜查.md' })
      await untilProblems(document, has('privacy/phone'))
      await set('allow.values', ['139-0000-1234'])
      await untilProblems(document, lacks('privacy/phone'))
      await set('rules', { 'placeholder/x': 'off' })
      await untilProblems(document, lacks('placeholder/x'))
      await set('rules', undefined)
      await untilProblems(document, has('placeholder/x'))
      await set('exclude', ['材料/'])
      await untilProblems(document, (problems) => problems.length === 0)
      await set('exclude', undefined)
      await untilProblems(document, has('placeholder/x'))
      await set('enable', 'off')
      await untilProblems(document, (problems) => problems.length === 0)
      await set('enable', undefined)
      await untilProblems(document, has('placeholder/x'))
    })

    it('onSave checks when the draft is saved, and not before', async () => {
      mkdirSync(fixture('材料'), { recursive: true })
      writeFileSync(fixture('材料/夜查.md'), DRAFT)
      await set('run', 'onSave')
      const editor = await open({ file: '材料/夜查.md' })
      const { document } = editor
      await untilProblems(document, has('placeholder/x'))
      await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '教育____人。'))
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      assert.ok(lacks('placeholder/underscore')(problemsOf(document)))
      await document.save()
      await untilProblems(document, has('placeholder/underscore'))
    })

    it('leave the documents of a program alone, unless its folder says otherwise', async () => {
      mkdirSync(fixture('程序'), { recursive: true })
      writeFileSync(fixture('程序/package.json'), '{}')
      writeFileSync(fixture('程序/README.md'), README)
      writeFileSync(fixture('程序/说明.md'), README)
      for (const name of ['程序/README.md', '程序/说明.md']) {
        const { document } = await open({ file: name })
        await until('status', async () => (await statusOf(document)) !== undefined)
        assert.equal((await statusOf(document))?.active, false, name)
        assert.deepEqual(problemsOf(document), [])
      }
      const { document } = await open({ file: '程序/说明.md' })
      await set('enable', 'on')
      await untilProblems(document, has('placeholder/x'))
    })

    it('新建配置文件 explains every key; the nearest file holds, at once, and its faults are at their lines', async () => {
      mkdirSync(fixture('材料'), { recursive: true })
      writeFileSync(fixture('材料/夜查.md'), DRAFT)
      const uri = await vscode.commands.executeCommand<vscode.Uri>('xinde.initConfig')
      assert.equal(uri.fsPath, fixture('.xinde.yaml'))
      const text = readFileSync(uri.fsPath, 'utf8')
      for (const key of ['preset', 'rules', 'allowNames', 'masks', 'terms', 'page'])
        assert.ok(text.includes(`${key}:`))
      writeFileSync(fixture('.xinde.yaml'), 'rules:\n  placeholder/x: off\n')
      const { document } = await open({ file: '材料/夜查.md' })
      await untilProblems(
        document,
        (problems) => has('privacy/')(problems) && lacks('placeholder/x')(problems),
      )
      writeFileSync(join(fixture('材料'), '.xinde.yaml'), 'allowValues: ["139-0000-1234"]\nnothing: 1\n')
      await untilProblems(
        document,
        (problems) => has('placeholder/x')(problems) && lacks('privacy/phone')(problems),
      )
      const config = vscode.Uri.file(fixture('材料/.xinde.yaml'))
      const faults = await until('faults', () => {
        const found = vscode.languages.getDiagnostics(config)
        return found.length > 0 ? found : undefined
      })
      assert.deepEqual(
        faults.map(({ range }) => range.start.line),
        [1],
      )
    })

    it('completion and explanations help in .xinde.yaml', async () => {
      writeFileSync(fixture('.xinde.yaml'), 'rules:\n  placeholder/x: \nmas')
      const { document } = await open({ file: '.xinde.yaml' })
      const at = (line: number, character: number) =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new vscode.Position(line, character),
        )
      const labels = ({ items }: vscode.CompletionList) =>
        items.map(({ label }) => (typeof label === 'object' ? label.label : label))
      assert.ok(labels(await at(1, 17)).includes('off'))
      assert.ok(labels(await at(2, 3)).includes('masks'))
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(1, 5),
      )
      const said = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part as vscode.MarkdownString).value),
      )
      assert.match(said.join('\n'), /占位/)
    })
  })
}
