import assert from 'node:assert/strict'
import { planFor } from '../../../src/lint/redaction-plan'
import { readReport } from '../../../src/report/report'
import { applyRedaction } from '../../../src/sensitive/redaction'
import { scanReport } from '../../../src/sensitive/scan'
import { fullLinter } from '../../support/linter'

describe('names in definitions of links', () => {
  const linter = fullLinter()
  const found = (source: string) =>
    linter
      .lint(source)
      .findings.flatMap(({ kind, range }) => (kind === 'name' ? [source.slice(range.start, range.end)] : []))

  it('are found in titles and labels, as one person with those of the text', () => {
    const source =
      '民警梁振国查获货车，见[通报][1]和[梁振国的事迹]。\n\n[1]: https://a.cn/x "民警梁振国的先进事迹"\r\n[梁振国的事迹]: 稿.md\n\n完。\n'
    assert.deepEqual(found(source), ['梁振国', '梁振国', '梁振国', '梁振国'])
    const { findings } = linter.lint(source)
    assert.equal(new Set(findings.map(({ entity }) => entity)).size, 1)
  })
  it('are masked in every place alike, so that links still lead where they led', () => {
    const source = '民警梁振国见[梁振国的事迹]。\n\n[梁振国的事迹]: 稿.md "梁振国"\n'
    const redacted = applyRedaction(source, planFor(linter.lint(source)))
    assert.equal(redacted, '民警梁某见[梁某的事迹]。\n\n[梁某的事迹]: 稿.md "梁某"\n')
  })
  it('notes at the foot of the page are text as before', () => {
    const source = '见注[^1]。\n\n[^1]: 民警梁振国供稿。\n'
    assert.deepEqual(found(source), ['梁振国'])
  })
  it('a draft of nothing but definitions is read in a few seconds', () => {
    const line = '[甲]: https://a.cn/x "民警梁振国的先进事迹"\n'
    const start = process.cpuUsage()
    linter.lint(line.repeat(2_000))
    const { user } = process.cpuUsage(start)
    assert.ok(user < 8_000_000, `${Math.round(user / 1000)} ms`)
  }).timeout(60_000)
})

describe('values in definitions of links', () => {
  const found = (source: string) =>
    scanReport(readReport(source)).map(({ kind, range }) => [kind, source.slice(range.start, range.end)])

  it('are found, in the order of the draft', () => {
    const source =
      '电话13900001234。\n\n[1]: https://a.cn/x "身份证11010519491231002X"\n\n车牌吉G12345，见[甲][1]。\n\n> [乙]: 稿.md (手机13900001235)\n'
    assert.deepEqual(found(source), [
      ['phone', '13900001234'],
      ['id-card', '11010519491231002X'],
      ['plate', '吉G12345'],
      ['phone', '13900001235'],
    ])
  })
  it('the address itself is a page’s', () => {
    assert.deepEqual(found('见[甲][1]。\n\n[1]: https://a.cn/13900001234\n'), [])
  })
})
