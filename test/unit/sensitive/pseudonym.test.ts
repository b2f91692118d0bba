import assert from 'node:assert/strict'
import { assignPseudonyms } from '../../../src/sensitive/pseudonym'

describe('assignPseudonyms', () => {
  const findingsOf = (source: string, names: string[]) =>
    names
      .flatMap((name) =>
        [...source.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
          kind: 'name' as const,
          range: { start: index, end: index + name.length },
          score: 1,
          entity: name,
        })),
      )
      .sort((a, b) => a.range.start - b.range.start)
  const masksOf = (source: string, names: string[]) => {
    const findings = findingsOf(source, names)
    const pseudonyms = assignPseudonyms(source, findings)
    return findings.map((finding) => pseudonyms.of(finding))
  }
  it('gives one person one mask', () => {
    assert.deepEqual(masksOf('沈立言说，沈立言去了。', ['沈立言']), ['沈某', '沈某'])
  })
  it('numbers people of one surname in order of appearance', () => {
    assert.deepEqual(masksOf('陆远山、陆近水、高文礼', ['陆近水', '陆远山', '高文礼']), [
      '陆某1',
      '陆某2',
      '高某',
    ])
  })
  it('does not reuse a mask that the draft has', () => {
    assert.deepEqual(masksOf('沈某报案，沈立言到场。', ['沈立言']), ['沈某1'])
    assert.deepEqual(masksOf('沈某1报案，沈立言、沈立行到场。', ['沈立言', '沈立行']), ['沈某2', '沈某3'])
  })
  it('does not give the mask without a number where the draft has one with it', () => {
    assert.deepEqual(masksOf('沈某2报案，沈立言到场。', ['沈立言']), ['沈某1'])
    assert.deepEqual(masksOf('沈某3部手机，沈立言到场。', ['沈立言']), ['沈某1'])
  })
  it('tells people apart by 甲乙丙丁 where a number would run into a figure', () => {
    const names = ['沈立言', '沈立行']
    for (const figure of ['2人', '２人', '**10月'])
      assert.deepEqual(masksOf(`沈立言、沈立行${figure}，沈立言说。`, names), ['沈某甲', '沈某乙', '沈某甲'])
    assert.deepEqual(masksOf('沈立言2人。高文礼、高文义到场。', ['沈立言', '高文礼', '高文义']), [
      '沈某',
      '高某1',
      '高某2',
    ])
  })
  it('goes on with the 甲乙丙丁 that the draft has', () => {
    assert.deepEqual(masksOf('沈某甲报案，沈立言到场。', ['沈立言']), ['沈某乙'])
    assert.deepEqual(masksOf('沈某甲状腺结节，沈立言到场。', ['沈立言']), ['沈某1'])
  })
  it('keeps compound surnames and the first character of names with ·', () => {
    assert.deepEqual(masksOf('欧阳立言、阿里木·买买提', ['欧阳立言', '阿里木·买买提']), ['欧阳某', '阿某'])
  })
  it('keeps a compound surname that stands alone', () => {
    assert.deepEqual(masksOf('司空立言、欧阳所长', ['司空立言', '欧阳']), ['司空某', '欧阳某'])
  })
  it('writes traditional characters as simplified ones, without the readings that sites add', () => {
    assert.deepEqual(masksOf('陳立言、歐(ōu)陽(yáng)靜', ['陳立言', '歐\\(ōu\\)陽\\(yáng\\)靜']), [
      '陈某',
      '欧阳某',
    ])
    assert.deepEqual(masksOf('陳某報案，陳立言到場。', ['陳立言']), ['陈某1'])
  })
})
