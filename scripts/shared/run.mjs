import { spawn } from 'node:child_process'
import { spawnGroup } from './group.mjs'
import { npmCommand } from './npm.mjs'
import { root } from './paths.mjs'

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { onOutput?: (text: string) => void }} [options]
 *   `onOutput` receives what the command writes; without it the command writes to our own output
 * @returns {Promise<number>} the exit code; 127 when the command could not be started
 */
export function run(command, args, { onOutput, ...options } = {}) {
  const stdio = onOutput ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio, ...options })
    for (const stream of onOutput ? [child.stdout, child.stderr] : []) {
      stream.setEncoding('utf8').on('data', onOutput)
    }
    child.once('error', () => resolve(127))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs node itself.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}

/**
 * Runs node and gives it up after a time, with everything that it has started.
 *
 * @param {string[]} args
 * @param {{ limit: number, onOutput: (text: string) => void }} options `limit` in milliseconds
 * @returns {Promise<number | undefined>} the exit code; undefined where the time ran out
 */
export function runNodeWithin(args, { limit, onOutput }) {
  const { child, end } = spawnGroup(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onOutput)
  return new Promise((resolve) => {
    const timer = setTimeout(async () => {
      await end()
      resolve(undefined)
    }, limit)
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs npm.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const { command, args: words, shell } = npmCommand(args)
  return run(command, words, { shell, ...options })
}
