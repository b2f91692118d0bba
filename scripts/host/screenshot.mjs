/** `npm run screenshot -- 草稿.md 图.png`: a picture of a draft in the editor with its preview beside it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setup } from '../setup.mjs'
import { atEnd } from '../shared/ending.mjs'
import { root } from '../shared/paths.mjs'
import { runMain, Stop } from '../shared/stop.mjs'
import { findTarget } from '../start/drafts.mjs'
import { writeWorkspace } from '../start/workspace.mjs'
import { workbenchAddress } from './address.mjs'
import { launchBrowser } from './chromium.mjs'
import { installEditor } from './editor.mjs'
import { startServer } from './server.mjs'

/** How long an element may take to appear, in milliseconds. */
const PATIENCE = 60_000
/** How long the picture settles after everything has appeared. */
const SETTLE = 2_500

const LOOK = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  'editor.fontFamily': '"Noto Sans Mono CJK SC", "Noto Sans S Chinese", monospace',
  'git.enabled': false,
}

await runMain(async () => {
  const [draft, picture] = process.argv.slice(2)
  if (!draft || !picture) throw new Stop('用法：npm run screenshot -- 草稿.md 图.png')
  const { folder, drafts } = findTarget(draft)
  const path = resolve(process.env.INIT_CWD ?? '.', picture)
  await setup()

  const editor = await installEditor()
  const dataFolder = mkdtempSync(join(tmpdir(), 'xinde-'))
  atEnd(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }))
  const server = await startServer(editor, { dataFolder })
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
  const workspace = writeWorkspace(folder, LOOK, '截图')
  await page.goto(workbenchAddress(server.address, { extension: root, workspace, file: drafts[0] }))
  await untilShown(page)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path })
  console.log(`已截图：${path}`)
})

/** Waits for the text, for the problems of a draft that has any, and for the preview's own text. */
async function untilShown(page) {
  // Rarely the workbench comes up before the folders of its workspace are known; a second look has them.
  await folderShown(page, 15_000).catch(() => page.reload())
  await folderShown(page, PATIENCE)
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: PATIENCE })
  await page.locator('iframe.webview.ready').first().waitFor({ timeout: PATIENCE })
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await page.waitForTimeout(100)) {
    const texts = page.frames().map((frame) =>
      frame
        .locator('body')
        .innerText({ timeout: 500 })
        .catch(() => ''),
    )
    const [, ...inFrames] = await Promise.all(texts)
    if (inFrames.some((text) => text.trim() !== '')) break
  }
  // A clean draft has no squiggle: it is not waited for long.
  const squiggle = page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint')
  await squiggle
    .first()
    .waitFor({ state: 'attached', timeout: 10_000 })
    .catch(() => {})
  await page.waitForTimeout(SETTLE)
}

function folderShown(page, timeout) {
  return page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout })
}
