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
  it('lists the forms when asked for an unknown one', () => {
    const { status, stderr } = xinde(['new', '--genre', '诗歌'])
    assert.equal(status, 2)
    assert.match(stderr, /wt3/)
  })
})
