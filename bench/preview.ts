/**
 * `npm run bench:preview [-- 草稿.md …]`: how long the preview takes, on the side of the server (reading a draft
 * and setting it as HTML) and in the page (putting it in and laying it out on sheets), for drafts that are given
 * and one of 100,000 characters; for the whole draft and for one keystroke. Build first.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { launchBrowser } from '../scripts/host/chromium.mjs'
import { messageFor, openPreviewPage, showInPage } from '../scripts/preview-page'
import { endAll } from '../scripts/shared/ending.mjs'
import { runMain } from '../scripts/shared/stop.mjs'
import { renderBody } from '../src/render/html/body'
import { createChunkCache } from '../src/report/blocks'
import { readReport } from '../src/report/report'

const ROUNDS = 15
const EXAMPLE = 'examples/规范/先进事迹.md'

const files = process.argv.slice(2)
const drafts = (files.length > 0 ? files : [EXAMPLE]).map((file) => ({
  name: basename(file),
  text: readFileSync(file, 'utf8'),
}))
drafts.push({ name: '10 万字', text: long(drafts[0]?.text ?? '') })

void runMain(async () => {
  const browser = await launchBrowser()
  console.log('草稿　　字符　页数　服务端：整篇／一次按键　页面：整篇／一次按键（毫秒，中位数）')
  for (const { name, text } of drafts) {
    const page = await browser.newPage({ viewport: { width: 900, height: 1000 } })
    await openPreviewPage(page)
    const whole = await showInPage(page, messageFor(text))
    const keys: number[] = []
    for (let at = 0; at < ROUNDS; at++) {
      keys.push((await showInPage(page, messageFor(typedIn(text, at), at + 2))).milliseconds)
    }
    const shown = `${median([whole.milliseconds])}／${median(keys)}`
    console.log([name, text.length, whole.pages.count, server(text).join('／'), shown].join('　'))
    await page.close()
  }
  await endAll()
  return 0
})

/** The whole draft anew, and after one keystroke with everything that is remembered. */
function server(text: string): number[] {
  const time = (source: string, cache = createChunkCache()) => {
    const start = performance.now()
    renderBody(readReport(source, { cache }))
    return performance.now() - start
  }
  const rounds = Array.from({ length: ROUNDS }, (_, at) => at)
  const whole = rounds.map(() => time(text))
  const cache = createChunkCache()
  time(text, cache)
  return [median(whole), median(rounds.map((at) => time(typedIn(text, at), cache)))]
}

/** A character more in the middle of the draft, another one each time. */
function typedIn(text: string, at: number): string {
  const middle = text.indexOf('。', text.length / 2)
  return text.slice(0, middle) + String.fromCharCode(0x4e00 + at) + text.slice(middle)
}

/** Copies of a draft under headings of their own. */
function long(text: string): string {
  const copies = Math.ceil(100_000 / text.length)
  return Array.from(
    { length: copies },
    (_, at) => `${text.replace(/^---[\s\S]*?\n---\n/, '')}\n\n## 第${at + 1}份\n`,
  ).join('\n')
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10
}
