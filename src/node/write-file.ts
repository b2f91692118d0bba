import { chmodSync, existsSync, mkdirSync, realpathSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renameOver } from './rename-over'
import { statOf } from './stat-of'

/** A file could not be written; the message says in Chinese why and what to do. */
export class WriteFault extends Error {}

export interface OutputFile {
  /** An absolute path. */
  path: string
  content: string | Uint8Array
  /** Whether nobody else may read a file that is made new; one that is there keeps its permissions. */
  secret?: boolean
}

/**
 * Writes a file, whole or not at all: first beside it, then in its place.
 *
 * @param target absolute path
 * @param options.secret as in {@link OutputFile}
 * @throws {WriteFault} where it cannot be written; what stood there before still stands
 */
export function writeWhole(target: string, data: string | Uint8Array, { secret = false } = {}): void {
  writeFiles([{ path: target, content: data, secret }], { makeFolders: false })
}

/**
 * Writes files that belong together: all beside their places first, then each into its place, so that a full disk leaves
 * nothing half written. A link stays a link, and what takes the place of a file has its permissions.
 *
 * @param options.makeFolders make folders that are missing, one deep
 * @throws {WriteFault} that names the file which cannot be written
 */
export function writeFiles(files: readonly OutputFile[], { makeFolders = true } = {}): void {
  const places: (Place & OutputFile)[] = []
  const folders: string[] = []
  let current = ''
  try {
    for (const { path, content, secret } of files) {
      current = path
      const folder = dirname(path)
      if (makeFolders && !existsSync(folder)) {
        mkdirSync(folder)
        folders.push(folder)
      }
      const place = placeFor(path)
      places.push({ path, content, ...place })
      const mode = place.mode ?? (secret ? OWNER_ONLY : ORDINARY)
      if (place.beside !== undefined) writeFileSync(place.beside, content, { mode })
    }
    for (const { content, ...place } of places) {
      current = place.path
      if (place.beside === undefined) writeFileSync(place.target, content)
      putInPlace(place)
    }
  } catch (error) {
    for (const { beside } of places) if (beside !== undefined) discard(beside)
    for (const folder of folders) removeEmpty(folder)
    throw new WriteFault(`${reasonOf(error, current)}：${current}`)
  }
}

/** Where a file goes, and how. */
export interface Place {
  /** What a link leads to, or the path itself. */
  target: string
  /** Where it is written first. Left out for what is no file, such as a printer or a pipe: that is written to at once. */
  beside?: string
  /** The permissions of the file that it takes the place of. */
  mode?: number
}

/**
 * @param path absolute
 * @throws what the system would say where another file may not take the place of what stands there
 */
export function placeFor(path: string): Place {
  const stat = statOf(path)
  if (!stat) return { target: path, beside: besideOf(path) }
  if (stat.isDirectory()) throw withCode('EISDIR')
  if (!stat.isFile()) return { target: path }
  // Putting another file in its place would write over what somebody has locked.
  if ((stat.mode & OWNER_WRITES) === 0) throw withCode('EROFS')
  const target = realpathSync(path)
  return { target, beside: besideOf(target), mode: stat.mode & PERMISSIONS }
}

/** Puts what was written beside a place into it. */
export function putInPlace({ target, beside, mode }: Place): void {
  if (beside === undefined) return
  // It was made with no more than these; the system may have taken some away.
  if (mode !== undefined) chmodSync(beside, mode)
  renameOver(beside, target)
}

const OWNER_WRITES = 0o200
const PERMISSIONS = 0o777
/** What new files are made with; the system takes away what it will. */
export const ORDINARY = 0o666
const OWNER_ONLY = 0o600

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** The files among these that are there already. */
export function existing(files: readonly OutputFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => existsSync(path))
}

let begun = 0

/** A name, no longer than any may be, for a file that is still being written. */
function besideOf(target: string): string {
  return join(dirname(target), `.xinde-${process.pid}-${Date.now().toString(36)}-${begun++}.tmp`)
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

/** Why a file could not be written, in Chinese, and what to do. */
export function reasonOf(error: unknown, target?: string): string {
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return '文件夹不存在，可能已被移走或删除，请重新选择'
  if (target !== undefined && statOf(target)?.isDirectory()) return REASONS.EISDIR ?? ''
  return REASONS[code] ?? '文件写不进去，请检查文件夹是否存在、有没有写入权限、磁盘是否已满'
}
