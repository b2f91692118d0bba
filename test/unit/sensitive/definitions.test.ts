import assert from 'node:assert/strict'
import { readReport } from '../../../src/report/report'
import { scanReport } from '../../../src/sensitive/scan'

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
