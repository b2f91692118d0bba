/**
 * `node scripts/audit.mjs`: fails where a package that we ship is known to be unsafe. A registry that does not answer
 * (an offline network, a mirror without advisories) is no failure, but said aloud.
 */
import { spawnSync } from 'node:child_process'
import { npmCommand } from './shared/npm.mjs'
import { root } from './shared/paths.mjs'

const { command, args, shell } = npmCommand(['audit', '--omit=dev', '--audit-level=high', '--json'])
const { stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8', timeout: 60_000, shell })
const counts = read(stdout)?.metadata?.vulnerabilities
if (!counts) {
  console.error('!!! 软件源没有回答 npm audit：依赖有没有已知漏洞，这一次没有检查')
} else {
  console.log(`依赖检查：严重 ${counts.critical}，高 ${counts.high}，中 ${counts.moderate}，低 ${counts.low}`)
  if (counts.critical + counts.high > 0) process.exitCode = 1
}

function read(json) {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
