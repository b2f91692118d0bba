import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { atEnd } from '../shared/ending.mjs'
import { runNode } from '../shared/run.mjs'
import { Stop } from '../shared/stop.mjs'
import { fontEnvironment } from './fonts.mjs'
import { cached, installPackages } from './install.mjs'
import { CHROMIUM, PLAYWRIGHT } from './versions.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** Nothing that would reach for the network on its own. */
const QUIET = [
  '--lang=zh-CN',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts a browser without a window: the one of the system where there is one that starts, else the one
 * from npm, which `XINDE_BROWSER=npm` asks for at once. It ends with the script.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser() {
  const { chromium } = await installPlaywright()
  const fonts = await fontEnvironment()
  const launch = async ({ executablePath, args = [], env = {} }) => {
    const browser = await chromium.launch({
      executablePath,
      args: [...QUIET, ...args],
      env: { ...process.env, ...fonts, ...env },
      // The script's own ending closes it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    atEnd(() => browser.close())
    return browser
  }
  const system = process.env.XINDE_BROWSER === 'npm' ? undefined : systemBrowser()
  if (system) {
    try {
      return await launch({ executablePath: system })
    } catch (error) {
      console.log(`系统里的浏览器（${system}）没有启动，改用 npm 提供的。${firstLine(error)}`)
    }
  }
  try {
    return await launch(await installChromium())
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(`浏览器没有启动。请安装 Chromium、Chrome 或 Edge 后再试。\n${error.message}`)
  }
}

function firstLine(error) {
  return String(error.message).split('\n')[0]
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...PLACES].find(isExecutable)
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function installPlaywright() {
  const folder = await cached(`playwright-${PLAYWRIGHT}`, '浏览器驱动', (draft) =>
    installPackages(draft, { 'playwright-core': PLAYWRIGHT }),
  )
  return import(pathToFileURL(join(folder, 'node_modules/playwright-core/index.mjs')).href)
}

/** A Chromium of Linux on x64 that an npm package holds compressed, unpacked into the cache. */
async function installChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop('没有找到浏览器。请安装 Chromium、Chrome 或 Edge 后再试。')
  }
  const folder = await cached(`chromium-${CHROMIUM}`, '浏览器', async (draft) => {
    await installPackages(draft, { '@sparticuz/chromium': CHROMIUM })
    const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
    // The package unpacks into the temporary folder, and its libraries too when it believes to be on Lambda.
    const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
    if ((await runNode(['--eval', unpack], { cwd: draft, env })) !== 0) throw new Stop('浏览器没有解开。')
  })
  const executablePath = join(folder, 'chromium')
  // Its libraries only where the system lacks them.
  const complete = spawnSync(executablePath, ['--version']).status === 0
  const env = complete ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }
  return { executablePath, args: ['--headless'], env }
}
