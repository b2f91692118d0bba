import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { attributesOf, click, evaluate, hasBrowser, press, violationsIn } from './driver'
import { show } from './preview-support'
import { api, closeAll, EXTENSION_ID, fixtureUri, open, until, untilProblems } from './support'

/** Everything that the page can show: headings, points, a table, a picture that is missing, notes, problems. */
const DRAFT = `---
体裁: 问题—原因—对策
---

# 停车秩序调研

民警联系陆远山，电话139-0000-1234，查处交通违法xx起。[^1]

## 一、存在的主要问题

1. 泊位不够用，群众停车难。
2. 违停查处不及时。

| 路段 | 起数 |
|---|---|
| 建国大街 | 12 |

![路口](没有.png)

## 二、产生问题的原因

规划滞后，\`警力\` 不足。

## 三、对策

1. 增设泊位，方便群众停车。

> 停车要有序。

[^1]: 数据截至6月。
`

const THEMES = {
  'Default Light Modern': 'vscode-light',
  'Default Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
}

/** That screen readers and keyboards get everything, in every kind of theme. */
export function defineAccessibilitySuite(): void {
  describe('accessibility', () => {
    const settings = vscode.workspace.getConfiguration('workbench')
    const chooseTheme = (theme: string | undefined) =>
      settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global)
    before(api)
    afterEach(closeAll)

    it('every command has a title and a category', () => {
      const { packageJSON } = vscode.extensions.getExtension(EXTENSION_ID) ?? {}
      for (const { command, title, category } of packageJSON.contributes.commands) {
        for (const text of [title, category]) assert.match(text.value ?? text, /^\p{L}/u, command)
      }
    })

    it('axe finds nothing wrong with the preview: light, dark, of high contrast, with all that it can show', async function () {
      if (!hasBrowser) return this.skip()
      this.timeout(90_000)
      const before = settings.inspect<string>('colorTheme')?.globalValue
      try {
        const { document } = await show(DRAFT, '停车要有序')
        await untilProblems(document, (problems) => problems.length > 0)
        const untilThere = (selector: string) =>
          until(selector, () => evaluate('#paper', `document.querySelector('${selector}') !== null`))
        await untilThere('#table td button')
        await click('#redacted-button', { webview: true })
        await untilThere('#redacted-banner:not([hidden])')
        for (const [theme, kind] of Object.entries(THEMES)) {
          await chooseTheme(theme)
          await untilThere(`body.${kind}`)
          await click('#list-button', { webview: true })
          await untilThere('#problem-list:not([hidden]) li button')
          assert.deepEqual(await violationsIn('#paper'), [], theme)
          await click('#table-button', { webview: true })
          await untilThere('#table:not([hidden]) td button')
          assert.deepEqual(await violationsIn('#paper'), [], theme)
          await click('#table-button', { webview: true })
        }
        await click('#redacted-off', { webview: true })
      } finally {
        await chooseTheme(before)
      }
    })

    it('the preview has its landmarks, each with a name of its own, and names for all that can be pressed', async function () {
      if (!hasBrowser) return this.skip()
      await show(DRAFT, '停车要有序')
      const names = (selector: string) =>
        evaluate<string[]>(
          '#paper',
          `[...document.querySelectorAll('${selector}')].map((each) => each.ariaLabel || each.textContent.trim())`,
        )
      await until('table', async () => (await names('#table td button')).length > 0)
      const landmarks = await names('main, aside, [role=toolbar], article')
      assert.equal(new Set(landmarks).size, 5, landmarks.join('；'))
      assert.deepEqual(landmarks.filter((name) => name === '').length, 0)
      assert.deepEqual(
        (await names('button')).filter((name) => name === ''),
        [],
      )
      // And axe would have seen it.
      const spoil =
        "const one = document.getElementById('zoom-in'); one.ariaLabel = one.title = one.textContent = ''"
      await evaluate('#paper', spoil)
      assert.deepEqual(
        (await violationsIn('#paper')).map(({ rule }) => rule),
        ['button-name'],
      )
    })

    it('what is in the trees and in the status bar is told by name', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await show(DRAFT, '停车要有序')
      await untilProblems(document, (problems) => problems.length > 0)
      const status = await until('status', async () => {
        const found = await attributesOf('.statusbar-item[id^="xinde.xinde."]', 'aria-label')
        return found.length === 2 ? found : undefined
      })
      assert.match(status.sort().join('\n'), /公文预览：共 \d 页\n心得助手：.*字；错误 \d+，警告 \d+/)

      await vscode.window.showTextDocument(document, vscode.ViewColumn.One)
      await vscode.commands.executeCommand('xinde.checkSubmission')
      await vscode.commands.executeCommand('xinde.showCorrespondence')
      await vscode.commands.executeCommand('xinde.checkFolder', fixtureUri(''))
      const wanted = [
        /^脱敏，\d+ 处，其中 \d+ 处要改$/,
        /^提示，第 7 行，这里有疑似真人姓名/,
        /^问题1　泊位不够用，群众停车难，/,
        /^对策1，增设泊位，方便群众停车，第 \d+ 行/,
        /^缺项\.md，\d+ 处，/,
      ]
      let rows: (string | null)[] = []
      await until('rows', async () => {
        rows = await attributesOf('.panel .monaco-list-row', 'aria-label')
        return wanted.every((pattern) => rows.some((label) => label && pattern.test(label)))
      }).catch((error) => assert.fail(`${error.message}: ${JSON.stringify(rows)}`))
      for (const label of rows) assert.match(label ?? '', /^\p{L}[^$]+$/u)
    })

    it('a tree is gone through and left for the draft by keyboard alone', async function () {
      if (!hasBrowser) return this.skip()
      const { document } = await open({ content: DRAFT })
      await untilProblems(document, (problems) => problems.length > 0)
      await vscode.commands.executeCommand('xinde.checkSubmission')
      await until('rows', async () => (await attributesOf('.panel .monaco-list-row', 'id')).length > 1)
      const before = vscode.window.activeTextEditor?.selection
      await vscode.commands.executeCommand('xinde.submission.focus')
      await press('Home', 'ArrowDown', 'Enter')
      await until('place', () => {
        const selection = vscode.window.activeTextEditor?.selection
        return selection && before && !selection.isEqual(before)
      })
    })
  })
}
