import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, open, until } from './support'

/** The page beside the editor. */
export function definePreviewSuite(): void {
  describe('preview', () => {
    before(api)
    afterEach(closeAll)

    const untilShown = async (uri: string, holds: (text: string) => boolean) => {
      const { previewText } = await api()
      let last = ''
      return until('preview', async () => {
        last = await previewText(uri).catch((error: Error) => error.message)
        return holds(last) ? last : undefined
      }).catch((error) => {
        throw new Error(`${error.message}; last: ${last.slice(0, 300)}`)
      })
    }

    it('shows the draft, blanks and all, and follows what is typed', async () => {
      const editor = await open({ content: '# 调研报告\n\n## 一、存在的问题\n\n任**市队长，获**市奖。\n' })
      const uri = editor.document.uri.toString()
      await vscode.commands.executeCommand('xinde.openPreview')
      const text = await untilShown(uri, (shown) => shown.includes('调研报告'))
      assert.match(text, /任\*\*市队长，获\*\*市奖/)
      await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '新添的一句。'))
      await untilShown(uri, (shown) => shown.includes('新添的一句。'))
    })

    it('runs no script and loads nothing from a draft', async () => {
      const content =
        '# 题目\n\n<script>document.title="x"</script>\n\n<img src=x onerror="alert(1)">\n\n[点](javascript:alert(1))\n\n完。\n'
      const { document } = await open({ content })
      await vscode.commands.executeCommand('xinde.openPreview')
      await untilShown(document.uri.toString(), (shown) => shown.includes('完。'))
    })
  })
}
