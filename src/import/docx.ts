import { openArchive } from './archive'
import { readBlocks } from './body'
import { showsPicture } from './drawings'
import { foreignKind } from './file-kind'
import type { ImportedImage } from './images'
import { type Block, textOf } from './model'
import { readParts } from './parts'
import { createReader } from './reader'
import { type Refusal, RefusedError, refusalOf } from './refusal'
import { writeDraft } from './write'
import { childOf, findAll, textIn } from './xml'

/** A Word document as a draft. */
export interface ImportedDocument {
  /** Without front matter. Images stand as `<folder>/图1.png`. */
  markdown: string
  /** What the document calls itself, in plain text. */
  title: string | undefined
  /** What the officer should know, each a sentence of plain Chinese without anything from the text. */
  notices: readonly string[]
  images: readonly ImportedImage[]
}

export type DocxReading = ({ ok: true } & ImportedDocument) | { ok: false; refusal: Refusal }

export interface ReadOptions {
  /** Where the images will be, relative to the draft and fit for Markdown (see `imagePath`); `assets` unless given. */
  imageFolder?: string
}

/**
 * Reads a .docx (or .docm, whose macros are left where they are). Nothing is run, fetched or written. Never throws:
 * what cannot be read is a refusal with a message for the officer.
 */
export function readDocx(bytes: Uint8Array, { imageFolder = 'assets' }: ReadOptions = {}): DocxReading {
  try {
    const foreign = foreignKind(bytes)
    if (foreign) return { ok: false, refusal: refusalOf(foreign) }
    return { ok: true, ...readDocument(bytes, imageFolder) }
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: refusalOf(error.reason) }
    throw error
  }
}

const MARGIN_TEXT = new Set(['w:t'])

function readDocument(bytes: Uint8Array, folder: string): ImportedDocument {
  const parts = readParts(openArchive(bytes))
  const reader = createReader(parts)
  const body = childOf(parts.document, 'w:body')
  const blocks = body ? readBlocks(body, reader) : []
  const { markdown, title } = writeDraft(blocks, reader, folder)
  // Dashes and digits are the number of the page.
  const hasMargins = parts.margins.some(
    (margin) => /[^\s\d—–-]/.test(findAll(margin, MARGIN_TEXT).map(textIn).join('')) || showsPicture(margin),
  )
  if (hasMargins) reader.tally.add('margins')
  if (blocks.every(isWordless)) reader.tally.add('noText')
  if (parts.hasMacros) reader.tally.add('macros')
  return { markdown, title, notices: reader.tally.messages(), images: reader.images.taken }
}

function isWordless(block: Block): boolean {
  return block.kind === 'paragraph' && textOf(block.inlines).trim() === ''
}

/** A folder name as Markdown takes it for the path of an image. */
export function imagePath(folder: string): string {
  return folder.replace(/[\s()<>%\\#?[\]]/g, (unit) => encodeURIComponent(unit).replace(/[()]/g, parenthesis))
}

function parenthesis(unit: string): string {
  return unit === '(' ? '%28' : '%29'
}
