import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renameOver } from '../../../src/node/rename-over'

describe('renameOver', () => {
  /** A file system that refuses so many times, and how often it was asked. */
  const refusing = (times: number, code: string) => {
    const asked: string[] = []
    const rename = (from: string, to: string) => {
      asked.push(`${from}→${to}`)
      if (asked.length <= times) throw Object.assign(new Error(), { code })
    }
    return { asked, rename }
  }

  it('puts a file in the place of another', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xinde-rename-'))
    const [from, to] = [join(folder, '新.md'), join(folder, '旧.md')]
    writeFileSync(from, '新')
    writeFileSync(to, '旧')
    renameOver(from, to)
    assert.equal(readFileSync(to, 'utf8'), '新')
    assert.ok(!existsSync(from))
    rmSync(folder, { recursive: true, force: true })
  })
  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    it(`tries again on Windows while another program looks into it (${code})`, () => {
      const { asked, rename } = refusing(2, code)
      renameOver('新', '旧', { platform: 'win32', rename })
      assert.deepEqual(asked, ['新→旧', '新→旧', '新→旧'])
    })
  }
  it('waits for more than half a second before it gives up where somebody keeps it open', () => {
    const { asked, rename } = refusing(Number.POSITIVE_INFINITY, 'EBUSY')
    const start = performance.now()
    assert.throws(() => renameOver('新', '旧', { platform: 'win32', rename }), { code: 'EBUSY' })
    assert.ok(asked.length > 3)
    assert.ok(performance.now() - start > 500)
  })
  it('does not try again what will not pass', () => {
    const full = refusing(1, 'ENOSPC')
    assert.throws(() => renameOver('新', '旧', { platform: 'win32', rename: full.rename }), {
      code: 'ENOSPC',
    })
    const elsewhere = refusing(1, 'EPERM')
    assert.throws(() => renameOver('新', '旧', { platform: 'linux', rename: elsewhere.rename }), {
      code: 'EPERM',
    })
    assert.deepEqual([full.asked.length, elsewhere.asked.length], [1, 1])
  })
})
