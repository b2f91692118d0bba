import assert from 'node:assert/strict'
import { exifWith, type Orientation } from '../../../src/render/exif'
import { readPicture } from '../../../src/render/picture'

describe('render/picture', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)
  it('reads the size of GIF, BMP and JPEG', () => {
    const gif = bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 4, 1, 2, 0)
    assert.deepEqual(readPicture(gif), { type: 'gif', width: 260, height: 2 })
    const bmp = new Uint8Array(26)
    bmp.set([0x42, 0x4d])
    new DataView(bmp.buffer).setInt32(18, 7, true)
    new DataView(bmp.buffer).setInt32(22, -5, true)
    assert.deepEqual(readPicture(bmp), { type: 'bmp', width: 7, height: 5 })
    const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0, 9, 1, 0, 3, 0, 0)
    assert.deepEqual(readPicture(jpeg), { type: 'jpg', width: 256, height: 9 })
  })
  it('takes nothing else, and does not run on for ever', () => {
    for (const other of [
      bytes(),
      bytes(0xff, 0xd8),
      bytes(0xff, 0xd8, 0xff, 0xff, 0xff, 0xff),
      bytes(1, 2, 3),
    ]) {
      assert.equal(readPicture(other), undefined)
    }
    const endless = new Uint8Array(100_000).fill(0xff)
    endless[1] = 0xd8
    assert.equal(readPicture(endless), undefined)
    const looping = new Uint8Array(64)
    looping.set([0xff, 0xd8, 0xff, 0xe0])
    assert.equal(readPicture(looping), undefined)
  })

  it('reads which way up a photo is, and its size as it is shown', () => {
    const photo = (orientation: number) =>
      bytes(
        0xff,
        0xd8,
        0xff,
        0xe1,
        0,
        34,
        ...exifWith(orientation as Orientation),
        0xff,
        0xc0,
        0,
        17,
        8,
        0,
        9,
        1,
        0,
        3,
        0,
        0,
      )
    assert.deepEqual(readPicture(photo(1)), { type: 'jpg', width: 256, height: 9 })
    const turns = [2, 3, 4, 5, 6, 7, 8].map((orientation) => {
      const { width, height, turn } = readPicture(photo(orientation)) ?? {}
      return [width, height, turn?.rotation, turn?.mirrored]
    })
    assert.deepEqual(turns, [
      [256, 9, 0, true],
      [256, 9, 180, false],
      [256, 9, 180, true],
      [9, 256, 270, true],
      [9, 256, 90, false],
      [9, 256, 90, true],
      [9, 256, 270, false],
    ])
  })
})
