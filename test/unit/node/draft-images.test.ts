import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readImages } from '../../../src/node/draft-images'
import { canLink } from '../../support/links'

describe('node/draft-images', () => {
  let base = ''
  before(() => {
    base = mkdtempSync(join(tmpdir(), 'xinde-images-'))
    mkdirSync(join(base, '工作区/稿'), { recursive: true })
    for (const name of ['外.png', '工作区/上.png', '工作区/稿/旁 边.png'])
      writeFileSync(join(base, name), name)
    if (canLink) symlinkSync(join(base, '外.png'), join(base, '工作区/稿/通向外面.png'))
  })
  after(() => rmSync(base, { recursive: true, force: true }))

  it('reads what lies inside the open folder, and nothing else of this machine', async () => {
    const paths = [
      '旁%20边.png',
      '../上.png',
      '../../外.png',
      '%2e%2e/../外.png',
      '通向外面.png',
      '没有.png',
      '/etc/hostname',
      '%zz.png',
      '.',
      '',
    ]
    const images = await readImages(paths, join(base, '工作区/稿'), join(base, '工作区'))
    assert.deepEqual([...images.keys()], ['旁%20边.png', '../上.png'])
    const beside = await readImages(paths, join(base, '工作区/稿'), join(base, '工作区/稿'))
    assert.deepEqual([...beside.keys()], ['旁%20边.png'])
    assert.equal((await readImages(paths, base, join(base, '没有这个文件夹'))).size, 0)
  })
})
