import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { workbenchAddress } from '../host/address.mjs'
import { installEditor } from '../host/editor.mjs'
import { startServer } from '../host/server.mjs'
import { atEnd, isInterrupted } from '../shared/ending.mjs'
import { shellLine } from '../shared/npm.mjs'
import { root } from '../shared/paths.mjs'
import { run } from '../shared/run.mjs'
import { Stop } from '../shared/stop.mjs'
import { writeWorkspace } from './workspace.mjs'

/** The command of the desktop VS Code, where it is on the PATH. */
export function findCode() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code'
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/**
 * Opens the first draft in the desktop VS Code.
 *
 * @param {string} code
 * @param {import('./drafts.mjs').Target} target
 */
export async function openDesktop(code, { folder, drafts }) {
  console.log('\n正在用 VS Code 打开……')
  const args = [`--extensionDevelopmentPath=${root}`, writeWorkspace(folder), drafts[0]]
  // A .cmd file needs a shell.
  const exit = await (process.platform === 'win32'
    ? run(shellLine([code, ...args]), [], { shell: true })
    : run(code, args))
  if (exit !== 0) throw new Stop(`VS Code 没有打开（${exit}）。`)
}

/**
 * Opens the first draft in a VS Code server of our own on the loopback address, until Ctrl-C.
 *
 * @param {import('./drafts.mjs').Target} target
 */
export async function openServer({ folder, drafts }) {
  const editor = await installEditor()
  const dataFolder = mkdtempSync(join(tmpdir(), 'xinde-'))
  atEnd(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }))
  const server = await startServer(editor, { dataFolder })
  const address = workbenchAddress(server.address, {
    extension: root,
    workspace: writeWorkspace(folder),
    file: drafts[0],
  })
  console.log(`\n编辑器已经启动，只有本机可以访问。请用浏览器打开：\n\n${address}\n\n按 Ctrl-C 结束。`)
  const code = await server.exited
  if (isInterrupted()) return
  throw new Stop(`编辑器退出了（${code}）。\n${server.output().slice(-2000)}`)
}
