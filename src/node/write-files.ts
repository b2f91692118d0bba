import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export interface OutputFile {
  /** An absolute path. */
  path: string
  content: string | Uint8Array
}

/** The files among these that are there already. */
export function existing(files: readonly OutputFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => existsSync(path))
}

/**
 * Writes files that belong together: all beside their places first, then each into its place, so that a full disk leaves
 * nothing half written. Folders that are missing are made, one deep.
 *
 * @throws the error of the file system
 */
export function writeFiles(files: readonly OutputFile[]): void {
  const pending: { temporary: string; path: string }[] = []
  const folders: string[] = []
  try {
    for (const { path, content } of files) {
      const folder = dirname(path)
      if (!existsSync(folder)) {
        mkdirSync(folder)
        folders.push(folder)
      }
      const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`)
      pending.push({ temporary, path })
      writeFileSync(temporary, content)
    }
    for (const { temporary, path } of pending) renameSync(temporary, path)
  } catch (error) {
    for (const { temporary } of pending) rmSync(temporary, { force: true })
    for (const folder of folders) removeEmpty(folder)
    throw error
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something stands in it: it stays.
  }
}
