import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { configurableRules } from '../../../src/lint/found-config'
import { fullLinter, genres } from '../../support/linter'

const linter = fullLinter()
const shownIn = (source: string, yaml = '') => {
  const { config } = parseConfig(yaml, { rules: configurableRules, genres })
  return linter
    .lint(source, config)
    .problems.filter(({ ruleId }) => /^(?:privacy|secrecy)\//.test(ruleId))
    .map(({ range }) => source.slice(range.start, range.end))
}
const PEOPLE = '民警祁守田、韦立群赶到现场，与民警祁守田一起救人。\n'
const PHONES = '值班电话04366222110，负责人电话139-0000-1234。\n'

describe('what may stand', () => {
  it('is told without it', () => {
    assert.deepEqual(shownIn(PEOPLE), ['祁守田', '韦立群', '祁守田'])
    assert.deepEqual(shownIn(PHONES), ['04366222110', '139-0000-1234'])
  })

  for (const list of [
    '祁守田、韦立群',
    '祁守田，韦立群',
    '祁守田 韦立群',
    '[祁守田、韦立群]',
    '[祁守田, 韦立群]',
  ]) {
    it(`are the names of one text: ${list}`, () => {
      assert.deepEqual(shownIn(PEOPLE, `allowNames: ${list}`), [])
      assert.deepEqual(shownIn(`---\n允许姓名: ${list}\n---\n\n${PEOPLE}`), [])
    })
  }

  for (const list of [
    '04366222110、13900001234',
    '0436-6222110，139 0000 1234',
    '04366222110 139-0000-1234',
    '["0436-6222110", 13900001234]',
    '["０４３６６２２２１１０", 139·0000·1234]',
  ]) {
    it(`are values, however they are typed: ${list}`, () => {
      assert.deepEqual(shownIn(PHONES, `allowValues: ${list}`), [])
      assert.deepEqual(shownIn(`---\n允许内容: ${list}\n---\n\n${PHONES}`), [])
    })
  }

  it('are whole values only', () => {
    assert.deepEqual(shownIn(PHONES, 'allowValues: [6222110, 1390000]'), ['04366222110', '139-0000-1234'])
    assert.deepEqual(shownIn(PEOPLE, 'allowNames: [守田, 立群]'), ['祁守田', '韦立群', '祁守田'])
  })

  it('is no other address in the same net', () => {
    const source = '登录内网服务器10.1.11.1查询。\n'
    assert.deepEqual(shownIn(source, 'allowValues: ["10.11.1.1"]'), ['10.1.11.1'])
    assert.deepEqual(shownIn(source, 'allowValues: ["10.1.11.1"]'), [])
  })
})
