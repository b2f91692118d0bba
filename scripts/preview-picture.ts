/**
 * `npm run picture:preview -- 草稿.md 图.png`: the sheets of the preview with everything masked that is certain,
 * so that a picture of a real draft shows no names. Build first.
 */
import { readFileSync } from 'node:fs'
import { planFor } from '../src/lint/redaction-plan'
import { createNodeLinter } from '../src/node/node-linter'
import { applyRedaction, CERTAIN } from '../src/sensitive/redaction'
import { launchBrowser } from './host/chromium.mjs'
import { messageFor, openPreviewPage, showInPage } from './preview-page'
import { endAll } from './shared/ending.mjs'
import { runMain, Stop } from './shared/stop.mjs'

void runMain(async () => {
  const [draft, picture] = process.argv.slice(2)
  if (!draft || !picture) throw new Stop('用法：npm run picture:preview -- 草稿.md 图.png')
  const text = readFileSync(draft, 'utf8')
  const linter = createNodeLinter()
  const result = await linter.lintFully(text)
  linter.dispose()
  const masked = applyRedaction(
    text,
    planFor(result).filter(({ score }) => score >= CERTAIN),
  )

  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 860, height: 1000 } })
  await openPreviewPage(page)
  await page.evaluate(
    `document.getElementById('head').hidden = true; document.body.style.background = '#d0d0d0'`,
  )
  const { pages } = await showInPage(page, messageFor(masked))
  await page.waitForTimeout(500)
  await page.screenshot({ path: picture, fullPage: true })
  console.log(`已截图：${picture}（${pages.count} 页）`)
  await endAll()
  return 0
})
