import assert from 'node:assert/strict'
import { withoutMetadata } from '../../../src/render/picture-metadata'

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))
const segment = (marker: number, ...data: number[]) => {
  const length = data.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...data]
}
const START = [0xff, 0xd8]
const END = [0xff, 0xd9]
const JFIF = segment(0xe0, ...ascii('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)
const FRAME = segment(0xc0, 8, 0, 9, 1, 0, 1, 1, 0x11, 0)
const PROFILE = segment(0xe2, ...ascii('ICC_PROFILE'), 0, 1, 1, 7)
/** With a byte of 0xff in the picture, and a restart. */
const SCAN = [...segment(0xda, 1, 1, 0, 0, 63, 0), 5, 0xff, 0, 6, 0xff, 0xd0, 7]

/** Exif of a photo that lies on its side and tells its place; in both orders of bytes. */
function exif(little: boolean, orientation: number): number[] {
  const short = (value: number) => (little ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff])
  const long = (value: number) => (little ? [...short(value), 0, 0] : [0, 0, ...short(value)])
  const entry = (tag: number, kind: number, value: number[]) => [
    ...short(tag),
    ...short(kind),
    ...long(1),
    ...value,
  ]
  return segment(
    0xe1,
    ...ascii('Exif'),
    0,
    0,
    ...ascii(little ? 'II' : 'MM'),
    ...short(42),
    ...long(8),
    ...short(2),
    ...entry(0x0112, 3, [...short(orientation), 0, 0]),
    ...entry(0x8825, 4, long(38)),
    ...long(0),
    ...ascii('GPS 43.88 125.32'),
  )
}
/** The only entry that is left of it. */
const ON_ITS_SIDE = [
  0xff,
  0xe1,
  0,
  34,
  ...ascii('Exif'),
  0,
  0,
  ...ascii('MM'),
  0,
  42,
  0,
  0,
  0,
  8,
  0,
  1,
  1,
  0x12,
  0,
  3,
]
const LAST_OF_IT = [0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]

const cleaned = (...parts: readonly number[][]) => [...withoutMetadata(Uint8Array.from(parts.flat()))]

describe('the metadata of pictures', () => {
  it('are taken out of a photo: place, device, comments, small copies, what is behind its end', () => {
    const photo = cleaned(
      START,
      JFIF,
      exif(false, 1),
      segment(0xe1, ...ascii('http://ns.adobe.com/xap/1.0/'), 0, ...ascii('<x:xmpmeta/>')),
      PROFILE,
      segment(0xe2, ...ascii('MPF'), 0, 1, 2, 3),
      segment(0xed, ...ascii('Photoshop 3.0'), 0),
      segment(0xfe, ...ascii('shot by')),
      FRAME,
      SCAN,
      segment(0xfe, ...ascii('between scans')),
      SCAN,
      END,
      ascii('ftypmp42 film'),
    )
    assert.deepEqual(photo, [START, JFIF, PROFILE, FRAME, SCAN, SCAN, END].flat())
  })

  it('but which way up it is stays, whatever order its bytes are in', () => {
    for (const little of [false, true]) {
      const photo = cleaned(START, exif(little, 6), FRAME, SCAN, END)
      assert.deepEqual(photo, [START, ON_ITS_SIDE, LAST_OF_IT, FRAME, SCAN, END].flat())
      assert.deepEqual(cleaned(photo), photo, 'cleaned twice')
    }
  })

  it('are taken out of a PNG', () => {
    const chunk = (kind: string, ...data: number[]) => [
      0,
      0,
      0,
      data.length,
      ...ascii(kind),
      ...data,
      1,
      2,
      3,
      4,
    ]
    const head = [0x89, ...ascii('PNG'), 13, 10, 26, 10]
    const picture = [chunk('IHDR', 9), chunk('pHYs', 8), chunk('IDAT', 7), chunk('IEND')]
    const words = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].map((kind) => chunk(kind, 1, 2))
    const [first, ...rest] = picture as [number[], ...number[][]]
    assert.deepEqual(cleaned(head, first, ...words, ...rest, [9, 9]), [head, ...picture].flat())
  })

  it('nothing is lost of a file without any, of another kind, or that is cut off or damaged', () => {
    const whole = [START, JFIF, FRAME, SCAN].flat()
    for (const other of [
      [],
      [0xff],
      ascii('GIF89a'),
      [...whole, ...END],
      whole,
      [...START, ...JFIF, 1, 2, 3],
      [...START, 0xff, 0xe2],
      [0x89, ...ascii('PNG'), 13, 10, 26, 10, 0xff, 0xff, 0xff, 0xff, ...ascii('IDAT'), 1, 2, 3, 4],
    ])
      assert.deepEqual(cleaned(other), other)
    const same = Uint8Array.from([...whole, ...END])
    assert.equal(withoutMetadata(same), same)
  })

  it('are read to an end of any bytes', () => {
    for (const start of [
      START,
      [...START, ...exif(true, 6).slice(0, 30)],
      [0x89, ...ascii('PNG'), 13, 10, 26, 10],
    ])
      for (const fill of [0, 0xff, 0xe1, 0xda]) {
        const bytes = new Uint8Array(300_000).fill(fill)
        bytes.set(start)
        withoutMetadata(bytes)
      }
  })
})
