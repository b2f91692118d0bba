import assert from 'node:assert/strict'
import { useFolder, xinde } from './support'

describe('xinde lint --submit', () => {
  const { write } = useFolder()
  it('says whether each draft may be handed in', () => {
    const good = write('好.md', '民警依法查处违法行为3起。\n')
    const bad = write('差.md', '任xxx，依法查处。\n')
    const passed = xinde(['lint', '--submit', good])
    assert.deepEqual([passed.status, /可提交/.test(passed.stderr)], [0, true])
    const failed = xinde(['lint', '--submit', bad])
    assert.deepEqual([failed.status, /不可提交（1 处要改）/.test(failed.stderr)], [1, true])
  })
})

describe('xinde lint --submit: wording', () => {
  const { write } = useFolder()
  it('tells repeated phrases and their lines, without standing in the way', () => {
    const file = write('a.md', '群众的小事当作自己的大事来办。\n\n要把群众的小事当作自己的大事来办。\n')
    const { status, stderr } = xinde(['lint', '--submit', file])
    assert.equal(status, 0)
    assert.match(stderr, /用词（供参考）：“群众的小事当作自己的大事来办”2 处，重复的话，第 1、3 行/)
  })
})
