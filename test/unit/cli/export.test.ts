import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../src/node/assets'
import { useFolder, xinde } from './support'

describe('xinde export', () => {
  const { at, write } = useFolder()
  it('writes one self-contained page', () => {
    const output = at('a.html')
    const file = write('a.md', '# 题目\n\n任**市队长，获**市奖。\n')
    assert.equal(xinde(['export', file, '--to', 'html', '-o', output]).status, 0)
    const html = readFileSync(output, 'utf8')
    assert.match(html, /<html lang="zh-CN"/)
    assert.match(html, /任\*\*市队长|任<span[^>]*>\*\*<\/span>市队长/)
    assert.doesNotMatch(html, /https?:\/\//)
  })
  it('says what it cannot write', () => {
    const file = write('a.md', '题目\n')
    assert.equal(xinde(['export', file, '--to', 'html', '-o', at('没有', 'a.html')]).status, 2)
  })
  it('makes no page that is called a PDF or another kind of file', () => {
    const file = write('a.md', '题目\n')
    for (const name of ['a.pdf', 'a.doc', 'a.WPS']) {
      const { status, stderr } = xinde(['export', file, '-o', at(name)])
      assert.deepEqual([status, /不能导出为“\.\w+”.*\.docx 或 \.html/.test(stderr)], [2, true], name)
      assert.equal(existsSync(at(name)), false)
    }
  })
  it('adds the 对照表 where it is asked for', () => {
    const output = at('a.html')
    const file = join(packageRoot, 'examples', '规范', '问题原因对策.md')
    assert.equal(xinde(['export', file, '--with-table', '-o', output]).status, 0)
    assert.match(readFileSync(output, 'utf8'), /附：问题—原因—对策对照表[\s\S]*<td>1\. 压实责任/)
    const other = write('b.md', '# 心得体会\n\n学到很多。\n')
    const run = xinde(['export', other, '--with-table', '-o', at('b.html')])
    assert.deepEqual([run.status, /没有附对照表/.test(run.stderr)], [0, true])
  })
})
