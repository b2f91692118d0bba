import { dirname, resolve } from 'node:path'
import type { Config } from '../lint/config'
import type { FullLinter } from '../lint/full-linter'
import { createConfigFiles } from '../node/config-files'
import { createNodeLinter } from '../node/node-linter'
import type { Encoding } from '../text/decode'
import { readDraft } from './draft-files'
import { UsageError } from './usage-error'

/** One draft with what a command needs to work on it. */
export interface OpenDraft {
  text: string
  /** The file begins with a byte-order mark, which is not part of the text. */
  marked: boolean
  encoding: Encoding
  /** The folder that it lies in, absolute. */
  folder: string
  linter: FullLinter
  /** The nearest one above the draft. */
  config: Config
}

/**
 * Reads a draft and does the work of a command on it; the linter lives as long as the work.
 *
 * @param file as the user named it
 * @throws {UsageError} where it cannot be read or is no text
 */
export async function withDraft<T>(file: string, work: (draft: OpenDraft) => Promise<T>): Promise<T> {
  const { text, marked, encoding } = readDraft(file)
  if (text === undefined || encoding === undefined)
    throw new UsageError(`文件不是文本，或编码认不出来：${file}`)
  const folder = dirname(resolve(file))
  const linter = createNodeLinter()
  try {
    const { config } = createConfigFiles(linter.genres).forFolder(folder)
    return await work({ text, marked, encoding, folder, linter, config })
  } finally {
    linter.dispose()
  }
}
