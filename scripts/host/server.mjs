import { setTimeout as sleep } from 'node:timers/promises'
import { spawnGroup } from '../shared/group.mjs'
import { run } from '../shared/run.mjs'
import { Stop } from '../shared/stop.mjs'

/** How long the server may take to listen, in milliseconds. */
const START_LIMIT = 60_000

/**
 * A running VS Code server.
 *
 * @typedef {object} Server
 * @property {string} address `127.0.0.1:port`
 * @property {Promise<number>} exited resolves to the exit code
 * @property {() => string} output what it has printed
 * @property {() => Promise<void>} end ends it with every process that it started
 */

/**
 * Starts a VS Code server that listens on this machine alone, on a port that the system gives unless one is
 * asked for. It ends with the script, however that ends.
 *
 * @param {{ node: string, main: string }} editor
 * @param {object} options
 * @param {string} options.dataFolder
 * @param {number} [options.port]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.asksForTrust] folders are restricted until somebody trusts them
 * @returns {Promise<Server>}
 */
export async function startServer({ node, main }, { dataFolder, port = 0, env = {}, asksForTrust = false }) {
  const args = [
    ['--host', '127.0.0.1'],
    ['--port', String(port)],
    ['--server-data-dir', dataFolder],
    ['--telemetry-level', 'off'],
    ['--without-connection-token'],
    ['--accept-server-license-terms'],
    asksForTrust ? [] : ['--disable-workspace-trust'],
    // Newer servers take an extension under development from the address only with this.
    ['--enable-smoke-test-driver'],
  ]
  // With the extension host and the file watcher that it will start.
  const { child, end } = spawnGroup(node, [main, ...args.flat()], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // No gallery: nothing here looks anything up outside this machine.
    env: { ...cleanEnvironment(), EXTENSIONS_GALLERY: '{}', ...env },
  })
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })

  let output = ''
  const listening = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-100_000)
        const found = /Extension host agent listening on (\d+)/.exec(output)
        if (found) resolve(Number(found[1]))
      })
    }
  })
  const failed = exited.then((code) => ({ reason: `已退出（${code}）` }))
  const late = sleep(START_LIMIT, { reason: `${START_LIMIT / 1000} 秒内没有就绪` }, { ref: false })
  const ready = await Promise.race([listening, failed, late])
  if (typeof ready !== 'number') {
    await end()
    throw new Stop(`VS Code 服务器没有启动：${ready.reason}。\n${output.trim()}`)
  }
  return { address: `127.0.0.1:${ready}`, exited, output: () => output, end }
}

/**
 * Installs a VSIX as an officer does: from a file, into the folder where the server keeps its extensions.
 *
 * @param {{ node: string, main: string }} editor
 * @param {string} dataFolder
 * @param {string} file the VSIX
 */
export async function installExtension({ node, main }, dataFolder, file) {
  let output = ''
  const args = [main, '--install-extension', file, '--force', '--server-data-dir', dataFolder]
  const code = await run(node, args, {
    env: { ...cleanEnvironment(), EXTENSIONS_GALLERY: '{}' },
    onOutput: (text) => {
      output += text
    },
  })
  if (code !== 0 || !/successfully installed/.test(output)) {
    throw new Stop(`安装包没有装进 VS Code：\n${output.trim()}`)
  }
}

/** The environment without what npm and a surrounding VS Code put there, which the server would act upon. */
function cleanEnvironment() {
  const entries = Object.entries(process.env)
  return Object.fromEntries(
    entries.filter(([name]) => !/^(?:npm_|VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$)/.test(name)),
  )
}
