import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { endAll } from '../shared/ending.mjs'
import { cache, root } from '../shared/paths.mjs'
import { Stop } from '../shared/stop.mjs'
import { follow } from './follow.mjs'
import { makeScratch, readResult, testEnvironment } from './scratch.mjs'
import { hostVersion, wantsLatest } from './versions.mjs'

/** How long a download may stand still, in milliseconds. */
const IDLE_LIMIT = 20_000
/** How long the whole suite may take. */
const TIME_LIMIT = 8 * 60_000

/**
 * Runs the suite of `test/host` in a desktop VS Code. What is installed and built must be there already
 * (scripts/setup.mjs).
 *
 * @param {{ grep?: string | undefined }} [options] only tests whose title contains this
 * @returns {Promise<import('../shared/totals.mjs').Totals | undefined>} undefined where the suite did not
 *   come to its end, which has been said then
 */
export async function testOnDesktop({ grep } = {}) {
  requireDisplay()
  // Imported here, since scripts/setup.mjs may have installed it a moment ago.
  const electron = await import('@vscode/test-electron')
  const vscodeExecutablePath = process.env.VSCODE_PATH
    ? fromVariable(process.env.VSCODE_PATH)
    : await download(electron)
  const scratch = makeScratch()
  const stopFollowing = follow(join(scratch.exchange, 'mocha.log'))
  const late = setTimeout(() => {
    console.error(`\n桌面版 VS Code 里的测试超过 ${TIME_LIMIT / 60_000} 分钟没有结束，已中止。`)
    // The way in which test-electron ends the editor that it started; a signal would end us at once on Windows.
    process.emit('SIGINT')
  }, TIME_LIMIT)
  let reason = '测试没有留下结果'
  try {
    await electron.runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'dist-test/host/index.js'),
      extensionTestsEnv: testEnvironment(scratch, { canDrive: false, grep }),
      launchArgs: [
        scratch.workspace,
        '--disable-extensions',
        `--user-data-dir=${join(scratch.data, 'user')}`,
        `--extensions-dir=${join(scratch.data, 'extensions')}`,
      ],
    })
  } catch (error) {
    reason = error.message
  }
  clearTimeout(late)
  stopFollowing()
  const result = readResult(scratch)
  if (!result) console.error(`\n桌面版 VS Code 里的测试没有完成：${reason}。`)
  await endAll()
  return result
}

function requireDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return
  throw new Stop(
    '没有图形界面（DISPLAY 没有设置），打不开桌面版 VS Code。请在桌面上运行，或用 xvfb-run -a npm run test:desktop；只测试扩展本身，用 npm run test:host。',
  )
}

function fromVariable(path) {
  if (existsSync(path)) return path
  throw new Stop(`VSCODE_PATH 指向的文件不存在：${path}`)
}

async function download(electron) {
  const version = wantsLatest ? 'stable' : hostVersion.vscode
  console.log(`正在准备桌面版 VS Code（${version}）……`)
  try {
    return await electron.downloadAndUnzipVSCode({ version, cachePath: cache, timeout: IDLE_LIMIT })
  } catch (error) {
    throw new Stop(
      `桌面版 VS Code 没有下载成功（${error.message ?? error}）。请检查网络，或用环境变量 VSCODE_PATH 指向装好的 VS Code；只测试扩展本身，用 npm run test:host。`,
    )
  }
}
