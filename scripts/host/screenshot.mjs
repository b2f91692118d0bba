import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { root, setUp } from '../setup.mjs'
import { hasChineseFont, launchBrowser } from './browser.mjs'
import { editorUrl, remoteUri, startServer } from './server.mjs'

/** `npm run screenshot -- 草稿.md 图.png`: the editor with a draft and its preview, as an officer sees it. */
const [draft, picture] = process.argv.slice(2).map((path) => resolve(path))
if (!draft || !picture) {
  console.error('用法：npm run screenshot -- 草稿.md 图.png')
  process.exit(2)
}
if (!hasChineseFont()) console.warn('系统没有中文字体，图里的汉字会是方框；Debian 可以安装 fonts-noto-cjk。')
setUp()
const workspace = join(root, '.vscode-test', 'screenshot.code-workspace')
mkdirSync(dirname(workspace), { recursive: true })
const settings = {
  'xinde.preview.openAutomatically': true,
  'workbench.colorTheme': 'Default Light Modern',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.fontFamily': '"Noto Sans Mono CJK SC", monospace',
  'git.enabled': false,
}
writeFileSync(workspace, JSON.stringify({ folders: [{ path: dirname(draft) }], settings }))

const server = await startServer()
const browser = await launchBrowser()
const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
const payload = [
  ['extensionDevelopmentPath', remoteUri(server.authority, root)],
  ['openFile', remoteUri(server.authority, draft)],
  ['skipWelcome', 'true'],
]
await page.goto(editorUrl(server.authority, { workspace }, payload))
await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: 60_000 })
await page.waitForSelector('iframe.webview.ready', { timeout: 60_000 })
await page.waitForTimeout(2500)
await page.screenshot({ path: picture })
console.log(`已截图：${picture}`)
await browser.close()
server.stop()
process.exit(0)
