import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installServer } from './install.mjs'

const START_LIMIT = 60_000

/** A port of the loopback address that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Starts a VS Code server on a free loopback port, with data of its own.
 *
 * @param {NodeJS.ProcessEnv} environment added to what the extension host sees
 * @returns {Promise<{ authority: string, stop(): void, ended: Promise<number | null> }>}
 */
export async function startServer(environment = {}) {
  const { folder, node } = installServer()
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'xinde-vscode-'))
  const child = spawn(
    node,
    [
      join(folder, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data],
      ...['--disable-workspace-trust', '--enable-smoke-test-driver'],
    ],
    // A group of its own: file watchers and extension hosts outlive the server otherwise.
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...cleanEnvironment(), ...environment } },
  )
  let stopped = false
  const stop = () => {
    if (stopped) return
    stopped = true
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // it has ended by itself
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  process.once('exit', stop)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await ready(child, port, stop)
  return { authority: `127.0.0.1:${port}`, stop, ended }
}

function ready(child, port, stop) {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (why) => {
      stop()
      reject(new Error(`编辑器没有启动：${why}\n${output.slice(-2000)}`))
    }
    const timer = setTimeout(() => fail('等了一分钟没有回应'), START_LIMIT)
    const read = (chunk) => {
      output += chunk
      if (!output.includes(`Extension host agent listening on ${port}`)) return
      clearTimeout(timer)
      child.stdout.off('data', read)
      child.stdout.resume()
      resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', (chunk) => {
      if (output.length < 100_000) output += chunk
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`进程退出，代码 ${code}`)
    })
  })
}

/** npm and a surrounding VS Code leave variables that a second VS Code would take for its own. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_|VSCODE_|ELECTRON_|CODE_SERVER_|NODE_OPTIONS$)/.test(name),
    ),
  )
}

/**
 * The address that opens the editor.
 *
 * @param {string} authority host and port of the server
 * @param {{ folder?: string, workspace?: string }} place what to open, as absolute paths
 * @param {[string, string][]} payload development keys of the workbench
 */
export function editorUrl(authority, place, payload) {
  const query = new URLSearchParams({
    ...(place.folder !== undefined && { folder: place.folder }),
    ...(place.workspace !== undefined && { workspace: place.workspace }),
    payload: JSON.stringify(payload),
  })
  return `http://${authority}/?${query}`
}

/** A path of this machine as the workbench in the browser names it. */
export function remoteUri(authority, path) {
  return `vscode-remote://${authority}${encodeURI(path)}`
}
