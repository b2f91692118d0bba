import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where a document is on disk; undefined where it is not, or an editor of another system names no path of this one. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

/** The folder that a document on disk is in. */
export function folderOf(uri: string): string | undefined {
  const path = pathOf(uri)
  return path === undefined ? undefined : dirname(path)
}
