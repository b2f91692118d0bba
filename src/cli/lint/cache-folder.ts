import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../../node/write-file'
import { UsageError } from '../usage-error'

/** Entries that no run has made for so long are removed, in milliseconds. */
const KEPT = 30 * 24 * 60 * 60 * 1000
/** What entries are called: nothing else in the folder is ever removed. */
const ENTRY = /^[0-9a-f]{64}$/

/** Makes the folder of a cache, which stays out of repositories, and removes old entries. */
export function openCacheFolder(folder: string, now: number): void {
  try {
    mkdirSync(folder, { recursive: true })
    const ignored = join(folder, '.gitignore')
    if (!existsSync(ignored)) writeFileSync(ignored, '*\n')
    for (const name of readdirSync(folder).filter((each) => ENTRY.test(each))) {
      const path = join(folder, name)
      if (now - statSync(path).mtimeMs > KEPT) rmSync(path, { force: true })
    }
  } catch {
    throw new UsageError(`缓存文件夹用不了，请检查有没有写入权限，或去掉 --cache：${folder}`)
  }
}

/** A cache that cannot be written to (a full disk) is no reason to stop. */
export function writeEntry(folder: string, { name, content }: { name: string; content: Uint8Array }): void {
  try {
    writeWhole(join(folder, name), content)
  } catch {}
}
