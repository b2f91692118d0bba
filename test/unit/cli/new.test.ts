import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { ids, lintJson, useFolder, xinde } from './support'

describe('xinde new', () => {
  const { at, write } = useFolder()
  it('writes a draft that is recognised and lacks nothing but its blanks', () => {
    for (const genre of ['wt3', 'wt4', 'sj3', 'xd', 'dz', 'qa', 'hd']) {
      const file = at(`${genre}.md`)
      assert.equal(xinde(['new', '--genre', genre, '-o', file]).status, 0)
      const { files } = lintJson(file)
      assert.equal(files[0].genre.id, genre)
      assert.deepEqual([...new Set(ids(files[0]))], ['placeholder/todo'])
    }
  }).timeout(60_000)
  it('does not overwrite without --force', () => {
    const file = write('a.md', '旧稿')
    assert.equal(xinde(['new', '--genre', 'wt3', '-o', file]).status, 2)
    assert.equal(readFileSync(file, 'utf8'), '旧稿')
    assert.equal(xinde(['new', '--genre', 'wt3', '-o', file, '--force']).status, 0)
    assert.notEqual(readFileSync(file, 'utf8'), '旧稿')
  })
  it('takes days that there are, and no others', () => {
    for (const day of ['2025-06-18', '2025/6/18', '2025.6.18', '2025年6月18日']) {
      assert.match(xinde(['new', '--genre', 'wt3', '--date', day]).stdout, /2025年6月18日/, day)
    }
    for (const day of [
      '2025-13-45',
      '2025-02-29',
      '去年',
      '',
      '18-6-2025',
      '0000-00-00',
      '0218-06-18',
      '2025-6',
    ]) {
      const { status, stdout, stderr } = xinde(['new', '--genre', 'wt3', '--date', day])
      assert.deepEqual([status, stdout], [2, ''], day)
      assert.match(stderr, /应当是日历上有的一天，如 2025-06-18/, day)
    }
  }).timeout(60_000)
  it('lists the forms when asked for an unknown one', () => {
    const { status, stderr } = xinde(['new', '--genre', '诗歌'])
    assert.equal(status, 2)
    assert.match(stderr, /wt3/)
  })
})
