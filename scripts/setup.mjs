/** `node scripts/setup.mjs [--tests]`: what every other command needs: the dependencies and a build. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startClock } from './shared/clock.mjs'
import { lacking } from './shared/lock.mjs'
import { root } from './shared/paths.mjs'
import { runNode, runNpm } from './shared/run.mjs'
import { isMain, runMain, Stop } from './shared/stop.mjs'

const OLDEST_NODE = 20

/**
 * Installs the dependencies where they differ from package-lock.json, then builds. Quick when there is
 * nothing to install.
 *
 * @param {{ tests?: boolean }} [options] `tests` also builds what runs inside VS Code
 */
export async function setup({ tests = false } = {}) {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new Stop(
      `需要 Node.js ${OLDEST_NODE} 或更新的版本，现在是 ${process.versions.node}。请更新后再试。`,
    )
  }
  await installDependencies()
  const code = await runNode(['esbuild.js', ...(tests ? ['--tests'] : [])])
  if (code !== 0) throw new Stop('构建没有成功，原因见上面的提示。')
}

/** Installs the dependencies where they differ from package-lock.json. */
export async function installDependencies() {
  const wanted = readJson('package-lock.json')
  const installed = readJson('node_modules/.package-lock.json')
  if (installed && lacking(wanted, installed).length === 0) return
  console.log('正在安装依赖（只用 npm，第一次约需一分钟）……')
  const seconds = startClock()
  if ((await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) !== 0) {
    throw new Stop('依赖没有装上。请检查能否访问 npm 软件源（npm ping），再试一次。')
  }
  console.log(`依赖已装好，用时 ${seconds()}。`)
  if (!existsSync(join(root, 'node_modules/nodejieba/build/Release/nodejieba.node'))) {
    console.log(
      '说明：分词组件 nodejieba 在这台机器上没有装上（需要 C++ 编译器），改用自带的分词，其他功能不受影响。',
    )
  }
}

function readJson(path) {
  const file = join(root, path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

if (isMain(import.meta)) await runMain(() => setup({ tests: process.argv.includes('--tests') }))
