export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** A file's text and the encoding it was found to be in, or no text where it is none of those known. */
export type Decoded = { text: string; encoding: Encoding } | { text: undefined; encoding: undefined }

/**
 * Reads bytes as text: by byte-order mark, else as strict UTF-8, else as strict GB18030 (which contains GBK
 * and GB 2312). The mark itself is not part of the text. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = encodingByMark(bytes)
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!looksBinary(text)) return { text, encoding }
    } catch {
      // not this one: try the next
    }
  }
  return { text: undefined, encoding: undefined }
}

function encodingByMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  return undefined
}

/** NUL does not occur in a draft; it does in nearly every file that is not text. */
function looksBinary(text: string): boolean {
  const nul = text.indexOf('\0')
  return nul !== -1 && nul < 8000
}

/**
 * True for a text that was read in the wrong encoding: at least three replacement characters (U+FFFD), and
 * more than one in fifty characters of its beginning.
 */
export function isMojibake(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const broken = sample.split('\ufffd').length - 1
  return broken >= 3 && broken * 50 > sample.length
}
