import assert from 'node:assert/strict'
import { posix, win32 } from 'node:path'
import { readPattern, withoutStrayQuote, withSlashes } from '../../../src/cli/pattern'

describe('patterns on the command line', () => {
  const on = (windows: boolean, typed: string) => {
    const pattern = readPattern(typed, windows)
    assert.ok(pattern, typed)
    return { ...pattern, resolved: (windows ? win32 : posix).resolve('/', pattern.folder) }
  }
  it('begin in the folder before the first star, on drives and on shares', () => {
    assert.equal(win32.resolve('C:/这里', on(true, '稿子\\*.md').folder), 'C:\\这里\\稿子')
    assert.equal(on(true, 'D:\\材料\\2024\\**\\*.md').resolved, 'D:\\材料\\2024')
    assert.equal(on(true, 'D:\\*.md').resolved, 'D:\\')
    assert.equal(on(true, '\\\\server\\共享\\稿\\*.md').resolved, '\\\\server\\共享\\稿')
    assert.equal(on(true, '\\\\server\\共享\\*.md').resolved, '\\\\server\\共享\\')
    assert.equal(on(true, '.\\*.md').folder, './')
    assert.equal(on(true, '*.md').folder, '.')
    assert.equal(on(false, '/*.md').resolved, '/')
    assert.equal(on(false, '稿\\*.md').folder, '.')
  })
  it('take brackets and parentheses for what they are', () => {
    const one = on(true, 'D:\\材料(2024)\\[定稿]*(1).md')
    assert.equal(one.resolved, 'D:\\材料(2024)')
    assert.deepEqual(
      ['[定稿]甲(1).md', '[定稿]甲1.md', '定甲(1).md'].map((name) => one.matches(name)),
      [true, false, false],
    )
    assert.equal(on(false, '!*.md').matches('!甲.md'), true)
    assert.equal(on(false, '!*.md').matches('甲.md'), false)
  })
  it('know ** and { }, and on Windows no capitals', () => {
    assert.equal(on(true, '**\\*.MD').matches('子/甲.md'), true)
    assert.equal(on(false, '**/*.MD').matches('子/甲.md'), false)
    assert.equal(on(false, '*.{md,txt}').matches('甲.txt'), true)
    assert.equal(on(false, '*.md').matches('子/甲.md'), false)
    assert.equal(on(false, '**').namesEnding, false)
    assert.equal(on(false, '**/*.md').namesEnding, true)
  })
  it('are none without a star, whatever a name has', () => {
    for (const name of ['甲.md', '材料(1)[2]!.md', 'D:\\稿\\甲.md'])
      assert.equal(readPattern(name, true), undefined)
  })
  it('a backslash before a closing quotation mark is one of a folder', () => {
    assert.equal(withoutStrayQuote('D:\\材料 一"', true), 'D:\\材料 一')
    assert.equal(withoutStrayQuote('甲"', false), '甲"')
    assert.equal(withSlashes('旧\\材料', true), '旧/材料')
    assert.equal(withSlashes('旧\\材料', false), '旧\\材料')
  })
})
