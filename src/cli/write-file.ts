import { existsSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { WriteFault, writeWhole } from '../node/write-file'
import { UsageError } from './usage-error'

/**
 * Writes a result, whole or not at all: first beside it, then in its place. An existing file is kept unless
 * `force` says otherwise.
 */
export function writeResult(path: string, data: string | Uint8Array, force: boolean): void {
  const target = resolve(path)
  refuseExisting(path, force)
  write(target, data, path)
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
function write(target: string, data: string | Uint8Array, path: string, mode?: number): void {
  try {
    writeWhole(target, data, mode)
  } catch (error) {
    throw error instanceof WriteFault ? new UsageError(error.message.replace(target, path)) : error
  }
}

export function cannotWrite(path: string): string {
  return `文件写不进去，请检查文件夹是否存在、有没有写入权限、磁盘是否已满：${path}`
}
