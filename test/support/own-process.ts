import { execFileSync } from 'node:child_process'
import { packageRoot } from '../../src/node/package-root'

/**
 * What a program prints, as JSON, that runs in a process of its own: for what is measured of a whole process.
 *
 * @param program may require the project's files from its root: `./src/….ts`
 * @param options of Node
 */
export function printedBy<T>(program: string, ...options: string[]): T {
  const args = [...options, '--require', 'tsx/cjs', '-e', program]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: packageRoot, encoding: 'utf8' }))
}
