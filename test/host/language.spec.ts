import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { evaluate, hasBrowser, press, textOf } from './driver'
import { show } from './preview-support'
import { api, closeAll, EXTENSION_ID, fixesFor, open, until, untilProblems } from './support'

/** What the interface is written in: Chinese unless the setting says otherwise, whatever VS Code itself speaks. */
export function defineLanguageSuite(): void {
  describe('language', () => {
    const choose = (language: string | undefined) =>
      vscode.workspace
        .getConfiguration('xinde')
        .update('language', language, vscode.ConfigurationTarget.Workspace)
    const menu = () => textOf('.quick-input-widget').catch(() => '')
    const offers = async (text: string) => {
      void vscode.commands.executeCommand('xinde.showMenu')
      await until(text, async () => (await menu()).includes(text))
      await press('Escape')
    }
    before(api)
    afterEach(async () => {
      await choose(undefined)
      await closeAll()
    })

    it('commands are in Chinese first, with the English behind it where VS Code is in English', () => {
      const { packageJSON } = vscode.extensions.getExtension(EXTENSION_ID) ?? {}
      const { commands, configuration } = packageJSON.contributes
      const textIn = (title: string | { value: string }) => (typeof title === 'string' ? title : title.value)
      const isEnglish = vscode.env.language.startsWith('en')
      for (const { title, category, command } of commands) {
        assert.match(textIn(title), isEnglish ? /^\P{ASCII}.* \([A-Z].*\)$/u : /^\P{ASCII}[^%]*$/u, command)
        assert.equal(textIn(category), isEnglish ? '心得助手 (Xinde)' : '心得助手')
      }
      const { markdownDescription } = configuration.properties['xinde.run']
      assert.equal(markdownDescription, isEnglish ? '什么时候检查。\n\nWhen to check.' : '什么时候检查。')
    })

    it('lists are in Chinese, in English as soon as the setting says so, and in Chinese again', async function () {
      if (!hasBrowser) return this.skip()
      await offers('规则一览')
      await choose('en')
      await offers('List of Rules')
      await choose('auto')
      await offers(vscode.env.language.startsWith('zh') ? '规则一览' : 'List of Rules')
      await choose(undefined)
      await offers('规则一览')
    })

    it('quick fixes that every problem has are in English as soon as the setting says so', async () => {
      const { document } = await open({ content: '# 一次执勤\n\n民警任xxx，查处交通违法3起。\n' })
      await untilProblems(document, (problems) => problems.length > 0)
      const titles = async () =>
        (await fixesFor(document, 'placeholder/x')).map(({ title }) => title).join('\n')
      await until('Chinese titles', async () => /忽略此处.*本行不再提示/s.test(await titles()))
      await choose('en')
      await until('English titles', async () => /Ignore here.*Ignore in this line/s.test(await titles()))
      await choose(undefined)
      await until('Chinese titles again', async () => /忽略此处/.test(await titles()))
    })

    it('the preview that is open changes its tools, and keeps the draft', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await show('# 一次执勤\n\n民警查处交通违法xx起。\n', '查处')
      const tools = () => evaluate<string>('#toolbar', "document.getElementById('toolbar').textContent")
      await until('Chinese tools', async () => /第 \d 页|共 1 页/.test(await tools()))
      assert.match(await tools(), /页宽.*标出问题.*问题清单/s)
      await choose('en')
      await until('English tools', async () =>
        /Fit width.*1 page.*Mark problems.*Problems 1/s.test(await tools()),
      )
      assert.equal(await evaluate('#paper', "document.getElementById('paper').lang"), 'zh-CN')
      const { previewText } = await api()
      assert.match(await previewText(document.uri.toString()), /查处交通违法xx起/)
      await choose(undefined)
      await until('Chinese tools', async () => /页宽.*共 1 页.*标出问题/s.test(await tools()))
    })
  })
}
