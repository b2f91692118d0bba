import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { statOf } from '../node/stat-of'
import { WriteFault, writeWhole } from '../node/write-file'
import { UsageError } from './usage-error'

export interface ResultOptions {
  /** Write over a file that is there. */
  force?: boolean | undefined
  /** What the result was made from, or must be kept apart from: never written over. */
  originals?: readonly string[]
  /** Whether nobody else may read it where the file is made new. */
  secret?: boolean
}

/**
 * Writes a result, whole or not at all: first beside it, then in its place. An existing file is kept unless
 * `force` says otherwise, and an original always.
 */
export function writeResult(path: string, data: string | Uint8Array, options: ResultOptions): void {
  refuseExisting(path, options)
  replaceFile(path, data, options)
}

/** Throws a {@link UsageError} where a result would take the place of a file that is to stay. */
export function refuseExisting(path: string, { force = false, originals = [] }: ResultOptions): void {
  if (!statOf(resolve(path))?.isFile()) return
  const there = identityOf(path)
  if (there !== undefined && originals.some((original) => identityOf(original) === there)) {
    throw new UsageError(`不能写到原稿或另一个结果上，没有覆盖；请换一个文件名：${path}`)
  }
  if (!force) throw new UsageError(`文件已经存在，没有覆盖：${path}；要覆盖请加 --force`)
}

/** Gives a file another content, whole or not at all; a link stays a link, the permissions stay. */
export function replaceFile(
  path: string,
  data: string | Uint8Array,
  { secret }: Pick<ResultOptions, 'secret'> = {},
): void {
  const target = resolve(path)
  try {
    writeWhole(target, data, { secret })
  } catch (error) {
    throw error instanceof WriteFault ? new UsageError(error.message.replace(target, path)) : error
  }
}

/** Of the names and links that lead to one file the first. */
export function distinctFiles(paths: readonly string[]): string[] {
  const seen = new Set<string>()
  return paths.filter((path) => {
    const identity = identityOf(path) ?? path
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  })
}

/** The same for all names and links that lead to one file; undefined where there is none. */
function identityOf(path: string): string | undefined {
  const stat = statSync(resolve(path), { bigint: true, throwIfNoEntry: false })
  return stat && `${stat.dev} ${stat.ino}`
}
