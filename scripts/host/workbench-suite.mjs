import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { format } from 'node:util'
import { endAll } from '../shared/ending.mjs'
import { cache } from '../shared/paths.mjs'
import { workbenchAddress } from './address.mjs'
import { launchBrowser } from './chromium.mjs'
import { follow } from './follow.mjs'
import { serveRequests } from './requests.mjs'
import { readResult } from './scratch.mjs'
import { startServer } from './server.mjs'
import { hostVersion } from './versions.mjs'

/** How long a whole suite may take, in milliseconds. */
const TIME_LIMIT = 8 * 60_000

/**
 * Opens a workbench in a browser without a window, and waits for the suite that runs in it.
 *
 * @param {object} options
 * @param {string} options.title where the suite runs, for people
 * @param {{ node: string, main: string }} options.editor
 * @param {import('./scratch.mjs').Scratch} options.scratch
 * @param {Omit<Parameters<typeof startServer>[1], 'dataFolder'>} [options.server]
 * @param {Parameters<typeof workbenchAddress>[1]} options.open what the workbench opens, with its tests
 * @param {boolean} [options.isClosed] requests to any other machine count as a failure
 * @returns {Promise<import('../shared/totals.mjs').Totals | undefined>} undefined where the suite did not
 *   come to its end, which has been said then
 */
export async function runInWorkbench({ title, editor, scratch, server: options, open, isClosed = false }) {
  const browser = await launchBrowser()
  const server = await startServer(editor, { dataFolder: scratch.data, ...options })
  console.log(`在 VS Code ${hostVersion.vscode} ${title}测试：`)

  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
  const log = []
  const strangers = watchRequests(page, server.address)
  const finished = new Promise((resolve) => {
    page.on('crash', () => resolve('浏览器里的页面崩溃了'))
    browser.on('disconnected', () => resolve('浏览器退出了'))
    server.exited.then((code) => resolve(`VS Code 服务器退出了（${code}）`))
    sleep(TIME_LIMIT, `超过 ${TIME_LIMIT / 60_000} 分钟没有结束`, { ref: false }).then(resolve)
    page.exposeFunction('codeAutomationExit', () => resolve('测试没有留下结果'))
  })
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    log.push(`${type}: ${format(...(Array.isArray(args) ? args : [args]))}`)
  })
  page.on('pageerror', (error) => log.push(`page: ${error.stack}`))

  const stopFollowing = follow(join(scratch.exchange, 'mocha.log'))
  const stopServing = serveRequests(page, scratch.exchange)
  await page.goto(workbenchAddress(server.address, open))
  const reason = await finished
  stopFollowing()
  const result = readResult(scratch)
  if (!result) console.error(`\n在 VS Code ${title}的测试没有完成：${reason}。`)
  const isLeaky = isClosed && strangers.size > 0
  if (isLeaky) console.error(`\n有请求发往别处：\n${[...strangers].join('\n')}`)
  if (!result || result.failed > 0)
    await keepForLater(page, { console: log.join('\n'), server: server.output() })
  await stopServing()
  await endAll()
  return result && isLeaky ? { ...result, failed: result.failed + 1 } : result
}

/**
 * Collects the addresses that a page, its frames and its workers ask of any machine but the server. What a webview
 * loads has an address elsewhere, but VS Code's service worker answers it inside the browser.
 */
function watchRequests(page, address) {
  const strangers = new Set()
  const note = (url) => {
    const { protocol, host } = new URL(url)
    if (/^https?:$/.test(protocol) && host !== address) strangers.add(url)
  }
  page.context().on('response', (response) => {
    if (!response.fromServiceWorker()) note(response.url())
  })
  // What the page's own policy refuses never leaves it: a test provokes that.
  page.context().on('requestfailed', (request) => {
    if (!/csp/i.test(request.failure()?.errorText ?? '')) note(request.url())
  })
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== address) strangers.add(socket.url())
  })
  return strangers
}

/** Leaves what may explain a failure where a person can look at it. */
async function keepForLater(page, texts) {
  const folder = join(cache, 'last-failure')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.log`), `${text}\n`)
  await page.screenshot({ path: join(folder, 'page.png'), timeout: 10_000 }).catch(() => {})
  console.error(`编辑器的输出和截图在：${folder}`)
}
