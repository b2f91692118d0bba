import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installBrowser, installDriver } from './install.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
/** Nothing that would reach for the network on its own. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless browser: the system's, or the one from npm. The caller closes it. */
export async function launchBrowser() {
  const require = createRequire(import.meta.url)
  const { chromium } = require(installDriver())
  const installed = process.env.XINDE_BROWSER === 'npm' ? undefined : systemBrowser()
  if (installed) return chromium.launch({ executablePath: installed, args: QUIET })
  const folder = installBrowser()
  const entry = JSON.parse(await readPackage(folder))
  const { default: packed } = await import(pathToFileURL(join(folder, entry.main ?? entry.exports)).href)
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...QUIET] })
}

async function readPackage(folder) {
  const { readFile } = await import('node:fs/promises')
  return readFile(join(folder, 'package.json'), 'utf8')
}

function systemBrowser() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name)
  }
  return MAC_APPS.find((app) => existsSync(app))
}

/** Whether the system has a font with Chinese characters. */
export function hasChineseFont() {
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(process.env.HOME ?? '/', '.fonts')]
  const search = (folder) =>
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) =>
      /cjk|wqy|notosanssc|sourcehan|simsun|fandol|droidsansfallback/i.test(name),
    )
  return process.platform !== 'linux' || folders.some(search)
}
