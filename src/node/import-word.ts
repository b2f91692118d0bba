import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { imagePath, readDocx } from '../import/docx'
import { refusalOf } from '../import/refusal'
import type { Config } from '../lint/config'
import type { FullLinter } from '../lint/full-linter'
import { importedHead } from '../lint/imported-head'
import { existing, type OutputFile, WriteFault, writeFiles } from './write-file'

export interface WordImport {
  /** Absolute paths. */
  source: string
  target: string
  /** Files that are there already may be replaced. */
  overwrite: boolean
}

/** What an import did, or why it did nothing: a sentence of plain Chinese. */
export type WordImported =
  | { ok: true; notices: readonly string[]; images: number; characters: number }
  | { ok: false; reason: 'unreadable' | 'refused' | 'exists' | 'unwritable'; message: string }

/** Larger files are not even read; `readDocx` has the same limit. */
const LARGEST = 100 << 20

/**
 * Turns a Word document into a draft with front matter and a folder of images beside it (草稿.assets). The document is
 * only read; everything is written, or nothing.
 */
export async function importWord(
  { source, target, overwrite }: WordImport,
  linter: FullLinter,
  config: Config,
): Promise<WordImported> {
  const bytes = read(source)
  if (typeof bytes === 'string') return { ok: false, reason: 'unreadable', message: bytes }
  const folder = `${basename(target, extname(target))}.assets`
  const reading = readDocx(bytes, { imageFolder: imagePath(folder) })
  if (!reading.ok) return { ok: false, reason: 'refused', message: reading.refusal.message }
  const { markdown, images, notices } = reading
  const result = await linter.lintFully(markdown, config)
  const draft: OutputFile = { path: target, content: importedHead(result) + markdown }
  const pictures = images.map(({ name, bytes: content }) => ({
    path: join(dirname(target), folder, name),
    content,
  }))
  // The draft last: when it is there, all that it shows is there.
  const files = [...pictures, draft]
  const [taken] = overwrite ? [] : existing(files)
  if (taken !== undefined) {
    return { ok: false, reason: 'exists', message: `文件已经存在，没有覆盖：${taken}` }
  }
  try {
    writeFiles(files)
  } catch (error) {
    if (error instanceof WriteFault) return { ok: false, reason: 'unwritable', message: error.message }
    throw error
  }
  return { ok: true, notices, images: images.length, characters: result.report.characters }
}

/** The bytes of a file, or why they cannot be had. */
function read(path: string): Uint8Array | string {
  try {
    return statSync(path).size > LARGEST ? refusalOf('tooLarge').message : readFileSync(path)
  } catch {
    return `文件读不出来，请检查文件在不在、有没有读取权限、是不是正被别的程序独占：${path}`
  }
}
