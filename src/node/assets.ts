import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGenres } from '../genre/builtin'
import type { Genre } from '../genre/schema'
import { packageRoot } from './package-root'

export { packageRoot }

/** The forms that the package brings along, in the order of their file names; throws where one is invalid. */
export function loadGenres(): Genre[] {
  const folder = join(packageRoot, 'genres')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return readGenres(names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })))
}

/** Where the page of a rule is. */
export function pageOf(ruleId: string): string {
  return join(packageRoot, 'docs', 'rules', `${ruleId}.md`)
}
