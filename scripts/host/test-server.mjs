import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, setUp } from '../setup.mjs'
import { launchBrowser } from './browser.mjs'
import { serveRequests } from './requests.mjs'
import { editorUrl, remoteUri, startServer } from './server.mjs'

const LIMIT = 5 * 60_000
/** What the server says of its own native addons, which `--ignore-scripts` leaves out and nothing here needs. */
const NOISE =
  /Could not locate the bindings file|Cannot find module '\.\/build\/|^\[[A-Z][A-Za-z ]+\]|smoke test/

// `npm test` has set up already.
if (!process.argv.includes('--built')) setUp(['--tests'])
const workspace = mkdtempSync(join(tmpdir(), 'xinde-工作区-'))
cpSync(join(root, 'test', 'host', 'workspace'), workspace, { recursive: true })
process.exitCode = await runSuite().catch((error) => {
  console.error(error.message)
  return 1
})
rmSync(workspace, { recursive: true, force: true })
process.exit()

/** Opens the workbench with our extension and its suite, and waits for the suite's exit code. */
async function runSuite() {
  const server = await startServer({ XINDE_TEST_WORKSPACE: workspace })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
    let seen = false
    const exit = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', (code) => resolve(code))
    })
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      seen = true
      const text = format(args)
      if (!serveRequests(text, page) && !NOISE.test(text)) console.log(text)
    })
    const payload = [
      ['extensionDevelopmentPath', remoteUri(server.authority, root)],
      ['extensionTestsPath', remoteUri(server.authority, join(root, 'dist-test', 'host', 'index.js'))],
      ['skipWelcome', 'true'],
    ]
    await page.goto(editorUrl(server.authority, { folder: workspace }, payload))
    const timeout = new Promise((resolve) => {
      setTimeout(() => resolve('timeout'), LIMIT).unref()
    })
    const code = await Promise.race([exit, timeout])
    if (code !== 'timeout') return Number(code)
    await page.screenshot({ path: join(root, '.vscode-test', 'timeout.png') })
    console.error(
      `在 VS Code 里的测试 5 分钟没有结束${seen ? '' : '（没有收到任何输出）'}；截图在 .vscode-test/timeout.png`,
    )
    return 1
  } finally {
    await browser.close()
    server.stop()
  }
}

/** Console arguments arrive unformatted: `%d passing` and its number. */
function format(args) {
  const [first, ...rest] = args
  if (typeof first !== 'string') return args.map(String).join(' ')
  const text = first.replace(/%[sdifjoOc]/g, (mark) => {
    if (rest.length === 0) return mark
    const value = rest.shift()
    return mark === '%c' ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  })
  return [text, ...rest.map(String)].join(' ')
}
