import { type Orientation, orientationIn } from './exif'
import { jpegSegments } from './jpeg'

/** What an image is and how large, in pixels, as it is shown. */
export interface Picture {
  readonly type: 'png' | 'jpg' | 'gif' | 'bmp'
  readonly width: number
  readonly height: number
  /** What becomes of the picture in the file before it is shown, as photos of phones say; nothing unless given. */
  readonly turn?: Turn
}

export interface Turn {
  /** From side to side, before it is turned. */
  readonly mirrored: boolean
  /** In degrees, clockwise. */
  readonly rotation: 0 | 90 | 180 | 270
}

/** Reads the kind and size of an image from its first bytes; undefined for what Word cannot show everywhere. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const picture = readPng(view) ?? readGif(view) ?? readBmp(view) ?? readJpeg(view)
  return picture && picture.width > 0 && picture.height > 0 ? picture : undefined
}

function readPng(view: DataView): Picture | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function readGif(view: DataView): Picture | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function readBmp(view: DataView): Picture | undefined {
  if (view.byteLength < 26 || view.getUint16(0) !== 0x424d) return undefined
  return { type: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
}

const EXIF = 0xe1

/** The segment of the frame tells its size, one before it which way up it is. */
function readJpeg(view: DataView): Picture | undefined {
  let turn: Turn | undefined
  for (const { marker, start, end } of jpegSegments(view)) {
    if (start + 9 >= view.byteLength) return undefined
    if (marker === EXIF) turn ??= turnOf(orientationIn(view, start + 4, end))
    if (isFrame(marker)) return jpegOf(view.getUint16(start + 7), view.getUint16(start + 5), turn)
  }
  return undefined
}

function jpegOf(width: number, height: number, turn: Turn | undefined): Picture {
  if (!turn) return { type: 'jpg', width, height }
  const isOnSide = turn.rotation % 180 !== 0
  return { type: 'jpg', width: isOnSide ? height : width, height: isOnSide ? width : height, turn }
}

/** By the numbers of Exif (CIPA DC-008, section 4.6.4, tag 274). */
const TURNS: Readonly<Record<Orientation, Turn>> = {
  2: { mirrored: true, rotation: 0 },
  3: { mirrored: false, rotation: 180 },
  4: { mirrored: true, rotation: 180 },
  5: { mirrored: true, rotation: 270 },
  6: { mirrored: false, rotation: 90 },
  7: { mirrored: true, rotation: 90 },
  8: { mirrored: false, rotation: 270 },
}

function turnOf(orientation: Orientation | undefined): Turn | undefined {
  return orientation && TURNS[orientation]
}

/** SOF0…SOF15 without DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
