import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GenreFile, readGenre } from '../genre/builtin'
import type { Genre } from '../genre/schema'
import { packageRoot } from './package-root'

export { packageRoot }

/** A form as `npm run build` leaves it in `dist/genres.json`: read, beside the text that it was read from. */
export interface ReadGenre extends GenreFile {
  genre: Genre
}

/**
 * The forms that the package brings along, in the order of their file names; throws where one is invalid. To read
 * them from YAML takes longer than all the rest of the start, so the build does; a form whose file is another one now
 * is read from it.
 */
export function loadGenres(): Genre[] {
  const built = new Map(readBuilt().map((read) => [read.name, read]))
  return genreFiles().map(({ name, text }) => {
    const known = built.get(name)
    return known?.text === text ? known.genre : readGenre({ name, text })
  })
}

/** What the build writes. */
export function readGenres(): ReadGenre[] {
  return genreFiles().map((file) => ({ ...file, genre: readGenre(file) }))
}

function genreFiles(): GenreFile[] {
  const folder = join(packageRoot, 'genres')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

function readBuilt(): readonly ReadGenre[] {
  try {
    return JSON.parse(readFileSync(join(packageRoot, 'dist', 'genres.json'), 'utf8'))
  } catch {
    return []
  }
}

/** Where the page of a rule is. */
export function pageOf(ruleId: string): string {
  return join(packageRoot, 'docs', 'rules', `${ruleId}.md`)
}
