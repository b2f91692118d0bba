import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../src/node/assets'

/** A watch over programs that must not touch the network. */
export interface NetworkWatch {
  /** The environment to run a program in. */
  env: Record<string, string>
  /** How many processes and threads were watched. */
  armed(): { processes: number; threads: number }
  /** What asked for the network, one line each, with the stack. */
  asked(): string[]
  /** Fails unless something was watched and nothing asked. */
  assertSilent(what: string): void
  end(): void
}

/** @param hook absolute path of `test/support/no-network.cjs` */
export function watchNetwork(hook = join(packageRoot, 'test', 'support', 'no-network.cjs')): NetworkWatch {
  const folder = mkdtempSync(join(tmpdir(), 'xinde-network-'))
  const log = join(folder, 'log')
  const lines = (start: string) => {
    try {
      return readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith(start))
    } catch {
      return []
    }
  }
  const asked = () => lines('network ')
  return {
    env: { NODE_OPTIONS: `--require "${hook}"`, XINDE_NETWORK_LOG: log },
    armed: () => ({ processes: lines('armed process').length, threads: lines('armed thread').length }),
    asked,
    assertSilent(what) {
      assert.deepEqual(asked(), [], what)
      assert.ok(lines('armed ').length > 0, `${what} was not watched`)
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
