import { type Genre, parseGenre } from './schema'

/** A file of `genres/`. */
export interface GenreFile {
  name: string
  text: string
}

/** The forms that the package brings along, in the order of their files; throws where one is invalid. */
export function readGenres(files: readonly GenreFile[]): Genre[] {
  return files.map(readGenre)
}

/** One of them. */
export function readGenre({ name, text }: GenreFile): Genre {
  const result = parseGenre(text, name)
  if ('genre' in result) return result.genre
  const faults = result.errors.map(({ file, line, message }) => `genres/${file}:${line} ${message}`)
  throw new Error(`体裁文件有误：\n${faults.join('\n')}`)
}
