import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hasBrowser } from './driver'
import { untilNotice } from './notices'
import { seesProcesses, serverProcess } from './server-process'
import { api, closeAll, open, until, untilProblems } from './support'

const NOTICE = '检查程序意外退出'

/** What happens when the language server is killed. */
export function defineServerLossSuite(): void {
  describe('a lost language server', () => {
    before(api)
    afterEach(closeAll)

    it('comes back with everything it knew, and the officer is told once', async function () {
      if (!seesProcesses) return this.skip()
      this.timeout(90_000)
      const { statusOf, previewText } = await api()
      const editor = await open({ content: '# 一次夜查\n\n民警查获吉g-12345号货车。\n' })
      const { document } = editor
      await untilProblems(document, (problems) => problems.includes('privacy/plate: 吉g-12345'))
      for (let round = 0; round < 2; round++) {
        const killed = await until('the server', serverProcess)
        // The server has not heard of this yet; the next one is given the whole draft, and must not hear of it again.
        await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '早'))
        process.kill(killed, 'SIGKILL')
        // What is sent meanwhile does not arrive, and must not keep the server from being started again.
        for (let sent = 0; round === 0 && sent < 200; sent++) {
          void vscode.commands.executeCommand('xinde.checkSubmission').then(undefined, () => {})
          await new Promise((resolve) => setImmediate(resolve))
        }
        await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '又查获吉g-54321号轿车。'))
        const pid = await until('another server', () => {
          const now = serverProcess()
          return now === killed ? undefined : now
        })
        assert.notEqual(pid, killed)
        await untilProblems(
          document,
          (problems) => problems.filter((problem) => problem.endsWith('吉g-54321')).length === round + 1,
        )
      }
      await until('counts', () => (statusOf(document.uri.toString())?.counts.error ?? 0) >= 3)
      await vscode.commands.executeCommand('xinde.openPreview')
      await until('the preview', async () =>
        (await previewText(document.uri.toString()).catch(() => '')).includes('54321'),
      )
      assert.equal((await previewText(document.uri.toString())).split('早').length - 1, 2)
      if (!hasBrowser) return
      const said = await untilNotice(NOTICE)
      assert.equal(said.split(NOTICE).length - 1, 1)
    })
  })
}
