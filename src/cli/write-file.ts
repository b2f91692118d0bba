import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from './usage-error'

/**
 * Writes a result, whole or not at all: first beside it, then in its place. An existing file is kept unless
 * `force` says otherwise.
 */
export function writeResult(path: string, text: string, force: boolean): void {
  const target = resolve(path)
  if (existsSync(target) && !force) {
    throw new UsageError(`文件已经存在，没有覆盖：${path}；要覆盖请加 --force`)
  }
  write(target, text, path)
}

/** Gives an existing file another content, whole or not at all; a link stays a link, the permissions stay. */
export function replaceFile(path: string, text: string): void {
  const target = realpathSync(path)
  write(target, text, path, statSync(target).mode)
}

/** @param path as the user named it, for the message */
function write(target: string, text: string, path: string, mode?: number): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, text, mode === undefined ? {} : { mode })
    renameSync(temporary, target)
  } catch {
    rmSync(temporary, { force: true })
    throw new UsageError(`文件写不进去，请检查文件夹是否存在、有没有写入权限、磁盘是否已满：${path}`)
  }
}
