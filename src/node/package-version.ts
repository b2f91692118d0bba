import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root'

let known: string | undefined

/** The version that the package's own `package.json` says. */
export function packageVersion(): string {
  known ??= JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version as string
  return known
}
