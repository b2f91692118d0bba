import { resolve, sep } from 'node:path'
import { statOf } from '../node/stat-of'
import { walkDrafts } from '../node/walk'
import { type Pattern, readPattern, withoutStrayQuote, withSlashes } from './pattern'
import { UsageError } from './usage-error'

export interface FindOptions {
  /** Endings of the drafts in folders, with the dot: `.md`. */
  extensions: readonly string[]
  /** What to leave out, in the syntax of `.gitignore`, relative to the folder that is searched. */
  exclude: readonly string[]
  /** Is told of each folder that cannot be read. */
  onUnread?: (folder: string) => void
}

const WINDOWS = sep === '\\'

/**
 * The drafts among files, folders and patterns such as `材料/**\/*.md` (which cmd.exe leaves to us), as absolute
 * paths, each once, in stable order. A file that is named is taken whatever its ending.
 */
export function findDrafts(paths: readonly string[], { exclude, ...others }: FindOptions): string[] {
  const options = {
    ...others,
    base: process.cwd(),
    exclude: exclude.map((path) => withSlashes(path, WINDOWS)),
  }
  const found = paths.flatMap((typed) => {
    const path = withoutStrayQuote(typed, WINDOWS)
    const stat = statOf(resolve(path))
    if (stat?.isDirectory()) return [...walkDrafts(path, options)].map((file) => file.path)
    if (stat) return [resolve(path)]
    const pattern = readPattern(path, WINDOWS)
    const matched = pattern ? draftsMatching(pattern, options) : []
    if (matched.length === 0) throw new UsageError(nothingAt(path, pattern))
    return matched
  })
  return [...new Set(found)]
}

/** A pattern may match files that are left out. */
function nothingAt(path: string, pattern: Pattern | undefined): string {
  const isFolder = pattern && statOf(resolve(pattern.folder))?.isDirectory()
  return `没有这个文件或文件夹：${path}${isFolder ? `；请检查写法，${LEFT_OUT}` : ''}`
}

/** What is said where drafts may lie that nobody is to check. */
export const LEFT_OUT = '.gitignore、.xindeignore 和 --exclude 里写明不要的不检查'

/** A pattern that names an ending takes what it names; others take drafts. */
function draftsMatching(pattern: Pattern, options: FindOptions): string[] {
  const folder = resolve(pattern.folder)
  if (!statOf(folder)?.isDirectory()) return []
  const found = walkDrafts(folder, { ...options, ...(pattern.namesEnding && { extensions: [''] }) })
  const start = folder.length + (folder.endsWith(sep) ? 0 : 1)
  return [...found]
    .map(({ path }) => path)
    .filter((path) => pattern.matches(withSlashes(path.slice(start), WINDOWS)))
}
