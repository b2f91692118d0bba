import { dirname, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { URI } from 'vscode-uri'

/** Where a document is on disk; undefined where it is not, or an editor of another system names no path of this one. */
export function pathOf(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri)
    // `d:` alone would be the folder that is current on that drive.
    return /^[a-z]:$/i.test(path) ? `${path}${sep}` : path
  } catch {
    return undefined
  }
}

/** The address of a file on disk, as VS Code writes it: drive letters and signs too (see `canonicalUri`). */
export function uriOf(path: string): string {
  return URI.file(path).toString()
}

/** The folder that a document on disk is in. */
export function folderOf(uri: string): string | undefined {
  const path = pathOf(uri)
  return path === undefined ? undefined : dirname(path)
}
