import { exifWith, orientationIn, startsWith } from './exif'
import { JPEG_END, jpegSegments } from './jpeg'

/**
 * A photo without what the camera or a program wrote into it besides the picture: where and with what it was taken, who
 * edited it, a small copy of it, a film behind it. Which way up it is stays, and so do its colours. Other files, and
 * such as cannot be read to their end, stay as they are as far as they cannot be read.
 *
 * PNG: W3C Portable Network Graphics, chapter 11.
 *
 * @returns the same bytes where there is nothing to be taken out
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = jpegParts(view) ?? pngParts(view)
  return kept ? joined(bytes, kept) : bytes
}

/** A stretch of the file, or bytes that come in the place of one. */
type Part = readonly [from: number, to: number] | Uint8Array

function joined(bytes: Uint8Array, parts: readonly Part[]): Uint8Array {
  const pieces = parts.map((part) => (part instanceof Uint8Array ? part : bytes.subarray(part[0], part[1])))
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (length === bytes.length && parts.every((part) => !(part instanceof Uint8Array))) return bytes
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const [APP0, APP1, APP2, ADOBE, APP15, COMMENT] = [0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe]

/** Undefined for what is no JPEG. */
function jpegParts(view: DataView): Part[] | undefined {
  const parts: Part[] = [[0, 2]]
  let read = 0
  for (const { marker, start, end } of jpegSegments(view)) {
    read = end
    const data = start + 4
    const orientation = marker === APP1 ? orientationIn(view, data, end) : undefined
    if (!isMetadata(view, marker, data, end)) parts.push([start, end])
    else if (orientation !== undefined) parts.push(app1With(exifWith(orientation)))
    // What stands behind the end is no picture.
    if (marker === JPEG_END) return parts
  }
  // What cannot be read is left.
  return read === 0 ? undefined : [...parts, [read, view.byteLength]]
}

/** What applications write; JFIF, colour profiles and Adobe's colour transform tell how the picture is to be shown. */
function isMetadata(view: DataView, marker: number, from: number, to: number): boolean {
  if (marker === COMMENT) return true
  if (marker < APP0 || marker > APP15 || marker === ADOBE) return false
  if (marker === APP0) return !startsWith(view, from, to, 'JFIF')
  return marker !== APP2 || !startsWith(view, from, to, 'ICC_PROFILE')
}

const HEAD = 4

function app1With(data: Uint8Array): Uint8Array {
  const segment = new Uint8Array(HEAD + data.length)
  new DataView(segment.buffer).setUint32(0, ((0xff00 | APP1) << 16) | (data.length + 2))
  segment.set(data, HEAD)
  return segment
}

const PNG = 0x89504e47
const CHUNKS_OF_WORDS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

/** Undefined for what is no PNG. */
function pngParts(view: DataView): Part[] | undefined {
  const size = view.byteLength
  if (size < 8 || view.getUint32(0) !== PNG) return undefined
  const parts: Part[] = [[0, 8]]
  let at = 8
  while (at + 12 <= size) {
    const end = at + 12 + view.getUint32(at)
    if (end > size) break
    const kind = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)))
    if (!CHUNKS_OF_WORDS.has(kind)) parts.push([at, end])
    at = end
    if (kind === 'IEND') return parts
  }
  return [...parts, [at, size]]
}
