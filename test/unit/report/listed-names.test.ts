import assert from 'node:assert/strict'
import { listedNames } from '../../../src/report/listed-names'
import { readReport } from '../../../src/report/report'
import { cpuTime } from '../../support/cpu'

describe('names in one text', () => {
  for (const text of [
    '祁守田、韦立群',
    '祁守田，韦立群',
    '祁守田,韦立群',
    '祁守田；韦立群',
    '祁守田 韦立群',
    '祁守田　韦立群同志',
  ]) {
    it(`are told apart: ${text}`, () => assert.deepEqual(listedNames(text), ['祁守田', '韦立群']))
  }
  it('stand without 同志, unit and post', () => {
    assert.deepEqual(listedNames('祁守田同志'), ['祁守田'])
    assert.deepEqual(listedNames('祁守田 同志'), ['祁守田'])
    assert.deepEqual(listedNames('柳溪县大队 祁守田'), ['祁守田'])
    assert.deepEqual(listedNames('柳溪县公安局 副大队长 祁守田'), ['祁守田'])
    assert.deepEqual(listedNames('柳溪县大队'), ['柳溪县大队'])
  })
  it('with gaps or in other writing are one', () => {
    assert.deepEqual(listedNames('沈　言'), ['沈言'])
    assert.deepEqual(listedNames('阿不都·热合曼'), ['阿不都·热合曼'])
    assert.deepEqual(listedNames('John Smith、祁守田'), ['John Smith', '祁守田'])
  })
  it('are read so in the front matter', () => {
    const { values } = readReport(
      '---\n作者: 柳溪县大队 祁守田\n主人公: 祁守田同志\n允许姓名: 祁守田、韦立群\n标题: 关于路口、路段的调研\n---\n',
    ).frontMatter
    assert.deepEqual(values.authors, ['祁守田'])
    assert.deepEqual(values.subjects, ['祁守田'])
    assert.deepEqual(values.allowedNames, ['祁守田', '韦立群'])
    assert.equal(values.title, '关于路口、路段的调研')
  })
  it('take no long time, however many blanks there are', () => {
    for (const text of [' '.repeat(200_000), '甲 '.repeat(100_000), '甲、'.repeat(100_000)]) {
      const time = cpuTime(() => listedNames(text))
      assert.ok(time < 2_000, `${Math.round(time)} ms`)
    }
  })
})
