import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as vscode from 'vscode'
import { hasBrowser, press, screenshot, textOf } from './driver'
import { api, closeAll, fixture, open, until, untilProblems } from './support'

/** The walkthrough and what it offers: sample drafts, settings that suit Chinese prose. */
export function defineGettingStartedSuite(): void {
  describe('getting started', () => {
    before(api)
    afterEach(closeAll)

    it('every command that the package declares is there, and every step of the walkthrough has its page', async () => {
      const { packageJSON, extensionUri } = vscode.extensions.getExtension('xinde.xinde') ?? {}
      const { commands, walkthroughs, menus } = packageJSON.contributes
      const all = new Set(await vscode.commands.getCommands(true))
      for (const { command } of commands) assert.ok(all.has(command), command)
      const declared = new Set(commands.map(({ command }: { command: string }) => command))
      for (const items of Object.values<{ command?: string }[]>(menus)) {
        for (const { command } of items) assert.ok(command === undefined || declared.has(command), command)
      }
      for (const { media, description, completionEvents } of walkthroughs[0].steps) {
        assert.ok(extensionUri)
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, media.markdown))
        for (const event of completionEvents) assert.ok(declared.has(event.replace('onCommand:', '')), event)
        for (const [, command] of description.matchAll(/\(command:([\w.]+)\)/g)) {
          assert.ok(declared.has(command), command)
        }
      }
    })

    it('the walkthrough shows its steps', async function () {
      if (!hasBrowser) return this.skip()
      await vscode.commands.executeCommand('notifications.clearAll')
      await vscode.commands.executeCommand('workbench.action.closePanel')
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'xinde.xinde#start', false)
      await until('steps', async () => {
        const text = await textOf('.gettingStartedContainer').catch(() => '')
        return text.includes('先拿示例试试') && text.includes('让编辑器适合写中文')
      })
      // VS Code is in English here: the page of that language has both, Chinese first.
      await until('the page of the first step', async () => {
        const text = await textOf('vertically-centered', { webview: true }).catch(() => '')
        return /先拿示例试试.*Try the samples first/s.test(text)
      })
      await screenshot('walkthrough.png')
    })

    it('打开示例文件夹 copies the drafts, and leaves a copy that is there as it is', async () => {
      mkdirSync(fixture('放这里'))
      const into = vscode.Uri.file(fixture('放这里'))
      try {
        await vscode.commands.executeCommand('xinde.openSamples', into, false)
        const draft = fixture('放这里/心得助手示例/待改/调研.md')
        assert.ok(readFileSync(draft, 'utf8').length > 100)
        writeFileSync(draft, '改过了\n')
        await vscode.commands.executeCommand('xinde.openSamples', into, false)
        assert.equal(readFileSync(draft, 'utf8'), '改过了\n')
      } finally {
        rmSync(into.fsPath, { recursive: true, force: true })
      }
    })

    it('推荐设置 are shown before they are written, and written where they are wanted', async function () {
      if (!hasBrowser) return this.skip()
      const config = () => vscode.workspace.getConfiguration('editor', { languageId: 'markdown' })
      const before = config().get('lineHeight')
      const run = vscode.commands.executeCommand<string[]>('xinde.applyRecommendedSettings')
      await until('list', async () =>
        (await textOf('.quick-input-widget').catch(() => '')).includes('改为 1.8'),
      )
      await screenshot('recommended-settings.png')
      assert.equal(config().get('lineHeight'), before)
      await press('Enter')
      const written = await run
      try {
        assert.ok(written.includes('editor.lineHeight') && written.includes('editor.wordSegmenterLocales'))
        assert.equal(config().get('lineHeight'), 1.8)
        assert.deepEqual(vscode.workspace.getConfiguration('editor').get('wordSegmenterLocales'), ['zh-CN'])
        assert.deepEqual(await vscode.commands.executeCommand('xinde.applyRecommendedSettings'), [])
      } finally {
        for (const name of written) {
          const key = name.replace('editor.', '')
          const isMarkdown = key !== 'wordSegmenterLocales'
          const target = isMarkdown ? config() : vscode.workspace.getConfiguration('editor')
          await target.update(key, undefined, vscode.ConfigurationTarget.Global, isMarkdown)
        }
      }
    })

    it('a quick fix is two keys away from its problem', async function () {
      if (!hasBrowser) return this.skip()
      const editor = await open({ file: '缺项.md' })
      const { document } = editor
      await untilProblems(document, (problems) => problems.includes('privacy/plate: 吉g-12345'))
      await vscode.commands.executeCommand('notifications.clearAll')
      const place = document.positionAt(document.getText().indexOf('吉g-12345') + 2)
      editor.selection = new vscode.Selection(place, place)
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup')
      await vscode.commands.executeCommand('editor.action.quickFix')
      const text = await until('menu', async () => {
        const shown = await textOf('.action-widget').catch(() => '')
        return shown.includes('脱敏：改为') ? shown : undefined
      })
      for (const title of ['忽略此处', '本行不再提示', '本文件中忽略这条规则'])
        assert.ok(text.includes(title), title)
      await screenshot('problems-and-fix.png')
      await press('Enter')
      await until('fix', () => !document.getText().includes('吉g-12345'))
    })
  })
}
