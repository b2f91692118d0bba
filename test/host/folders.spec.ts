import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as vscode from 'vscode'
import type { CheckedFolder } from '../../src/protocol'
import { evaluate, hasBrowser, press, textOf } from './driver'
import { untilShown } from './preview-support'
import { api, closeAll, fixture, problemsOf, until, untilProblems } from './support'

const DRAFT = '# 一次执勤\n\n民警联系陆远山，电话139-0000-1234，查处交通违法xx起。\n'
/** One black pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Several open folders: each has its own configuration and settings, and stays apart from the others. */
export function defineFoldersSuite(): void {
  describe('several folders', () => {
    /** The second that is open, and one that is not. */
    const second = fixture('../二大队')
    const third = fixture('../三大队')
    const write = (path: string, text: string | Buffer) => {
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, text)
    }
    const open = async (path: string) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path))
      await vscode.window.showTextDocument(document, { preview: false })
      return document
    }
    const has =
      (...rules: string[]) =>
      (problems: string[]) =>
        rules.every((rule) => problems.some((one) => one.startsWith(rule)))
    const lacks = (rule: string) => (problems: string[]) => !has(rule)(problems)
    const set = (folder: string, key: string, value: unknown) =>
      vscode.workspace
        .getConfiguration('xinde', vscode.Uri.file(folder))
        .update(key, value, vscode.ConfigurationTarget.WorkspaceFolder)
    const changeFolders = async (start: number, gone: number, ...paths: string[]) => {
      const changed = new Promise((resolve) => {
        const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => resolve(listening.dispose()))
      })
      const added = paths.map((path) => ({ uri: vscode.Uri.file(path) }))
      assert.ok(vscode.workspace.updateWorkspaceFolders(start, gone, ...added))
      await changed
    }

    before(api)
    afterEach(async () => {
      await closeAll()
      for (const name of ['.xinde.yaml', '夜查.md', '核查'])
        rmSync(fixture(name), { recursive: true, force: true })
      // The folders themselves stay, as VS Code watches them.
      for (const folder of [second, third])
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    })

    it('are open', () => {
      const paths = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.fsPath)
      assert.deepEqual(
        paths,
        [fixture(''), second].map((path) => path.replace(/[\\/]$/, '')),
      )
    })

    it('each draft is under the nearest .xinde.yaml, that of its own folder or below', async () => {
      write(fixture('.xinde.yaml'), 'rules:\n  placeholder/x: off\n')
      write(join(second, '.xinde.yaml'), 'allowValues: ["139-0000-1234"]\n')
      write(join(second, '中队/.xinde.yaml'), 'rules:\n  privacy/phone: error\n')
      const [first, other, below] = [
        fixture('夜查.md'),
        join(second, '夜查.md'),
        join(second, '中队/夜查.md'),
      ]
      for (const path of [first, other, below]) write(path, DRAFT)
      await untilProblems(
        await open(first),
        (found) => has('privacy/phone')(found) && lacks('placeholder/x')(found),
      )
      await untilProblems(
        await open(other),
        (found) => has('placeholder/x')(found) && lacks('privacy/phone')(found),
      )
      const { uri } = await open(below)
      await untilProblems(await open(below), has('placeholder/x', 'privacy/phone'))
      const phone = vscode.languages
        .getDiagnostics(uri)
        .find(({ code }) => JSON.stringify(code).includes('phone'))
      assert.equal(phone?.severity, vscode.DiagnosticSeverity.Error)
      // A file of one folder is nothing to the others.
      write(join(second, '.xinde.yaml'), 'rules:\n  placeholder/x: off\n')
      await untilProblems(
        await open(other),
        (found) => has('privacy/phone')(found) && lacks('placeholder/x')(found),
      )
    })

    it('settings of a folder hold for its drafts alone, at once', async () => {
      for (const folder of [fixture(''), second]) write(join(folder, '夜查.md'), DRAFT)
      const first = await open(fixture('夜查.md'))
      const other = await open(join(second, '夜查.md'))
      for (const document of [first, other])
        await untilProblems(document, has('placeholder/x', 'privacy/phone'))
      await set(second, 'rules', { 'placeholder/x': 'off' })
      await untilProblems(other, lacks('placeholder/x'))
      assert.ok(has('placeholder/x')(problemsOf(first)))
      // Patterns start at the draft's own folder.
      await set(second, 'exclude', ['/夜查.md'])
      await untilProblems(other, (found) => found.length === 0)
      assert.ok(has('placeholder/x', 'privacy/phone')(problemsOf(first)))
      for (const key of ['rules', 'exclude']) await set(second, key, undefined)
      await untilProblems(other, has('placeholder/x'))
    })

    it('检查整个文件夹 asks which, checks that one alone and says so', async function () {
      if (!hasBrowser) return this.skip()
      for (const folder of [fixture('核查'), second]) write(join(folder, '核查.md'), DRAFT)
      const running = vscode.commands.executeCommand<CheckedFolder>('xinde.checkFolder')
      const asked = await until('question', async () => {
        const text = await textOf('.quick-input-widget').catch(() => '')
        return text.includes('二大队') ? text : undefined
      })
      assert.match(asked, /工作区 一/)
      await press('ArrowDown', 'Enter')
      const { files, checked } = await running
      assert.equal(checked, 1)
      assert.deepEqual(
        files.map(({ uri }) => vscode.Uri.parse(uri).fsPath),
        [join(second, '核查.md')],
      )
      assert.deepEqual(vscode.languages.getDiagnostics(vscode.Uri.file(fixture('核查/核查.md'))), [])
      await until('name of the folder', async () =>
        /二大队/.test(await textOf('.pane-header[aria-label*="整个文件夹"]').catch(() => '')),
      )
    })

    it('新建配置文件 writes into the folder of the draft in front', async () => {
      write(join(second, '夜查.md'), DRAFT)
      await open(join(second, '夜查.md'))
      await vscode.commands.executeCommand('xinde.initConfig')
      assert.ok(existsSync(join(second, '.xinde.yaml')))
      assert.ok(!existsSync(fixture('.xinde.yaml')))
    })

    it('a folder that is opened later has its settings and its pictures, until it is closed', async () => {
      write(
        join(third, '.vscode/settings.json'),
        JSON.stringify({ 'xinde.rules': { 'placeholder/x': 'off' } }),
      )
      write(join(third, '图/路口.png'), Buffer.from(PNG, 'base64'))
      write(join(third, '夜查.md'), `${DRAFT}\n![路口](图/路口.png)\n`)
      const document = await open(join(third, '夜查.md'))
      await untilProblems(document, has('placeholder/x', 'privacy/phone'))
      const uri = document.uri.toString()
      const pictureWidth = () =>
        evaluate<number>('#paper', "document.querySelector('#paper img')?.naturalWidth ?? 0")
      if (hasBrowser) {
        await vscode.commands.executeCommand('xinde.openPreview')
        await untilShown(uri, (text) => text.includes('在打开的文件夹之外'))
      }
      await changeFolders(2, 0, third)
      await untilProblems(document, (found) => has('privacy/phone')(found) && lacks('placeholder/x')(found))
      if (hasBrowser) {
        await untilShown(uri, (text) => !text.includes('在打开的文件夹之外'))
        await until('picture', async () => (await pictureWidth()) === 1)
      }
      await changeFolders(2, 1)
      await untilProblems(document, has('placeholder/x', 'privacy/phone'))
    })
  })
}
