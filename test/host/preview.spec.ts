import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { click, clickText, evaluate, hasBrowser, hoverText, press, requested, textOf, wheel } from './driver'
import { paragraphs, show, untilShown } from './preview-support'
import { api, closeAll, diagnosticsOf, open, ruleOf, until, untilProblems } from './support'

/** A draft of some pages. */
const LONG = `# 关于路面执勤的体会\n\n${paragraphs(40).join('\n\n')}\n`

/** The page beside the editor. */
export function definePreviewSuite(): void {
  describe('preview', () => {
    before(api)
    afterEach(closeAll)

    const editorOf = ({ document }: vscode.TextEditor) => {
      const found = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
      assert.ok(found)
      return found
    }

    const look = <T>(expression: string) => evaluate<T>('#paper', expression)

    it('shows the draft, blanks and all, and follows what is typed', async () => {
      const editor = await open({ content: '# 调研报告\n\n## 一、存在的问题\n\n任**市队长，获**市奖。\n' })
      const uri = editor.document.uri.toString()
      await vscode.commands.executeCommand('xinde.openPreview')
      const text = await untilShown(uri, (shown) => shown.includes('调研报告'))
      assert.match(text, /任\*\*市队长，获\*\*市奖/)
      await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '新添的一句。'))
      await untilShown(uri, (shown) => shown.includes('新添的一句。'))
    })

    it('shows links that name their target by a label as links, and follows the definition', async () => {
      const editor = await show('# 题目\n\n见[通报][1]和[无][2]。\n\n[1]: 通报.md\n\n完。\n', '完。')
      const uri = editor.document.uri.toString()
      assert.match(await untilShown(uri, (shown) => shown.includes('见')), /见通报和\[无\]\[2\]。/)
      if (hasBrowser) {
        assert.deepEqual(await look('[...document.querySelectorAll("#paper a")].map((a) => a.textContent)'), [
          '通报',
        ])
      }
      await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 4, 10), '[2]: 无.md'))
      await untilShown(uri, (shown) => shown.includes('见[通报][1]和无。'))
    })

    it('counts the pages, and follows the draft when it grows and shrinks', async () => {
      const editor = await show(LONG, '段落40号完')
      const { previewPages } = await api()
      const first = await until('pages', () => previewPages()?.count)
      // 40 paragraphs of four lines, a title with the line under it: 22 lines a page.
      assert.equal(first, 8)
      const end = editor.document.positionAt(LONG.length)
      await editor.edit((edit) => edit.insert(end, `\n${paragraphs(12, 41).join('\n\n')}\n`))
      await until('more pages', () => (previewPages()?.count ?? 0) > first + 1)
      await vscode.commands.executeCommand('undo')
      await until('fewer pages', () => previewPages()?.count === first)
      if (!hasBrowser) return
      assert.equal(await look('document.querySelectorAll(".xd-sheet").length'), first)
      assert.match(await textOf('#page-count', { webview: true }), /^第 \d 页，共 8 页$/)
      await until('status bar', async () => (await textOf('[id$="xinde.pages"]')).includes('共 8 页'))
    })

    it('sets 22 lines a page and numbers odd pages right, even ones left', async function () {
      if (!hasBrowser) return this.skip()
      await show(LONG, '段落40号完')
      await vscode.commands.executeCommand('workbench.action.focusSideBar')
      const sheets = await look<{ lines: number; number: string; side: string }[]>(`(() => {
        const scale = document.getElementById('roll').getBoundingClientRect().width / document.getElementById('roll').offsetWidth
        const lines = new Set()
        for (const p of document.querySelectorAll('#paper > p')) {
          const range = document.createRange()
          range.selectNodeContents(p)
          for (const { top, width, height } of range.getClientRects())
            if (width > 100 * scale && height < 40 * scale) lines.add(Math.round(top / scale))
        }
        return [...document.querySelectorAll('.xd-sheet')].map((sheet) => {
          const { top, bottom } = sheet.getBoundingClientRect()
          const style = getComputedStyle(sheet, '::after')
          const inside = [...lines].filter((y) => y * scale > top && y * scale < bottom)
          return {
            lines: inside.length,
            number: sheet.dataset.page,
            side: parseFloat(style.right) < parseFloat(style.left) ? 'right' : 'left',
          }
        })
      })()`)
      // Each paragraph has four lines and is not parted 1 : 3, so a page holds 21 or 22.
      for (const { lines } of sheets.slice(1, -1)) assert.ok(lines === 22 || lines === 21, `${lines}`)
      assert.deepEqual(
        sheets.slice(0, 4).map(({ number, side }) => `${number} ${side}`),
        ['1 right', '2 left', '3 right', '4 left'],
      )
    })

    it('goes to the source from a click on a later page, in a paragraph that two pages share', async function () {
      if (!hasBrowser) return this.skip()
      const editor = await show(LONG, '段落40号完')
      const parted = await look<string>(
        `document.querySelector('#paper > p:has(.xd-gap)').textContent.slice(0, 6)`,
      )
      const name = parted.replace(/讲.*$/, '')
      for (const wanted of ['段落17号完', '段落33号讲', `${name}完`]) {
        await clickText(wanted)
        await until(`place of ${wanted}`, () => {
          const { selection } = editorOf(editor)
          const { text } = editor.document.lineAt(selection.active)
          const at = text.indexOf(wanted)
          return at >= 0 && selection.active.character > at && selection.active.character < at + wanted.length
        })
      }
    })

    it('scrolls with the editor over the pages, and the editor with it', async function () {
      if (!hasBrowser) return this.skip()
      const editor = await show(LONG, '段落40号完')
      const { previewPages } = await api()
      const line = editor.document
        .getText()
        .split('\n')
        .findIndex((text) => text.startsWith('段落25号'))
      const place = new vscode.Position(line, 0)
      editorOf(editor).revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop)
      const topOf = (name: string) =>
        look<number>(`(() => {
          const p = [...document.querySelectorAll('#paper > p')].find((p) => p.textContent.startsWith('${name}'))
          return p.getBoundingClientRect().top - document.getElementById('head').offsetHeight
        })()`)
      // A sticky heading may cover the first lines of the editor.
      await until('段落25号 at the top', async () => Math.abs(await topOf('段落25号')) < 120)
      await until('its page', () => (previewPages()?.page ?? 0) >= 5)
      await new Promise((resolve) => setTimeout(resolve, 500))
      await look(`(() => {
        const p = [...document.querySelectorAll('#paper > p')].find((p) => p.textContent.startsWith('段落9号'))
        window.scrollBy({ top: p.getBoundingClientRect().top - document.getElementById('head').offsetHeight })
      })()`)
      const lines = editor.document.getText().split('\n')
      const wanted = lines.findIndex((text) => text.startsWith('段落9号'))
      await until('editor at 段落9号', () => {
        const top = editorOf(editor).visibleRanges[0]?.start.line ?? -10
        return Math.abs(top - wanted) <= 4
      })
    })

    it('neither jumps nor loses the reader’s place while the draft is typed in above it', async function () {
      if (!hasBrowser) return this.skip()
      const editor = await show(LONG, '段落40号完')
      const topOf = () =>
        look<number>(
          `[...document.querySelectorAll('#paper > p')].find((p) => p.textContent.startsWith('段落30号')).getBoundingClientRect().top`,
        )
      await look(`window.scrollTo({ top: document.body.scrollHeight * 0.7 })`)
      await new Promise((resolve) => setTimeout(resolve, 800))
      const before = await topOf()
      const { previewShown } = await api()
      await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '多一个字。'))
      await until('shown', () => previewShown()?.version === editor.document.version)
      assert.ok(Math.abs((await topOf()) - before) < 2, `${before} → ${await topOf()}`)
    })

    it('zooms by buttons, keys and wheel, with the same pages, and remembers', async function () {
      if (!hasBrowser) return this.skip()
      await show(LONG, '段落40号完')
      const { previewPages } = await api()
      const count = await until('pages', () => previewPages()?.count)
      const scale = () => textOf('#zoom-reset', { webview: true })
      await click('#zoom-reset', { webview: true })
      await until('100%', async () => (await scale()) === '100%')
      await click('#zoom-in', { webview: true })
      await until('110%', async () => (await scale()) === '110%')
      await press('Control+-')
      await until('100% again', async () => (await scale()) === '100%')
      await press('Control+=')
      await until('110% again', async () => (await scale()) === '110%')
      await press('Control+0')
      await until('100% by key', async () => (await scale()) === '100%')
      await hoverText('段落2号讲')
      await wheel(-120, { ctrl: true })
      await until('110% by wheel', async () => (await scale()) === '110%')
      assert.equal(previewPages()?.count, count)
      await closeAll()
      await show(LONG, '段落40号完')
      await until('remembered', async () => (await scale()) === '110%')
      await click('#zoom-width', { webview: true })
      await until('as wide as the pane', async () => (await scale()) !== '110%')
    })

    it('shows the draft in hand again when it was hidden for a moment', async function () {
      this.timeout(60_000)
      await show('# 第一篇\n\n甲。\n\n完。\n', '完。')
      for (const name of ['乙', '丙', '丁']) {
        // In the column of the preview, so that it is hidden, and comes back at once.
        const document = await vscode.workspace.openTextDocument({
          language: 'markdown',
          content: `# 另一篇\n\n${name}。\n`,
        })
        await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two })
        await vscode.commands.executeCommand('xinde.openPreview')
        await untilShown(document.uri.toString(), (text) => text.includes(`${name}。`))
      }
    })

    it('is worked by keyboard alone: one stop for the tools, arrows within, Enter to the draft', async function () {
      if (!hasBrowser) return this.skip()
      await show(LONG, '段落40号完')
      await look(`document.getElementById('zoom-out').focus()`)
      await press('ArrowRight', 'ArrowRight')
      assert.equal(await look('document.activeElement.id'), 'zoom-in')
      await press('End')
      const last = await look<string>('document.activeElement.id')
      assert.notEqual(last, 'zoom-in')
      assert.equal(await look('document.querySelectorAll("#toolbar [tabindex=\\"0\\"]").length'), 1)
      await press('Tab')
      assert.equal(await look('document.activeElement.id'), 'preview')
      assert.deepEqual(
        await look(
          '[...document.querySelectorAll("button")].filter((b) => !(b.ariaLabel || b.textContent)).length',
        ),
        0,
      )
      await press('Enter')
      await until('editor focused', () => vscode.window.activeTextEditor !== undefined)
    })

    it('lets a draft run nothing and ask for nothing', async () => {
      const attack = 'https://hostile.invalid'
      const content = [
        '# 题目',
        `<script>globalThis.hit = 1; fetch("${attack}/fetch")</script>`,
        `正文<img src="${attack}/html.png" onerror="globalThis.hit = 2">。`,
        '<img src=x onerror="globalThis.hit = 3">',
        `![远处的图](${attack}/markdown.png)`,
        '![上面的图](../../../../etc/hostile.invalid.png) ![再上面](%2e%2e/%2e%2e/hostile.invalid.png) ![编码](..%2f..%2fhostile.invalid.png)',
        '[点这里](javascript:globalThis.hit=4)',
        `<svg onload="globalThis.hit = 5"><style>@import url("${attack}/style.css")</style></svg>`,
        '[命令](command:workbench.action.closeAllEditors)',
        '完。',
      ].join('\n\n')
      const editor = await show(content, '完。')
      if (!hasBrowser) return
      await clickText('点这里')
      await clickText('命令')
      const page = await look<{
        hit: unknown
        scripts: number
        handlers: number
        images: number
        links: string[]
        text: string
      }>(`({
        hit: globalThis.hit ?? null,
        scripts: document.querySelectorAll('#paper script, #paper style, #paper svg, #paper iframe').length,
        handlers: [...document.querySelectorAll('#paper *')].filter((e) => [...e.attributes].some(({ name }) => name.startsWith('on'))).length,
        images: document.querySelectorAll('#paper img').length,
        links: [...document.querySelectorAll('#paper a[href]')].map((a) => a.getAttribute('href')),
        text: document.getElementById('paper').textContent,
      })`)
      const { text, links, ...harm } = page
      assert.deepEqual(harm, { hit: null, scripts: 0, handlers: 0, images: 0 })
      assert.ok(links.every((link) => /^https?:/.test(link)))
      assert.match(text, /［图片：远处的图/)
      assert.deepEqual(await requested('hostile.invalid'), [])
      assert.ok(vscode.window.visibleTextEditors.some(({ document }) => document === editor.document))
      // What the policy itself refuses, were such a thing ever to get into the page.
      const refused = await look<string[]>(`new Promise((resolve) => {
        const seen = []
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective))
        const box = document.createElement('div')
        box.innerHTML = '<img src="${attack}/policy.png"><p style="color:red">x</p>'
        const script = document.createElement('script')
        script.textContent = 'globalThis.hit = 6'
        box.append(script)
        document.body.append(box)
        setTimeout(() => { box.remove(); resolve([...seen, globalThis.hit ?? 'no hit']) }, 300)
      })`)
      assert.deepEqual([...refused].sort(), ['img-src', 'no hit', 'script-src-elem', 'style-src-attr'])
    })

    it('marks problems in place with the editor’s words, lists them, and leaves them out on demand', async function () {
      if (!hasBrowser) return this.skip()
      const content =
        '# 心得体会\n\n在执勤中，任xx大队副大队长的同志带头上路。\n\n嫌疑人徐大勇驾驶吉G12345逃离现场。\n\n完。\n'
      const editor = await show(content, '完。')
      const problems = await untilProblems(editor.document, (all) =>
        all.some((one) => one.includes('吉G12345')),
      )
      const marked = () =>
        look<string[]>(
          `['error', 'warning', 'info', 'hint'].flatMap((s) => [...(CSS.highlights.get('xd-' + s) ?? [])].map(String))`,
        )
      await until('marks', async () => (await marked()).includes('吉G12345'))
      for (const text of await marked())
        assert.ok(
          problems.some((one) => one.endsWith(`: ${text}`)),
          text,
        )
      await hoverText('吉G12345')
      const message = diagnosticsOf(editor.document).find((one) => ruleOf(one) === 'privacy/plate')?.message
      assert.ok(message)
      await until('hover', async () => (await textOf('#tooltip', { webview: true })).includes(message))
      await click('#list-button', { webview: true })
      const list = await textOf('#problem-list', { webview: true })
      for (const one of diagnosticsOf(editor.document)) assert.ok(list.includes(one.message), one.message)
      await look(
        `[...document.querySelectorAll('#problem-list button')].find((b) => b.textContent.includes('吉G')).focus()`,
      )
      await press('Enter')
      await until('place of the plate', () => {
        const { selection } = editorOf(editor)
        return (
          editor.document.getText(new vscode.Range(selection.active, selection.active.translate(0, 7))) ===
          '吉G12345'
        )
      })
      await vscode.commands.executeCommand('xinde.togglePreviewProblems')
      await until('no marks', async () => (await marked()).length === 0)
      await click('#problems-button', { webview: true })
      await until('marks again', async () => (await marked()).includes('吉G12345'))
    })

    it('shows the redacted draft on demand, says so, and still leads to the right place', async function () {
      if (!hasBrowser) return this.skip()
      const content = `# 心得体会\n\n${paragraphs(12).join('\n\n')}\n\n嫌疑人徐大勇驾驶吉G12345逃离，电话13596001234，后被抓获归案。\n\n完。\n`
      const editor = await show(content, '完。')
      await vscode.commands.executeCommand('xinde.togglePreviewRedacted')
      const { previewText } = await api()
      const uri = editor.document.uri.toString()
      const text = await until('masked', async () => {
        const shown = await previewText(uri)
        return shown.includes('吉G12345') ? undefined : shown
      })
      assert.ok(!text.includes('徐大勇') && !text.includes('13596001234') && text.includes('后被抓获归案'))
      assert.equal(editor.document.getText(), content)
      assert.match(
        await textOf('#redacted-text', { webview: true }),
        /^脱敏后的样子：\d+ 处换成了代称或掩码。.*草稿没有改动。$/,
      )
      await clickText('后被抓获归案')
      await until('place after the masks', () => {
        const { active } = editorOf(editor).selection
        const at = editor.document.lineAt(active).text.indexOf('后被抓获归案')
        return at > 0 && active.character > at && active.character < at + 6
      })
      await click('#redacted-off', { webview: true })
      await until('as it is', async () => (await previewText(uri)).includes('吉G12345'))
    })
  })
}
