import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { previewHtml } from '../src/extension/preview-html'
import type { PagesShown, ShowDraft } from '../src/extension/preview-protocol'
import { renderBody } from '../src/render/html/body'
import { titleOf } from '../src/render/html/page'
import { styleSheet } from '../src/render/html/style'
import { readReport } from '../src/report/report'
import { root } from './shared/paths.mjs'

/** As much of playwright's page as is needed here; it is installed on demand (scripts/host/chromium.mjs). */
interface BrowserPage {
  goto(address: string): Promise<unknown>
  route(pattern: string, answer: (route: Route) => void): Promise<void>
  evaluate<Result>(expression: string): Promise<Result>
}
interface Route {
  request(): { url(): string }
  fulfill(response: { body: string; contentType: string }): Promise<void>
}

const ORIGIN = 'http://preview.invalid'
const HOST = `var posted = []
function acquireVsCodeApi() { return { postMessage: (message) => posted.push(message), setState() {}, getState() {} } }
`

/** Opens the preview's page, as built, in a browser of ours with a host that only notes what it is told. */
export async function openPreviewPage(page: BrowserPage): Promise<void> {
  const files: Record<string, [string, string]> = {
    '/': [shell(), 'text/html; charset=utf-8'],
    '/preview.css': [built('preview.css'), 'text/css; charset=utf-8'],
    '/preview.js': [HOST + built('preview.js'), 'text/javascript; charset=utf-8'],
  }
  await page.route(`${ORIGIN}/**`, (route) => {
    const [body, contentType] = files[new URL(route.request().url()).pathname] ?? ['', 'text/plain']
    void route.fulfill({ body, contentType })
  })
  await page.goto(`${ORIGIN}/`)
}

function shell(): string {
  const policy = `default-src 'none'; script-src 'nonce-bench'; style-src ${ORIGIN}`
  return previewHtml({ policy, nonce: 'bench', style: '/preview.css', script: '/preview.js' })
}

function built(name: string): string {
  return readFileSync(join(root, 'dist', name), 'utf8')
}

/** What the language server would send for a draft. */
export function messageFor(text: string, version = 1): ShowDraft {
  const report = readReport(text)
  return {
    type: 'show',
    uri: 'untitled:1',
    version,
    title: titleOf(report),
    html: renderBody(report),
    styles: styleSheet(),
    images: { roots: [] },
    redacted: false,
  }
}

/** What became of a draft: how long the page took until it was laid out, in milliseconds, and its pages. */
export interface Shown {
  milliseconds: number
  pages: PagesShown
}

export function showInPage(page: BrowserPage, message: ShowDraft): Promise<Shown> {
  return page.evaluate(`(() => {
    const data = ${JSON.stringify(message)}
    const start = performance.now()
    dispatchEvent(new MessageEvent('message', { data }))
    document.body.getBoundingClientRect()
    const milliseconds = performance.now() - start
    return { milliseconds, pages: posted.filter(({ type }) => type === 'pages').at(-1) }
  })()`)
}
