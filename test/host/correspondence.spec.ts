import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import * as vscode from 'vscode'
import type { Correspondence } from '../../src/protocol'
import { click, hasBrowser, screenshot, textOf } from './driver'
import { api, closeAll, open, until } from './support'

const DRAFT = `# 城区停车管理存在的问题及对策

2025年6月，大队对城区停车情况作了调查。

## 一、存在的主要问题

### （一）停车泊位不足

老城区泊位缺口两千个，夜间小区内外见缝插针。

### （二）违停抓拍设备少

只有一台移动抓拍车，贴单靠人力。

### （三）咨询电话打不通

值班人员兼顾不过来，投诉集中。

## 二、产生问题的原因

### （一）规划滞后

老小区建设时没有配建停车场，泊位先天不足。

### （二）经费紧张

抓拍设备的更新经费没有列入预算。

## 三、对策及建议

### （一）添置抓拍设备，严查违停

申请专项经费，在主干道安装违停抓拍设备十五套。

### （二）盘活资源，增加停车泊位

新建停车场两处，动员机关院落夜间开放泊位。

### （三）办好机关食堂

每周公布菜谱，夜班供应热饭。
`

/** 问题—原因—对策对照表: in the tree, beside the paper, and back to the draft. */
export function defineCorrespondenceSuite(): void {
  describe('correspondence', () => {
    before(api)
    afterEach(closeAll)

    const selected = () => {
      const editor = vscode.window.activeTextEditor
      return editor ? editor.document.getText(editor.selection) : ''
    }

    it('shows in a tree what answers what, goes to the places, and follows what is typed', async () => {
      const editor = await open({ content: DRAFT })
      const { correspondenceLines } = await api()
      const table = await vscode.commands.executeCommand<Correspondence>('xinde.showCorrespondence')
      assert.equal(table.summary, '3 个问题，2 个有对策，1 个没有对策；1 条对策没有对应的问题')
      assert.deepEqual(
        table.rows.map(({ problem, status, causes, answers }) => [
          problem?.label ?? '',
          status,
          ...[...causes, ...answers].map(({ label }) => label),
        ]),
        [
          ['问题1', 'answered', '原因1', '对策2'],
          ['问题2', 'answered', '原因2', '对策1'],
          ['问题3', 'unanswered'],
          ['', 'loose', '对策3'],
        ],
      )
      assert.deepEqual(correspondenceLines().slice(0, 3), [
        '问题1　停车泊位不足　有对策',
        '  原因1　规划滞后　',
        '  对策2　盘活资源，增加停车泊位　',
      ])
      if (hasBrowser) {
        const row = (label: string) => `.pane-body .monaco-list-row[aria-label*="${label}"]`
        await until('tree', async () => (await textOf(row('对策2'))).includes('增加停车泊位'))
        await click(row('对策2'))
        await until('place of 对策2', () => selected().startsWith('（二）盘活资源'))
        await click(row('问题3'))
        await until('place of 问题3', () => selected() === '（三）咨询电话打不通')
        await screenshot('correspondence-tree.png')
      }
      const end = editor.document.positionAt(DRAFT.length)
      await editor.edit((edit) =>
        edit.insert(end, '\n### （四）增设咨询电话\n\n公布三部电话，设专人值班接听。\n'),
      )
      await until('the new answer', () => correspondenceLines().some((line) => line.includes('对策4')))
      assert.ok(correspondenceLines().includes('问题3　咨询电话打不通　有对策'))
    })

    it('says what a draft without such parts lacks', async () => {
      await open({ file: '先进事迹.md' })
      const table = await vscode.commands.executeCommand<Correspondence | undefined>(
        'xinde.showCorrespondence',
      )
      assert.equal(table, undefined)
      const { correspondenceLines } = await api()
      assert.deepEqual(correspondenceLines(), [])
    })

    it('stands beside the paper in the preview; a click goes to the draft', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await open({ content: DRAFT })
      await vscode.commands.executeCommand('xinde.openPreview')
      const { previewText } = await api()
      await until('preview', () => previewText(document.uri.toString()).catch(() => undefined))
      await vscode.commands.executeCommand('xinde.togglePreviewTable')
      const shown = await until('table', async () => {
        const text = await textOf('#table', { webview: true }).catch(() => '')
        return text.includes('对策2') ? text : undefined
      })
      assert.match(shown, /3 个问题，2 个有对策/)
      assert.match(shown, /没有对策/)
      await click('#table tbody tr:nth-child(2) td:nth-child(3) button', { webview: true })
      await until('place of 对策1', () => {
        const at = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection
        return at && document.lineAt(at.active).text.includes('添置抓拍设备，严查违停')
      })
      const picture = await screenshot('correspondence-preview.png')
      assert.ok(existsSync(picture))
      await click('#table-button', { webview: true })
      await until('closed', async () =>
        (await textOf('#table-button[aria-expanded="false"]', { webview: true }).catch(() => '')).includes(
          '对照表',
        ),
      )
    })
  })
}
