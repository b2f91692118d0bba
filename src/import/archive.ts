import { Inflate } from 'fflate'
import { crc32 } from './crc32'
import { RefusedError } from './refusal'

/** The parts of a ZIP file by their names. */
export interface Archive {
  readonly names: readonly string[]
  /** The declared size of a part in bytes; 0 where there is none. */
  sizeOf(name: string): number
  /**
   * A part, inflated; undefined where there is none.
   *
   * @param limit in bytes; a part that is larger is refused before it is inflated
   */
  read(name: string, limit: number): Uint8Array | undefined
}

interface Entry {
  name: string
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

/** All limits are far above what a paper of some hundred pages with photographs needs. */
const LONGEST_FILE = 100 << 20
const MOST_ENTRIES = 4_000
const MOST_INFLATED = 300 << 20
/** Deflate reaches 1032; a text of this size that is packed so well says nothing. */
const SUSPICIOUS_SIZE = 16 << 20
const SUSPICIOUS_RATIO = 150
/** One step of inflating makes at most a thousand times as much. */
const STEP = 16 << 10

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

/**
 * Reads the directory of a ZIP file (APPNOTE 6.3, 4.3) and judges it before anything is inflated.
 *
 * @throws RefusedError where it is broken, too large or not honest
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length > LONGEST_FILE) throw new RefusedError('tooLarge')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  let packed = 0
  let inflated = 0
  for (const entry of entriesOf(bytes, view)) {
    if (entry.name.endsWith('/')) continue
    if (!isPlainPath(entry.name)) throw new RefusedError('unsafePath')
    if (entries.has(entry.name)) throw new RefusedError('corrupt')
    entries.set(entry.name, entry)
    packed += entry.packed
    inflated += entry.size
    if (entry.size > SUSPICIOUS_SIZE && entry.size > entry.packed * SUSPICIOUS_RATIO) {
      throw new RefusedError('bomb')
    }
  }
  // More packed bytes than the file has: parts that share their bytes.
  if (inflated > MOST_INFLATED || packed > bytes.length) throw new RefusedError('bomb')
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.size ?? 0,
    read(name, limit) {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.size > limit) throw new RefusedError('tooLarge')
      return inflate(entry, packedBytes(entry, bytes, view))
    },
  }
}

function* entriesOf(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) throw new RefusedError('bomb')
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_MARK) throw new RefusedError('corrupt')
    if (view.getUint16(at + 8, true) & 1) throw new RefusedError('encrypted')
    const nameLength = view.getUint16(at + 28, true)
    yield {
      // Names of parts are ASCII (OPC 6.2.2); anything else reads as itself in UTF-8.
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

/** Where the record that ends the file begins; a comment may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_MARK) return at
  }
  throw new RefusedError('corrupt')
}

/** No way out of the archive: nothing absolute, no `..`, no drive. */
function isPlainPath(name: string): boolean {
  return !/[:\0]/.test(name) && name.split('/').every((part) => part !== '..' && part !== '')
}

function packedBytes({ offset, packed }: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_MARK)
    throw new RefusedError('corrupt')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw new RefusedError('corrupt')
  return bytes.subarray(start, start + packed)
}

/** Never makes more than the directory declared, whatever the packed bytes hold. */
function inflate({ method, size, crc }: Entry, packed: Uint8Array): Uint8Array {
  if (method !== STORED && method !== DEFLATED) throw new RefusedError('corrupt')
  const whole = method === STORED ? packed : unpacked(packed, size)
  if (whole.length !== size || crc32(whole) !== crc) throw new RefusedError('corrupt')
  return whole
}

function unpacked(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RefusedError('bomb')
    whole.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch (error) {
    throw error instanceof RefusedError ? error : new RefusedError('corrupt')
  }
  return whole.subarray(0, length)
}
