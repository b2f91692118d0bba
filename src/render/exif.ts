/** Which way up a photo is, where it is not as it is to be shown, which is 1. */
export type Orientation = 2 | 3 | 4 | 5 | 6 | 7 | 8

const ORIENTATION = 0x0112
const SHORT = 3
/** Where its header of eight bytes begins in an Exif segment. */
const TIFF = 6

/**
 * Which way up a picture is by the data of an Exif segment, from `from` to `to`; undefined where it is as it should be, or
 * where nothing is said (CIPA DC-008, section 4.6.4, tag 274).
 */
export function orientationIn(view: DataView, from: number, to: number): Orientation | undefined {
  const tiff = from + TIFF
  if (!startsWith(view, from, to, 'Exif\0') || tiff + 10 > to) return undefined
  const little = view.getUint16(tiff) === 0x4949
  const list = tiff + view.getUint32(tiff + 4, little)
  if (list + 2 > to) return undefined
  const count = view.getUint16(list, little)
  for (let i = 0, entry = list + 2; i < count && entry + 12 <= to; i++, entry += 12) {
    if (view.getUint16(entry, little) !== ORIENTATION) continue
    const value = view.getUint16(entry + 8, little)
    return view.getUint16(entry + 2, little) === SHORT && value >= 2 && value <= 8
      ? (value as Orientation)
      : undefined
  }
  return undefined
}

/** The data of an Exif segment that says nothing but which way up the picture is. */
export function exifWith(orientation: Orientation): Uint8Array {
  const view = new DataView(new ArrayBuffer(32))
  for (const [i, character] of [...'Exif'].entries()) view.setUint8(i, character.charCodeAt(0))
  view.setUint32(TIFF, 0x4d4d002a)
  view.setUint32(TIFF + 4, 8)
  view.setUint16(TIFF + 8, 1)
  view.setUint16(TIFF + 10, ORIENTATION)
  view.setUint16(TIFF + 12, SHORT)
  view.setUint32(TIFF + 14, 1)
  view.setUint16(TIFF + 18, orientation)
  return new Uint8Array(view.buffer)
}

/** Whether the bytes from `from` to `to` begin with a text of ASCII. */
export function startsWith(view: DataView, from: number, to: number, text: string): boolean {
  if (from + text.length > to) return false
  for (let i = 0; i < text.length; i++) if (view.getUint8(from + i) !== text.charCodeAt(i)) return false
  return true
}
