import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/**
 * How npm is to be started: by node itself where its program is found, so that no shell is needed, which Windows needs
 * for `npm.cmd`.
 *
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string, execPath?: string, exists?: (path: string) => boolean }} [host]
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args, host = {}) {
  const { env = process.env, platform = process.platform } = host
  const { execPath = process.execPath, exists = existsSync } = host
  const path = platform === 'win32' ? win32 : posix
  const folder = path.dirname(execPath)
  const places = [
    // Of the npm that started this script; another tool (yarn, pnpm) also writes itself there.
    env.npm_execpath ?? '',
    path.join(folder, 'node_modules/npm/bin/npm-cli.js'),
    path.join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
  ]
  const program = places.find((place) => /npm-cli\.js$/.test(place) && exists(place))
  if (program) return { command: execPath, args: [program, ...args], shell: false }
  if (platform === 'win32') return { command: shellLine(['npm', ...args]), args: [], shell: true }
  return { command: 'npm', args, shell: false }
}

/**
 * A line for cmd.exe, which takes what stands between quotation marks as it is; names on Windows have none.
 *
 * @param {string[]} words
 */
export function shellLine(words) {
  return words.map((word) => (/^[\w@./:=-]+$/.test(word) ? word : `"${word}"`)).join(' ')
}
