import { extname } from 'node:path'
import { decodeDraft, type ReadDraft } from '../draft-files'
import { UsageError } from '../usage-error'

/** A draft as Markdown, whatever kind of file it comes from. */
export interface Input extends ReadDraft {
  /** It was a Word document: its lines are those of the Markdown that it became. */
  converted: boolean
}

const WORD_FILES = new Set(['.docx', '.docm', '.doc', '.wps'])

/** @throws {UsageError} where a Word file cannot be read (an old .doc, a password, a damaged file) */
export async function readInput(file: string, content: Uint8Array): Promise<Input> {
  if (!WORD_FILES.has(extname(file).toLowerCase())) return { ...decodeDraft(content), converted: false }
  const { readDocx } = await import('../../import/docx')
  const reading = readDocx(content)
  if (!reading.ok) throw new UsageError(reading.refusal.message)
  return { text: reading.markdown, encoding: 'utf-8', marked: false, converted: true }
}
