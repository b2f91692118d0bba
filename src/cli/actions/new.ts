import { outlineOf } from '../../genre/outline'
import { findGenre } from '../../genre/recognize'
import type { Genre } from '../../genre/schema'
import { loadGenres } from '../../node/assets'
import { tell } from '../tell'
import { UsageError } from '../usage-error'
import { writeResult } from '../write-file'

export interface NewOptions {
  genre?: string
  output?: string
  title?: string
  author?: string
  unit?: string
  subject?: string
  date?: string
  force?: boolean
}

/** `xinde new`: a draft with front matter and an outline to fill in; to standard output without `-o`. */
export function newDraft(options: NewOptions): number {
  const genres = loadGenres()
  const genre = options.genre === undefined ? undefined : findGenre(options.genre, genres)
  if (!genre) {
    const asked = options.genre === undefined ? '请用 --genre 指明体裁' : `没有“${options.genre}”这种体裁`
    throw new UsageError(`${asked}。可以用：\n${genres.map(describe).join('\n')}`)
  }
  const { title, author, unit, subject, date } = options
  const draft = outlineOf(genre, { title, author, unit, subject, date })
  if (options.output === undefined) process.stdout.write(draft)
  else {
    writeResult(options.output, draft, { force: options.force })
    tell(`已新建《${genre.title}》草稿：${options.output}`)
  }
  return 0
}

function describe({ id, title, description }: Genre): string {
  return `  ${id.padEnd(4)} ${title}：${description}`
}
