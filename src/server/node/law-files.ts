import { readdir, stat } from 'node:fs/promises'
import { dirname, extname, join, sep } from 'node:path'
import { titleKey } from '../../lint/quoted-laws'
import type { LawFile, LawFiles } from '../platform'
import { folderOf, pathOf, uriOf } from './paths'

/** Where units keep laws and rules, beside the drafts or above them. */
const FOLDERS = ['法规', '法律法规', '制度']
/** What is opened rather, where there are several: what the editor itself shows first. */
const ENDINGS = ['.md', '.txt', '.docx', '.pdf']
/** More folders above a draft are not looked through. */
const MOST_LEVELS = 12

interface Listing {
  /** Of the folder when it was read: any file that comes or goes changes it. */
  changed: number
  files: ReadonlyMap<string, LawFile>
}

/**
 * The files beside a draft, and in the folders for laws from there up to the open folder (or of every open folder).
 * A folder is read once, and again when something in it came or went; typing costs a look at its date.
 */
export function createLawFiles(): LawFiles {
  const known = new Map<string, Listing>()
  const listingOf = async (folder: string): Promise<ReadonlyMap<string, LawFile>> => {
    try {
      const { mtimeMs } = await stat(folder)
      const last = known.get(folder)
      if (last?.changed === mtimeMs) return last.files
      const files = filesIn(folder, await readdir(folder))
      known.set(folder, { changed: mtimeMs, files })
      return files
    } catch {
      known.delete(folder)
      return new Map()
    }
  }
  return {
    async near(uri, open) {
      const listings = await Promise.all(foldersNear(folderOf(uri), openPaths(open)).map(listingOf))
      return (title) => {
        const key = titleKey(title)
        return listings.map((files) => files.get(key)).find((file) => file !== undefined)
      }
    },
  }
}

function openPaths(open: readonly string[]): string[] {
  return open.flatMap((uri) => pathOf(uri) ?? [])
}

/** Nearest first. */
function foldersNear(own: string | undefined, open: readonly string[]): string[] {
  const above = own === undefined ? [] : levels(own, open)
  const withLaws = [...above, ...open].flatMap((folder) => FOLDERS.map((name) => join(folder, name)))
  return [...new Set([...(own === undefined ? [] : [own]), ...withLaws])]
}

/** The draft's folder and those above it, up to the open folder that holds it; it alone where none does. */
function levels(own: string, open: readonly string[]): string[] {
  const isOpen = (folder: string) =>
    open.some((top) => folder === top || folder.startsWith(top.endsWith(sep) ? top : `${top}${sep}`))
  const found = [own]
  for (let at = dirname(own); isOpen(at) && found.length < MOST_LEVELS; at = dirname(at)) found.push(at)
  return found
}

/** By key; the first by ending, then by name, is the one that is opened. */
function filesIn(folder: string, names: readonly string[]): ReadonlyMap<string, LawFile> {
  const rank = (name: string) => ENDINGS.indexOf(extname(name).toLowerCase())
  const files = new Map<string, LawFile>()
  const wanted = names.filter((name) => rank(name) !== -1)
  for (const name of wanted.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))) {
    const key = titleKey(name.slice(0, -extname(name).length))
    if (!files.has(key)) files.set(key, { name, uri: uriOf(join(folder, name)) })
  }
  return files
}
