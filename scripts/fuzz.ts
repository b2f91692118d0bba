import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../src/node/assets'

/**
 * `npm run fuzz [-- --minutes N] [--only 文字]`: the properties of `test/fuzz` tried for N minutes each (1 by default)
 * instead of a few hundred times. A failure prints the smallest text that it was found with, and the seed.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, only: { type: 'string' } },
})
const { status } = spawnSync(
  process.execPath,
  [
    join(packageRoot, 'node_modules', 'mocha', 'bin', 'mocha.js'),
    '--no-config',
    '--node-option',
    'import=tsx',
    '--extension',
    'ts',
    '--timeout',
    '0',
    ...(values.only === undefined ? [] : ['--fgrep', values.only]),
    'test/fuzz/**/*.test.ts',
  ],
  {
    cwd: packageRoot,
    stdio: 'inherit',
    env: {
      ...process.env,
      XINDE_FUZZ_RUNS: String(Number.MAX_SAFE_INTEGER),
      XINDE_FUZZ_SECONDS: String(Number(values.minutes) * 60),
    },
  },
)
process.exitCode = status ?? 1
