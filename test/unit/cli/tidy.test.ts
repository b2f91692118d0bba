import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { useFolder, xinde } from './support'

describe('xinde tidy', () => {
  const { at, write } = useFolder()
  const draft = '夜查体会\r\n一、路面管\r\n\r\n## 二、查处\r\n(二) 不严\r\n文。\r\n'
  const tidied = '# 夜查体会\r\n\r\n## 一、路面管\r\n\r\n## 二、查处\r\n\r\n### （一）不严\r\n\r\n文。\r\n'
  it('prints the draft with clean headings, and leaves the file alone', () => {
    const file = write('a.md', draft)
    const run = xinde(['tidy', file])
    assert.deepEqual([run.status, run.stdout], [0, tidied])
    assert.match(run.stderr, /整理了 4 处标题/)
    assert.equal(readFileSync(file, 'utf8'), draft)
  })
  it('joins a heading torn inside a word, which only the segmenter knows', () => {
    const file = write('a.md', '## 一、当前交通\n\n### 安全存在的问\n\n### 题和不足\n\n文。\n')
    assert.match(xinde(['tidy', file]).stdout, /安全存在的问题和不足\n/)
  })
  it('writes a file with -o, and overwrites none without --force', () => {
    const file = write('a.md', draft)
    const output = at('b.md')
    assert.equal(xinde(['tidy', file, '-o', output]).status, 0)
    assert.equal(readFileSync(output, 'utf8'), tidied)
    assert.equal(xinde(['tidy', file, '-o', file]).status, 2)
    assert.equal(readFileSync(file, 'utf8'), draft)
    const again = xinde(['tidy', output, '-o', output, '--force'])
    assert.match(again.stderr, /已经整齐/)
    assert.equal(readFileSync(output, 'utf8'), tidied)
  })
  it('says what is wrong with a file that is none, or is no text', () => {
    assert.equal(xinde(['tidy', at('没有.md')]).status, 2)
    const run = xinde(['tidy', write('b.md', Uint8Array.from([0, 1, 2, 255]))])
    assert.deepEqual([run.status, run.stdout], [2, ''])
    assert.match(run.stderr, /不是文本/)
  })
})
