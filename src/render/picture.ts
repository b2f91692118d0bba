import { jpegSegments } from './jpeg'

/** What an image is and how large, in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpg' | 'gif' | 'bmp'
  readonly width: number
  readonly height: number
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

/** The segment of the frame tells its size. */
function readJpeg(view: DataView): Picture | undefined {
  for (const { marker, start } of jpegSegments(view)) {
    if (start + 9 >= view.byteLength) return undefined
    if (isFrame(marker))
      return { type: 'jpg', width: view.getUint16(start + 7), height: view.getUint16(start + 5) }
  }
  return undefined
}

/** SOF0…SOF15 without DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
