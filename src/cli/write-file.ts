import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from './usage-error'

/**
 * Writes a result, whole or not at all: first beside it, then in its place. An existing file is kept unless
 * `force` says otherwise.
 */
export function writeResult(path: string, text: string, force: boolean): void {
  const target = resolve(path)
  refuseExisting(path, force)
  write(target, text, path)
}

/** Throws a {@link UsageError} where a result would take the place of a file that is there. */
export function refuseExisting(path: string, force: boolean): void {
  if (existsSync(resolve(path)) && !force) {
    throw new UsageError(`文件已经存在，没有覆盖：${path}；要覆盖请加 --force`)
  }
}

/** Gives an existing file another content, whole or not at all; a link stays a link, the permissions stay. */
export function replaceFile(path: string, text: string): void {
  const target = realpathSync(path)
  write(target, text, path, statSync(target).mode)
}

/** @param path as the user named it, for the message */
function write(target: string, text: string, path: string, mode?: number): void {
  try {
    writeWhole(target, text, mode)
  } catch {
    throw new UsageError(cannotWrite(path))
  }
}

export function cannotWrite(path: string): string {
  return `文件写不进去，请检查文件夹是否存在、有没有写入权限、磁盘是否已满：${path}`
}

/** Writes beside the target and then in its place; throws what the file system says, and leaves nothing behind. */
export function writeWhole(target: string, content: string | Uint8Array, mode?: number): void {
  const temporary = besideOf(target)
  try {
    writeFileSync(temporary, content, mode === undefined ? {} : { mode })
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** The name of a file that is still being written. */
export function besideOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
}
