/**
 * `npm run test:package`: builds the VSIX files, installs each into a VS Code server as an officer would,
 * without any network, and tests that it works: checks, fixes, preview, export.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../host/chromium.mjs'
import { canHost, installEditor } from '../host/editor.mjs'
import { testInServer } from '../host/server-suite.mjs'
import { setup } from '../setup.mjs'
import { run } from '../shared/run.mjs'
import { isMain, runMain, Stop } from '../shared/stop.mjs'
import { COULD_NOT_RUN, closingLine, exitCode, readMochaTotals, sum } from '../shared/totals.mjs'
import { buildPackages } from './build.mjs'

/** Runs what follows in a network of its own that has the loopback and nothing else. */
const ISOLATED = ['--net', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']

/** Linux, as root, with util-linux and iproute2. */
const canCutNetwork = process.platform === 'linux' && spawnSync('unshare', [...ISOLATED, 'true']).status === 0

/** How the program below is told which package to test. */
const INSTALLED = '--installed'

/**
 * Builds and tests every package that can be made here.
 *
 * @returns {Promise<import('../shared/totals.mjs').Totals>}
 */
export async function testPackages() {
  if (!canHost) throw new Stop('VS Code 服务器不能在 Windows 上运行，没有测试安装包。')
  const { universal, native } = await buildPackages()
  await setup({ tests: true })
  // What has to be fetched is fetched before the network is cut.
  await installEditor()
  await (await launchBrowser()).close()
  if (!canCutNetwork)
    console.log('!!! 这里不能断开网络（需要 Linux、root 和 iproute2），在有网络的情况下测试安装包。')
  const results = []
  for (const file of [universal, ...(native ? [native] : [])]) results.push(await testApart(file))
  return sum(results)
}

/** A process can leave its network only as a whole, so the suite runs in one of its own. */
async function testApart(file) {
  let output = ''
  const program = [process.execPath, fileURLToPath(import.meta.url), INSTALLED, file]
  const [command, ...args] = canCutNetwork ? ['unshare', ...ISOLATED, ...program] : program
  await run(command, args, {
    env: { ...process.env, XINDE_HOST_OFFLINE: canCutNetwork ? '1' : '' },
    onOutput: (text) => {
      output += text
      process.stdout.write(text)
    },
  })
  return readMochaTotals(output) ?? COULD_NOT_RUN
}

if (isMain(import.meta)) {
  const at = process.argv.indexOf(INSTALLED)
  await runMain(async () => {
    const totals =
      at === -1 ? await testPackages() : await testInServer({ packageFile: process.argv[at + 1] })
    if (at === -1 && totals) console.log(closingLine(totals))
    return exitCode(totals ?? COULD_NOT_RUN)
  })
}
