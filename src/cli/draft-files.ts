import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decode, type Encoding } from '../text/decode'

/** Something that keeps the command from running at all; the message is for people, in Chinese. */
export class UsageError extends Error {}

/** The drafts among files and folders, as absolute paths: folders are searched for `.md`, in stable order. */
export function findDrafts(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    const absolute = resolve(path)
    const stat = statSync(absolute, { throwIfNoEntry: false })
    if (!stat) throw new UsageError(`没有这个文件或文件夹：${path}`)
    return stat.isDirectory() ? draftsIn(absolute) : [absolute]
  })
  return [...new Set(found)]
}

function draftsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return draftsIn(path)
      return /\.(?:md|markdown)$/i.test(entry.name) ? [path] : []
    })
}

/** Reads a draft; undefined text where the file is no text. */
export function readDraft(file: string): { text: string | undefined; encoding: Encoding | undefined } {
  try {
    return decode(readFileSync(file))
  } catch {
    throw new UsageError(`文件读不出来，请检查是否有读取权限：${file}`)
  }
}
