import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { walkDrafts } from '../node/walk'
import { UsageError } from './usage-error'

export interface FindOptions {
  /** Endings of the drafts in folders, with the dot: `.md`. */
  extensions: readonly string[]
  /** What to leave out, in the syntax of `.gitignore`, relative to the folder that is searched. */
  exclude: readonly string[]
}

/**
 * The drafts among files, folders and patterns such as `材料/**\/*.md` (which cmd.exe leaves to us), as absolute
 * paths, each once, in stable order. A file that is named is taken whatever its ending.
 */
export function findDrafts(paths: readonly string[], options: FindOptions): string[] {
  const found = paths.flatMap((path) => {
    const stat = statSync(resolve(path), { throwIfNoEntry: false })
    if (stat?.isDirectory()) return [...walkDrafts(path, options)].map((file) => file.path)
    if (stat) return [resolve(path)]
    const matched = isPattern(path) ? draftsMatching(path, options) : []
    if (matched.length === 0) throw new UsageError(`没有这个文件或文件夹：${path}`)
    return matched
  })
  return [...new Set(found)]
}

function isPattern(path: string): boolean {
  return picomatch.scan(withSlashes(path)).isGlob
}

/** A pattern that names an ending takes what it names; others take drafts. */
function draftsMatching(pattern: string, { extensions, exclude }: FindOptions): string[] {
  const { base, glob } = picomatch.scan(withSlashes(pattern))
  const namesEnding = /\.[^./*]+$/.test(glob)
  const folder = resolve(base || '.')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  const matches = picomatch(glob)
  const found = walkDrafts(folder, { extensions: namesEnding ? [''] : extensions, exclude })
  return [...found]
    .map(({ path }) => path)
    .filter((path) => matches(withSlashes(path.slice(folder.length + (folder.endsWith(sep) ? 0 : 1)))))
}

/** On Windows a backslash separates folders; elsewhere it may be part of a name. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
