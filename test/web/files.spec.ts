import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, apply, closeAll, fixesFor, fixtureUri, open, until, untilProblems } from '../host/support'

/** 民警依法查处了。 in GBK, with a line break. */
const GBK_LINE = [
  0xc3, 0xf1, 0xbe, 0xaf, 0xd2, 0xc0, 0xb7, 0xa8, 0xb2, 0xe9, 0xb4, 0xa6, 0xc1, 0xcb, 0xa1, 0xa3, 0x0a,
]

/** Files that only the editor can reach: configurations are found, what is written goes beside the draft. */
export function defineFilesSuite(): void {
  describe('files of a virtual workspace', () => {
    const write = (name: string, content: string | Uint8Array) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      return vscode.workspace.fs.writeFile(fixtureUri(name), bytes)
    }
    const faultsOf = (name: string) =>
      vscode.languages.getDiagnostics(fixtureUri(name)).map(({ message }) => message)

    before(api)
    afterEach(closeAll)

    it('heeds the nearest configuration, as it is and as it becomes', async () => {
      const { document } = await open({ file: '下级/缺项.md' })
      const { statusOf } = await api()
      const config = await until('configuration', () => statusOf(document.uri.toString())?.config)
      assert.match(config, /\/\.xinde\.yaml$/)
      await untilProblems(document, (problems) => problems.includes('privacy/plate: 吉g-12345'))
      await untilProblems(document, (problems) => problems.includes('placeholder/x: xx'))
      await write('下级/.xinde.yaml', 'rules:\n  placeholder/x: off\n')
      await untilProblems(document, (problems) => !problems.some((one) => one.startsWith('placeholder/x')))
      await vscode.workspace.fs.delete(fixtureUri('下级/.xinde.yaml'))
      await untilProblems(document, (problems) => problems.includes('placeholder/x: xx'))
    })

    it('checks a draft by its configuration from the start', async () => {
      await write('关着/.xinde.yaml', 'rules:\n  placeholder/x: off\n')
      await write('关着/草稿.md', '# 走访记\n\n民警xx驾驶吉G·12345轿车。\n')
      const seen = new Set<string>()
      const watch = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris.filter(({ path }) => path.endsWith('关着/草稿.md')))
          for (const { code } of vscode.languages.getDiagnostics(uri))
            seen.add(String(typeof code === 'object' ? code.value : code))
      })
      const { document } = await open({ file: '关着/草稿.md' })
      await untilProblems(document, (problems) => problems.some((one) => one.startsWith('privacy/plate')))
      await until('event', () => seen.has('privacy/plate'))
      watch.dispose()
      assert.ok(!seen.has('placeholder/x'))
    })

    it('tells what is wrong in a configuration, in its own file', async () => {
      await write('下级/.xinde.yaml', 'rules:\n  placeholder/x: loud\n')
      await open({ file: '下级/缺项.md' })
      await until('fault', () => faultsOf('下级/.xinde.yaml').some((text) => /级别应当写/.test(text)))
      await vscode.workspace.fs.delete(fixtureUri('下级/.xinde.yaml'))
      await until('no fault', () => faultsOf('下级/.xinde.yaml').length === 0)
    })

    it('reads a GBK file again', async () => {
      await write('旧稿.md', Uint8Array.from([...GBK_LINE, ...GBK_LINE, ...GBK_LINE]))
      const { document } = await open({ file: '旧稿.md' })
      await untilProblems(document, (problems) => problems.some((one) => one.startsWith('lint/encoding')))
      await apply((await fixesFor(document, 'lint/encoding'))[0])
      await until('text', () =>
        vscode.window.activeTextEditor?.document.getText().startsWith('民警依法查处了。'),
      )
    })

    it('saves what was mended', async () => {
      const { document } = await open({ file: '缺项.md' })
      await untilProblems(document, (problems) => problems.includes('privacy/plate: 吉g-12345'))
      await apply((await fixesFor(document, 'privacy/plate')).find(({ title }) => title.startsWith('脱敏')))
      assert.ok(await document.save())
      const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(fixtureUri('缺项.md')))
      assert.match(saved, /驾驶吉G·\*{5}号货车/)
      await vscode.commands.executeCommand('undo')
      assert.ok(await document.save())
    })
  })
}
