import { execFileSync } from 'node:child_process'
import { packageRoot } from '../../src/node/package-root'

/**
 * What a program prints, as JSON, that runs in a process of its own: for what is measured of a whole process.
 *
 * @param program may require the project's files from its root, without their ending: `./src/…`
 * @param options of Node
 */
export function printedBy<T>(program: string, ...options: string[]): T {
  // Under Wine everything is JavaScript already.
  const loader = import.meta.url.endsWith('.ts') ? ['--require', 'tsx/cjs'] : []
  const args = [...options, ...loader, '-e', program]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: packageRoot, encoding: 'utf8' }))
}
