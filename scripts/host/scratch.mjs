import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEnd } from '../shared/ending.mjs'
import { cache, root } from '../shared/paths.mjs'

/**
 * The temporary folder of one run, so that tests never alter the project and runs side by side never meet.
 *
 * @typedef {object} Scratch
 * @property {string} workspace a copy of `test/host/workspace`
 * @property {string} exchange where the tests and the runner leave files for each other
 * @property {string} data what VS Code keeps
 * @property {() => Promise<void>} remove
 */

/** @returns {Scratch} */
export function makeScratch() {
  // Its long name: Windows has a short one for the folder of whoever has a long name (RUNNER~1).
  const base = realpathSync.native(mkdtempSync(join(tmpdir(), 'xinde-')))
  const remove = atEnd(() => rmSync(base, { recursive: true, force: true, maxRetries: 5 }))
  // With Chinese characters and a space, as on an officer's machine.
  const workspace = join(base, '工作区 一')
  const exchange = join(base, 'exchange')
  const data = join(base, 'data')
  cpSync(join(root, 'test/host/workspace'), workspace, { recursive: true })
  for (const folder of [exchange, data]) mkdirSync(folder)
  return { workspace, exchange, data, remove }
}

/**
 * What the tests must find in their environment: see test/host/index.ts and test/host/driver.ts.
 *
 * @param {Scratch} scratch
 * @param {{ canDrive: boolean, grep?: string | undefined, suite?: 'all' | 'folders' | 'package' | 'restricted' }} options `canDrive`:
 *   requests to press keys and take screenshots are answered; `suite`: which tests to run
 */
export function testEnvironment({ exchange }, { canDrive, grep, suite = 'all' }) {
  return {
    XINDE_HOST_SUITE: suite,
    XINDE_HOST_EXCHANGE: exchange,
    XINDE_HOST_DRIVER: canDrive ? '1' : '',
    XINDE_HOST_SCREENSHOTS: join(cache, 'screenshots'),
    XINDE_HOST_GREP: grep ?? '',
  }
}

/**
 * What the tests left as their result.
 *
 * @param {Scratch} scratch
 * @returns {import('../shared/totals.mjs').Totals | undefined} undefined where they did not come to their end
 */
export function readResult({ exchange }) {
  const file = join(exchange, 'result.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
