import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { format } from 'node:util'
import { endAll } from '../shared/ending.mjs'
import { cache, root } from '../shared/paths.mjs'
import { workbenchAddress } from './address.mjs'
import { launchBrowser } from './chromium.mjs'
import { installEditor } from './editor.mjs'
import { follow } from './follow.mjs'
import { serveRequests } from './requests.mjs'
import { makeScratch, readResult, testEnvironment } from './scratch.mjs'
import { installExtension, startServer } from './server.mjs'
import { hostVersion } from './versions.mjs'

/** How long the whole suite may take, in milliseconds. */
const TIME_LIMIT = 5 * 60_000

/**
 * Runs the suite of `test/host` inside the extension host of a VS Code server, opened by a browser without a
 * window. What is installed and built must be there already (scripts/setup.mjs).
 *
 * @param {object} [options]
 * @param {string | undefined} [options.grep] only tests whose title contains this
 * @param {string | undefined} [options.packageFile] a VSIX to install and test instead of what is being developed
 * @returns {Promise<import('../shared/totals.mjs').Totals | undefined>} undefined where the suite did not
 *   come to its end, which has been said then
 */
export async function testInServer({ grep, packageFile } = {}) {
  const editor = await installEditor()
  const scratch = makeScratch()
  const browser = await launchBrowser()
  if (packageFile) await installExtension(editor, scratch.data, packageFile)
  const server = await startServer(editor, {
    dataFolder: scratch.data,
    env: testEnvironment(scratch, { canDrive: true, grep, suite: packageFile ? 'package' : 'all' }),
  })
  console.log(`在 VS Code ${hostVersion.vscode} 里测试：`)

  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
  const log = []
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
  await page.goto(
    workbenchAddress(server.address, {
      // Tests need an extension under development: beside an installed one it is one that does nothing.
      extension: packageFile ? join(root, 'test/package/driver') : root,
      folder: scratch.workspace,
      tests: join(root, 'dist-test/host/index.js'),
    }),
  )
  const reason = await finished
  stopFollowing()
  const result = readResult(scratch)
  if (!result) console.error(`\n在 VS Code 里的测试没有完成：${reason}。`)
  if (!result || result.failed > 0)
    await keepForLater(page, { console: log.join('\n'), server: server.output() })
  await stopServing()
  await endAll()
  return result
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
