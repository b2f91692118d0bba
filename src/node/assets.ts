import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Genre, parseGenre } from '../genre/schema'
import { packageRoot } from './package-root'

export { packageRoot }

/** The forms that the package brings along, in the order of their file names; throws where one is invalid. */
export function loadGenres(): Genre[] {
  const folder = join(packageRoot, 'genres')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const result = parseGenre(readFileSync(join(folder, name), 'utf8'), name)
      if ('genre' in result) return result.genre
      const faults = result.errors.map(({ file, line, message }) => `genres/${file}:${line} ${message}`)
      throw new Error(`体裁文件有误：\n${faults.join('\n')}`)
    })
}

/** Where the page of a rule is, for links. */
export function pageOf(ruleId: string): string {
  return join(packageRoot, 'docs', 'rules', `${ruleId}.md`)
}
