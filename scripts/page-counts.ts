/**
 * `npm run pages -- 草稿.md …`: how many pages a draft has in the preview, in the PDF that a browser prints from
 * the exported HTML, and in the PDF that LibreOffice makes of the exported Word file (where it is installed).
 * Exit code 1 where preview and print differ, or preview and Word by more than one. Build first.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { renderDocx } from '../src/render/docx/document'
import { renderPage } from '../src/render/html/page'
import { readReport } from '../src/report/report'
import { launchBrowser } from './host/chromium.mjs'
import { messageFor, openPreviewPage, showInPage } from './preview-page'
import { endAll } from './shared/ending.mjs'
import { runMain } from './shared/stop.mjs'

const folder = mkdtempSync(join(tmpdir(), 'xinde-pages-'))
let browser: Awaited<ReturnType<typeof launchBrowser>>

void runMain(async () => {
  browser = await launchBrowser()
  let apart = false
  console.log('草稿　　字数　预览　打印　Word（LibreOffice）')
  for (const file of process.argv.slice(2)) {
    const text = readFileSync(file, 'utf8')
    const [preview, printed, word] = [await previewed(text), await print(text), await inWord(text)]
    const wrong = preview !== printed || (word !== undefined && Math.abs(word - preview) > 1)
    apart ||= wrong
    const { characters } = readReport(text)
    const row = [basename(file), characters, preview, printed, word ?? '—', ...(wrong ? ['不符'] : [])]
    console.log(row.join('　'))
  }
  rmSync(folder, { recursive: true, force: true })
  await endAll()
  return apart ? 1 : 0
})

async function previewed(text: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 900, height: 1000 } })
  await openPreviewPage(page)
  const { pages } = await showInPage(page, messageFor(text))
  await page.close()
  return pages.count
}

async function print(text: string): Promise<number> {
  const page = await browser.newPage()
  await page.setContent(renderPage(readReport(text)))
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await page.close()
  return pagesIn(pdf)
}

async function inWord(text: string): Promise<number | undefined> {
  writeFileSync(join(folder, 'draft.docx'), await renderDocx(readReport(text)))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'draft.docx')]
  try {
    execFileSync('soffice', [profile, ...convert], { stdio: 'ignore', timeout: 120_000 })
    return pagesIn(readFileSync(join(folder, 'draft.pdf')))
  } catch {
    return undefined
  }
}

/** A PDF says of each page that it is one, in objects that these programs leave readable, or else in a count. */
function pagesIn(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1')
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
