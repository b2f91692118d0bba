import assert from 'node:assert/strict'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { createCache } from '../../../src/cli/lint/cache'
import { openCacheFolder, writeEntry } from '../../../src/cli/lint/cache-folder'
import type { FileResult } from '../../../src/cli/lint/file-result'
import { lintJson, useFolder, xinde } from './support'

const RESULT: FileResult = { file: '/甲.md', problems: [], characters: 12, wording: [] }
const bytes = (text: string) => new TextEncoder().encode(text)

describe('xinde lint --cache', () => {
  const { at, write } = useFolder()

  it('opens an entry with the draft alone, checked in the same way', () => {
    const cache = createCache(at())
    const key = cache.keyOf(bytes('草稿'), ['标准'])
    writeEntry(at(), cache.entryOf(key, RESULT))
    const { file: _, ...kept } = RESULT
    assert.deepEqual(cache.read(cache.keyOf(bytes('草稿'), ['标准'])), kept)
    assert.equal(cache.read(cache.keyOf(bytes('草稿'), ['严格'])), undefined)
    assert.equal(cache.read(cache.keyOf(bytes('草稿。'), ['标准'])), undefined)
    // The name of another's entry does not open it.
    const other = cache.keyOf(bytes('别的草稿'), ['标准'])
    assert.equal(cache.read({ name: key.name, secret: other.secret }), undefined)
  })
  it('ignores an entry that is damaged or cut off', () => {
    const cache = createCache(at())
    const key = cache.keyOf(bytes('草稿'), [])
    const { content } = cache.entryOf(key, RESULT)
    for (const broken of [
      content.slice(0, 20),
      content.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
      bytes(''),
    ]) {
      writeFileSync(at(key.name), broken)
      assert.equal(cache.read(key), undefined)
    }
  })
  it('forgets old entries and nothing else in the folder', () => {
    const cache = createCache(at())
    const names = ['旧', '新'].map((text) => cache.keyOf(bytes(text), []).name)
    for (const name of [...names, '草稿.md']) write(name, '')
    const old = new Date('2020-01-01')
    for (const name of [names[0] ?? '', '草稿.md']) utimesSync(at(name), old, old)
    openCacheFolder(at(), Date.now())
    assert.deepEqual(readdirSync(at()).sort(), ['.gitignore', names[1], '草稿.md'].sort())
  })
  it('gives the same answer the second time, without a word of the draft on disk; a change is seen', () => {
    const file = write('a.md', '民警陆远山驾驶吉g-56626号轿车，任xxx。\n')
    const run = () => lintJson('--cache', '--cache-location', at('缓存'), file).files
    const first = run()
    const entries = readdirSync(at('缓存')).filter((name) => name !== '.gitignore')
    assert.equal(entries.length, 1)
    const kept = readFileSync(at('缓存', entries[0] ?? ''))
    for (const word of ['陆远山', '56626', '吉', 'xxx', 'privacy', 'a.md'])
      assert.ok(!kept.includes(word), word)
    assert.deepEqual(run(), first)
    assert.equal(readdirSync(at('缓存')).length, 2)
    writeFileSync(file, '平安无事。\n')
    assert.equal(run()[0].messages.length, 0)
    // Entries that somebody broke are as none.
    for (const name of entries) writeFileSync(at('缓存', name), '坏了')
    assert.equal(xinde(['lint', '--cache', '--cache-location', at('缓存'), file]).status, 0)
  })
})
