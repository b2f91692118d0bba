import assert from 'node:assert/strict'
import { type ImportedDocument, readDocx } from '../../../src/import/docx'
import { type DocxParts, docxFile } from '../../support/docx-file'

/** Reads a made document that must be readable. */
export function read(parts: DocxParts | string): ImportedDocument {
  return readBytes(docxFile(typeof parts === 'string' ? { body: parts } : parts))
}

export function readBytes(bytes: Uint8Array): ImportedDocument {
  const reading = readDocx(bytes)
  assert.ok(reading.ok, reading.ok ? '' : reading.refusal.message)
  return reading
}

/** The draft without the last line break. */
export function markdown(parts: DocxParts | string): string {
  return read(parts).markdown.replace(/\n$/, '')
}

/** The reason why bytes are refused, after a look at the message. */
export function refusal(bytes: Uint8Array): string {
  const reading = readDocx(bytes)
  assert.ok(!reading.ok, 'it was read')
  assert.match(reading.refusal.message, /^[^a-z]*(?:\.[a-z]+|[A-Z]+)?[\s\S]*[\u4e00-\u9fff].*；.*/u)
  return reading.refusal.reason
}
