import { readdirSync, readFileSync } from 'node:fs'
import { type Genre, parseGenre } from '../../src/genre/schema'

const folder = new URL('../../genres/', import.meta.url)

/** The shipped forms in the order of their ids; throws with file and line when one is invalid. */
export function loadGenres(): Genre[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.sort().map((name) => {
    const result = parseGenre(readFileSync(new URL(name, folder), 'utf8'), name)
    if ('genre' in result) return result.genre
    const faults = result.errors.map((error) => `genres/${error.file}:${error.line} ${error.message}`)
    throw new Error(faults.join('\n'))
  })
}
