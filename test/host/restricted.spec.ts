import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  api,
  apply,
  closeAll,
  EXTENSION_ID,
  fixesFor,
  fixtureUri,
  open,
  until,
  untilProblems,
} from './support'

/** In a folder that nobody has trusted everything works: a draft and its configuration are only read. */
export function defineRestrictedSuite(): void {
  describe('restricted mode', () => {
    before(api)
    afterEach(closeAll)

    it('is on, and the extension runs', () => {
      assert.equal(vscode.workspace.isTrusted, false)
      assert.ok(vscode.extensions.getExtension(EXTENSION_ID)?.isActive)
    })

    it('checks and mends', async () => {
      const { document } = await open({ file: '缺项.md' })
      await untilProblems(document, (problems) => problems.includes('privacy/plate: 吉g-12345'))
      await apply((await fixesFor(document, 'privacy/plate')).find(({ title }) => title.startsWith('脱敏')))
      assert.match(document.getText(), /驾驶吉G·\*{5}号货车/)
      await vscode.commands.executeCommand('undo')
    })

    it('reads the configuration, which is data', async () => {
      const config = fixtureUri('.xinde.yaml')
      await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('rules:\n  placeholder/x: off\n'))
      const { document } = await open({ file: '缺项.md' })
      await untilProblems(
        document,
        (problems) => problems.length > 0 && !problems.some((one) => one.startsWith('placeholder/x')),
      )
      await vscode.workspace.fs.delete(config)
      await untilProblems(document, (problems) => problems.includes('placeholder/x: xx'))
    })

    it('shows the page', async () => {
      const { document } = await open({ file: '先进事迹.md' })
      await vscode.commands.executeCommand('xinde.openPreview')
      const { previewText } = await api()
      await until('preview', async () =>
        (await previewText(document.uri.toString()).catch(() => '')).includes('强素质'),
      )
    })
  })
}
