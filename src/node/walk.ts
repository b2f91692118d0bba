import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { decode } from '../text/decode'
import { statOf } from './stat-of'

/** Files that say which paths to leave out, in the syntax of `.gitignore`. */
const GIT_IGNORE = '.gitignore'
const OWN_IGNORE = '.xindeignore'
/** Folders that nobody keeps drafts in; others whose name begins with a dot are left out as well. */
const NEVER = new Set(['node_modules'])

export interface WalkOptions {
  /** Endings of the files that are wanted, lower case, with the dot. */
  extensions?: readonly string[]
  /** More paths to leave out, in the syntax of `.gitignore`, relative to the folder that is walked. */
  exclude?: readonly string[]
  /** Where no repository is, `.gitignore` files count from this folder on, if it is one of those above. */
  base?: string
  /** Is told of each folder that cannot be read: nobody knows what lies in it. */
  onUnread?: (folder: string) => void
}

/** Markdown, which every draft is. */
export const DRAFT_EXTENSIONS = ['.md', '.markdown'] as const

/** A file that was found. */
export interface WalkedFile {
  /** Absolute. */
  path: string
  /** In bytes; undefined where the file is gone or cannot be looked at. */
  size: number | undefined
}

/** The patterns of one folder, which hold for everything under it. */
interface Scope {
  folder: string
  patterns: Ignore
}

/**
 * The drafts under a folder, in the order of their names, folder by folder. `.gitignore` and `.xindeignore` are heeded, those
 * of the folders above too (of git's as far as the repository or `base` reaches); links to folders are not followed, so a walk always ends.
 * It is read as far as it is asked: a caller that stops stops the walk.
 *
 * @param folder a path; relative ones are resolved against the working folder
 */
export function* walkDrafts(folder: string, options: WalkOptions = {}): Generator<WalkedFile> {
  const root = resolve(folder)
  const { extensions = DRAFT_EXTENSIONS, exclude = [], base, onUnread = () => {} } = options
  const own: Scope[] = exclude.length > 0 ? [{ folder: root, patterns: ignore().add([...exclude]) }] : []
  // What the caller leaves out comes last, so that no ignore file lets it in again.
  yield* walk(root, { extensions, last: own, onUnread }, scopesAbove(root, base))
}

interface Wanted {
  extensions: readonly string[]
  last: readonly Scope[]
  onUnread: (folder: string) => void
}

function* walk(folder: string, wanted: Wanted, above: readonly Scope[]): Generator<WalkedFile> {
  const scopes = [...above, ...scopesOf(folder)]
  const isLeftOut = (path: string) => isIgnored(path, [...scopes, ...wanted.last])
  for (const entry of entriesOf(folder, wanted)) {
    const { name } = entry
    if (name.startsWith('.') || NEVER.has(name)) continue
    const path = join(folder, name)
    if (entry.isDirectory()) {
      if (!isLeftOut(`${path}${sep}`)) yield* walk(path, wanted, scopes)
    } else if (wanted.extensions.some((ending) => name.toLowerCase().endsWith(ending)) && !isLeftOut(path)) {
      const stat = statOf(path)
      if (stat === undefined || stat.isFile()) yield { path, size: stat?.size }
    }
  }
}

function entriesOf(folder: string, { onUnread }: Wanted): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    // One that is gone has no drafts.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onUnread(folder)
    return []
  }
}

/** The scopes of the folders above one, outermost first; those of git end at the repository's root, or at `base`. */
function scopesAbove(folder: string, base: string | undefined): Scope[] {
  const folders: string[] = []
  for (let at = dirname(folder); !folders.includes(at); at = dirname(at)) folders.unshift(at)
  const repository = [...folders, folder].findLast((each) => statOf(join(each, '.git')) !== undefined)
  const top = repository ?? folders.find((each) => base !== undefined && each === resolve(base))
  return folders.flatMap((each) => {
    const isInside = top !== undefined && each.length >= top.length
    return scopesOf(each, isInside ? [GIT_IGNORE, OWN_IGNORE] : [OWN_IGNORE])
  })
}

function scopesOf(folder: string, names: readonly string[] = [GIT_IGNORE, OWN_IGNORE]): Scope[] {
  return names.flatMap((name) => {
    try {
      const { text } = decode(readFileSync(join(folder, name)))
      return text === undefined ? [] : [{ folder, patterns: ignore().add(text) }]
    } catch {
      return []
    }
  })
}

/** The last pattern that speaks of a path decides, as in git; folders end with a separator. */
function isIgnored(path: string, scopes: readonly Scope[]): boolean {
  const isFolder = path.endsWith(sep)
  let ignored = false
  for (const { folder, patterns } of scopes) {
    const name = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '')
    const verdict = patterns.test(name)
    if (verdict.ignored) ignored = true
    else if (verdict.unignored) ignored = false
  }
  return ignored
}
