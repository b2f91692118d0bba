/** A segment of a JPEG file, from its mark on; that of a scan goes to the next mark, with the coded picture. */
export interface JpegSegment {
  readonly marker: number
  readonly start: number
  readonly end: number
}

const START = 0xd8
const SCAN = 0xda
export const JPEG_END = 0xd9

/**
 * The segments of a JPEG file (ITU-T T.81, annex B) behind its first mark, in order, as far as they can be read; none of
 * what is no JPEG. The last segment of a file that is whole has the marker `JPEG_END`.
 */
export function* jpegSegments(view: DataView): Generator<JpegSegment> {
  const size = view.byteLength
  if (size < 4 || view.getUint16(0) !== (0xff00 | START)) return
  for (let at = 2; at + 2 <= size && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker !== JPEG_END && at + 4 > size) return
    const end = marker === JPEG_END ? at + 2 : endOf(view, at, marker)
    yield { marker, start: at, end }
    if (marker === JPEG_END) return
    at = end
  }
}

function endOf(view: DataView, start: number, marker: number): number {
  const end = Math.min(view.byteLength, start + 2 + view.getUint16(start + 2))
  return marker === SCAN ? endOfScan(view, end) : end
}

/** At the next mark that is neither a restart nor part of the coded picture. */
function endOfScan(view: DataView, from: number): number {
  for (let at = from; at + 1 < view.byteLength; at++) {
    if (view.getUint8(at) !== 0xff) continue
    const next = view.getUint8(at + 1)
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return view.byteLength
}
