import { cpSync, existsSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, setUp } from '../setup.mjs'

/** How long a download of VS Code may take before it is given up, in milliseconds. */
const DOWNLOAD_LIMIT = 5 * 60_000
const CONNECT_LIMIT = 20_000

setUp(['--tests'])
const { downloadAndUnzipVSCode, runTests } = createRequire(import.meta.url)('@vscode/test-electron')

const executable = await findVsCode()
if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  fail(
    '这台机器没有图形界面（DISPLAY 没有设置），不能运行桌面版；请改用 npm run test:host，或在 xvfb-run 下运行。',
  )
}
const workspace = mkdtempSync(join(tmpdir(), 'xinde-工作区-'))
cpSync(join(root, 'test', 'host', 'workspace'), workspace, { recursive: true })
try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist-test', 'host', 'index.js'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  })
} catch (error) {
  fail(`在桌面版 VS Code 里的测试没有通过：${error.message}`)
}

async function findVsCode() {
  const given = process.env.VSCODE_PATH
  if (given !== undefined) {
    if (existsSync(given)) return given
    fail(`VSCODE_PATH 指的文件不存在：${given}`)
  }
  await reachable()
  const timer = setTimeout(
    () => fail('下载 VS Code 5 分钟没有完成；请设置 VSCODE_PATH 指向已安装的 VS Code。'),
    DOWNLOAD_LIMIT,
  )
  try {
    return await downloadAndUnzipVSCode({
      version: 'stable',
      timeout: CONNECT_LIMIT,
      cachePath: join(root, '.vscode-test'),
    })
  } catch (error) {
    fail(
      `VS Code 下载失败（${error.message}）；请设置 VSCODE_PATH 指向已安装的 VS Code，或改用 npm run test:host。`,
    )
  } finally {
    clearTimeout(timer)
  }
}

/** The library retries for minutes where nothing answers; this asks once first. */
async function reachable() {
  try {
    await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(CONNECT_LIMIT),
    })
  } catch {
    fail(
      '连不上 VS Code 的下载服务器，没有桌面版可用；请设置 VSCODE_PATH 指向已安装的 VS Code，或改用 npm run test:host。',
    )
  }
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
