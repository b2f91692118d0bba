import assert from 'node:assert/strict'
import { cpus, loadavg } from 'node:os'
import Mocha from 'mocha'
import * as vscode from 'vscode'
import { paragraphs, show } from './preview-support'
import { api, closeAll, fixture, until } from './support'

/** What the preview does on this machine alone: writing files, and how long it takes. */
export function definePreviewDiskSuite(): void {
  describe('preview on this machine', () => {
    before(api)
    afterEach(closeAll)

    it('exports one file to print, with masks where the preview shows masks', async () => {
      const editor = await show(
        '# 心得体会\n\n嫌疑人徐大勇驾驶吉G12345逃离，后被抓获归案。\n\n完。\n',
        '完。',
      )
      const target = vscode.Uri.file(fixture('导出.html'))
      const exported = async () => {
        await vscode.window.showTextDocument(editor.document)
        await vscode.commands.executeCommand('xinde.exportHtml', target)
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(target))
      }
      const html = await exported()
      assert.match(html, /吉G12345[\s\S]*抓获归案/)
      assert.match(html, /@page\{size:210mm 297mm/)
      await vscode.commands.executeCommand('xinde.togglePreviewRedacted')
      const masked = await exported()
      assert.ok(!masked.includes('吉G12345') && !masked.includes('徐大勇') && masked.includes('抓获归案'))
    })

    it('shows what is typed in a draft of 10,000 characters within 100 ms of the keystroke', async function () {
      this.timeout(90_000)
      const content = `# 关于路面执勤的体会\n\n${paragraphs(108).join('\n\n')}\n`
      assert.ok(content.replace(/\s/g, '').length >= 10_000)
      const editor = await show(content, '段落108号完')
      const { previewShown } = await api()
      const { document } = editor
      const times: number[] = []
      for (let at = 0; at < 30; at++) {
        await new Promise((resolve) => setTimeout(resolve, 400))
        let changed = 0
        const listener = vscode.workspace.onDidChangeTextDocument((event) => {
          if (event.document === document) changed ||= Date.now()
        })
        const line = 2 + (at % 5) * 20
        await editor.edit((edit) => edit.insert(new vscode.Position(line, 3), '字'), {
          undoStopBefore: false,
          undoStopAfter: false,
        })
        const version = document.version
        const shown = await until('shown', () => {
          const last = previewShown()
          return last?.version === version ? last : undefined
        })
        listener.dispose()
        times.push(shown.at - changed)
      }
      const sorted = times.slice(5).sort((a, b) => a - b)
      const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
      const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
      Mocha.reporters.Base.consoleLog(
        `      （${sorted.length} 次按键，从按键到画出：中位 ${median} ms，95% 在 ${p95} ms 以内；每个处理器上有 ${((loadavg()[0] ?? 0) / cpus().length).toFixed(1)} 个进程）`,
      )
      // Where others keep every processor busy, everything takes its turn.
      const share = Math.max(1, (loadavg()[0] ?? 0) / cpus().length)
      assert.ok(median <= 100 * share, `median ${median} ms with ${share.toFixed(1)} processes a processor`)
      assert.ok(p95 <= 200 * share, `95 % ${p95} ms with ${share.toFixed(1)} processes a processor`)
    })
  })
}
