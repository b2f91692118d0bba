import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { decode, type Encoding } from '../text/decode'
import { UsageError } from './usage-error'

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

/** A draft as it was read; undefined text where the file is no text. */
export interface ReadDraft {
  text: string | undefined
  encoding: Encoding | undefined
  /** It begins with a UTF-8 byte-order mark, which is not part of the text. */
  marked: boolean
}

export function readDraft(file: string): ReadDraft {
  try {
    const bytes = readFileSync(file)
    return { ...decode(bytes), marked: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf }
  } catch {
    throw new UsageError(`文件读不出来，请检查是否有读取权限：${file}`)
  }
}
