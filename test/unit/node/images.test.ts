import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readImages } from '../../../src/node/images'
import { readPicture } from '../../../src/render/docx/picture'

describe('node/images', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'xinde-images-'))
    mkdirSync(join(root, '工作区', '稿'), { recursive: true })
    for (const file of ['外.png', '工作区/上.png', '工作区/稿/图 1.png'])
      writeFileSync(join(root, file), file)
    symlinkSync(join(root, '外.png'), join(root, '工作区', '稿', '链接.png'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const read = (paths: string[]) => [
    ...readImages(paths, join(root, '工作区', '稿'), join(root, '工作区')).keys(),
  ]

  it('reads what lies inside the root, however its path is written', () => {
    assert.deepEqual(read(['图%201.png', '图 1.png', '../上.png']), ['图%201.png', '图 1.png', '../上.png'])
  })

  it('reads nothing outside, through a path or a link, and nothing that is no file', () => {
    assert.deepEqual(read(['../../外.png', '链接.png', '/etc/hostname', '.', '没有.png', '%zz.png', '']), [])
  })
})

describe('render/docx/picture', () => {
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
})
