import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { atEnd } from './ending.mjs'

/** How long the processes of a group may take to end by themselves, in milliseconds. */
const END_LIMIT = 3_000

/**
 * Starts a command in a process group of its own, which ends with the script as a whole: what the command
 * has started in its turn would outlive it otherwise.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {{ child: import('node:child_process').ChildProcess, end: () => Promise<void> }}
 */
export function spawnGroup(command, args, options) {
  // Windows has no such groups (its taskkill finds what a process has started), and a detached process there opens a window.
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
  return { child, end: atEnd(() => endGroup(child.pid)) }
}

async function endGroup(leader) {
  if (process.platform === 'win32' && leader) return endTree(leader)
  if (!leader || !signal(leader, 'SIGTERM')) return
  for (const deadline = Date.now() + END_LIMIT; Date.now() < deadline; ) {
    await sleep(50)
    if (!signal(leader, 0)) return
  }
  signal(leader, 'SIGKILL')
}

/** Ends a process on Windows with all that it has started; nothing happens where it has ended. */
function endTree(leader) {
  spawnSync('taskkill', ['/pid', String(leader), '/t', '/f'], { stdio: 'ignore' })
}

/** Sends a signal to a process group; false when there is none any more. */
function signal(leader, name) {
  try {
    process.kill(-leader, name)
    return true
  } catch {
    return false
  }
}
