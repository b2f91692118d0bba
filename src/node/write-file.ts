import { existsSync, mkdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { renameOver } from './rename-over'

/** A file could not be written; the message says in Chinese why and what to do. */
export class WriteFault extends Error {}

export interface OutputFile {
  /** An absolute path. */
  path: string
  content: string | Uint8Array
  /** Permissions; those that the system gives where it is left out. */
  mode?: number
}

/**
 * Writes a file, whole or not at all: first beside it, then in its place.
 *
 * @param target absolute path
 * @param mode permissions; those that the system gives where it is left out
 * @throws {WriteFault} where it cannot be written; what stood there before still stands
 */
export function writeWhole(target: string, data: string | Uint8Array, mode?: number): void {
  writeFiles([{ path: target, content: data, ...(mode !== undefined && { mode }) }], { makeFolders: false })
}

/**
 * Writes files that belong together: all beside their places first, then each into its place, so that a full disk leaves
 * nothing half written.
 *
 * @param options.makeFolders make folders that are missing, one deep
 * @throws {WriteFault} that names the file which cannot be written
 */
export function writeFiles(files: readonly OutputFile[], { makeFolders = true } = {}): void {
  const written: string[] = []
  const folders: string[] = []
  let current = ''
  try {
    for (const { path, content, mode } of files) {
      current = path
      const folder = dirname(path)
      if (makeFolders && !existsSync(folder)) {
        mkdirSync(folder)
        folders.push(folder)
      }
      // Putting another file in its place would write over what somebody has locked.
      if (existsSync(path) && isLocked(path)) throw Object.assign(new Error(), { code: 'EROFS' })
      const temporary = besideOf(path)
      written.push(temporary)
      writeFileSync(temporary, content, mode === undefined ? {} : { mode })
    }
    for (const { path } of files) {
      current = path
      renameOver(besideOf(path), path)
    }
  } catch (error) {
    for (const temporary of written) discard(temporary)
    for (const folder of folders) removeEmpty(folder)
    throw new WriteFault(`${reasonOf(error, current)}：${current}`)
  }
}

/** The files among these that are there already. */
export function existing(files: readonly OutputFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => existsSync(path))
}

/** The name of a file that is still being written. */
export function besideOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Where nothing can be written, nothing was left behind.
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Something stands in it: it stays.
  }
}

function isLocked(file: string): boolean {
  const stat = statSync(file)
  return stat.isFile() && (stat.mode & 0o200) === 0
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限，请换一个文件夹，或者请管理员开放权限',
  EPERM: '没有写入权限，或者文件正开着，请关闭 Word 里的这个文件再试',
  EBUSY: '文件正被别的程序打开，请关闭 Word 里的这个文件再试',
  EROFS: '文件是只读的，没有覆盖；请换一个文件名，或者去掉文件的只读属性',
  ENOSPC: '磁盘已满，没有写进去；请腾出空间再试',
  EDQUOT: '磁盘配额已用完，没有写进去；请腾出空间再试',
  ENAMETOOLONG: '文件名太长，请改短一些',
  EISDIR: '这里是一个文件夹，请换一个文件名',
}

function reasonOf(error: unknown, target: string): string {
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return '文件夹不存在，可能已被移走或删除，请重新选择'
  if (existsSync(target) && statSync(target).isDirectory()) return REASONS.EISDIR ?? ''
  return REASONS[code] ?? '文件写不进去，请检查文件夹是否存在、有没有写入权限、磁盘是否已满'
}
