import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../../src/node/assets'

export const cli = join(packageRoot, 'dist', 'cli.js')

/** Runs the built command line as a shell would. */
export function xinde(
  args: string[],
  options: { input?: string; cwd?: string; env?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    ...options,
    env: { ...process.env, ...options.env },
  })
  return { status, stdout, stderr }
}

/** The results of `lint --format json`. */
export function lintJson(...args: string[]) {
  const run = xinde(['lint', '--format', 'json', ...args])
  return { ...run, files: JSON.parse(run.stdout) }
}

export function ids(file: { messages: { ruleId: string }[] }): string[] {
  return file.messages.map(({ ruleId }) => ruleId)
}

/** 交警支队xx部门 in GBK. */
export const GBK = Uint8Array.from([
  0xbd, 0xbb, 0xbe, 0xaf, 0xd6, 0xa7, 0xb6, 0xd3, 0x78, 0x78, 0xb2, 0xbf, 0xc3, 0xc5,
])

/** A folder of its own for each test of the suite that calls this. */
export function useFolder() {
  let folder = ''
  before(() => assert.ok(existsSync(cli), 'run `npm run build` first'))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinde-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const at = (...names: string[]) => join(folder, ...names)
  return {
    at,
    write(name: string, content: string | Uint8Array): string {
      writeFileSync(at(name), content)
      return at(name)
    },
  }
}
