import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { configurableRules } from '../../../src/lint/found-config'
import { readFrontMatter } from '../../../src/report/front-matter'
import { genres } from '../../support/linter'

const parse = (text: string) => parseConfig(text, { rules: configurableRules, genres })
const faultsIn = (text: string) =>
  parse(text).faults.map(({ range, message }) => ({ place: text.slice(range.start, range.end), message }))
const headFaults = (text: string) => {
  const source = `---\n${text}\n---\n`
  return readFrontMatter(source).errors.map(({ range, message }) => ({
    place: source.slice(range.start, range.end),
    message,
  }))
}

describe('a list of words', () => {
  for (const key of ['allowNames', '允许姓名', 'allowValues', 'allowTerms']) {
    it(`that is none is told: ${key}`, () => {
      const [fault] = faultsIn(`${key}: {a: 1}`)
      assert.equal(fault?.place, '{a: 1}')
      assert.match(fault.message, new RegExp(`不起作用；应当写成 ${key}: \\[`))
      assert.deepEqual(
        faultsIn(`${key}: [甲乙丙, {a: b}]`).map(({ place }) => place),
        ['{a: b}'],
      )
    })
  }
  it('may hold numbers where those are values', () => {
    assert.deepEqual(
      faultsIn('allowNames: [1, true]').map(({ place }) => place),
      ['1', 'true'],
    )
    assert.deepEqual(faultsIn('allowValues: [13900001234]'), [])
    assert.deepEqual(parse('allowValues: 04366222110').config.allowValues, ['04366222110'])
  })
  it('may be left empty, and one text', () => {
    assert.deepEqual(faultsIn('allowNames:\nallowValues: []\nallowTerms: ""\n'), [])
    assert.deepEqual(parse('allowTerms: 其它、帐号').config.allowTerms, ['其它', '帐号'])
  })
  it('is told in the front matter, too', () => {
    const [error] = headFaults('允许姓名: {祁守田: 1}')
    assert.equal(error?.place, '{祁守田: 1}')
    assert.match(error.message, /“允许姓名”的这一处读不出来，不起作用；应当写成 允许姓名: \[/)
    assert.deepEqual(
      headFaults('作者: [祁守田, {a: b}, 3]\n标题: {a: 1}\n允许内容: [04366222110]').map(
        ({ place }) => place,
      ),
      ['{a: b}', '3', '{a: 1}'],
    )
  })
})

describe('a key that stands twice', () => {
  it('is told in a configuration, and the later one counts', () => {
    const text = 'allowNames: [祁守田]\ngenre: wt3\nallowNames: [韦立群]\n'
    const [fault, ...others] = faultsIn(text)
    assert.deepEqual(others, [])
    assert.equal(fault?.place, 'allowNames')
    assert.match(fault.message, /“allowNames”写了两次：这里的不起作用，以第 3 行的为准；请合成一处/)
    assert.deepEqual(parse(text).config.allowNames, ['韦立群'])
    assert.equal(parse(text).config.genre, 'wt3')
  })
  it('is told under another key, too', () => {
    const text = 'rules:\n  placeholder/x: off\n  placeholder/x: error\n'
    assert.equal(parse(text).config.rules['placeholder/x'], 'error')
    assert.match(faultsIn(text)[0]?.message ?? '', /“placeholder\/x”写了两次.*第 3 行/)
  })
  it('is told in the front matter', () => {
    const [error, ...others] = headFaults('体裁: wt3\n作者: 祁守田\n体裁: 先进事迹')
    assert.deepEqual(others, [])
    assert.equal(error?.place, '体裁')
    assert.match(error.message, /“体裁”写了两次：这里的不起作用，以第 4 行的为准/)
    assert.equal(readFrontMatter('---\n体裁: wt3\n体裁: 先进事迹\n---\n').values.genre, '先进事迹')
  })
})
