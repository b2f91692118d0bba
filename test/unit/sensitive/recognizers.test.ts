import assert from 'node:assert/strict'
import { readReport } from '../../../src/report/report'
import type { SensitiveKind } from '../../../src/sensitive/finding'
import { excerptOf, maskOf } from '../../../src/sensitive/mask'
import { assignPseudonyms } from '../../../src/sensitive/pseudonym'
import { scanReport } from '../../../src/sensitive/scan'

function found(source: string, kind: SensitiveKind): string[] {
  return scanReport(readReport(source))
    .filter((finding) => finding.kind === kind && finding.score >= 0.4)
    .map(({ range }) => source.slice(range.start, range.end))
}

/** Each text, and exactly what must be found in it. All values are invented or the standard's own samples. */
const CASES: Record<Exclude<SensitiveKind, 'name'>, { yes: [string, string][]; no: string[] }> = {
  'id-card': {
    yes: [
      ['身份证号11010519491231002X', '11010519491231002X'],
      ['身份证号：１１０１０５１９４９１２３１００２Ｘ。', '１１０１０５１９４９１２３１００２Ｘ'],
      ['男，11010519491231002x，汉族', '11010519491231002x'],
      ['身份证110105491231002号', '110105491231002'],
      ['| 证号 |\n|---|\n| 11010519491231002X |', '11010519491231002X'],
    ],
    no: [
      '处罚决定书编号110105491231002',
      '流水号990101199001010019',
      '111010519491231002X1',
      '11010519491331002X',
      '案件编号A1101050000002024010001',
    ],
  },
  phone: {
    yes: [
      ['电话13900001234', '13900001234'],
      ['联系139-0000-1234', '139-0000-1234'],
      ['请拨打１３９００００１２３４！', '１３９００００１２３４'],
      ['+86 13900001234', '+86 13900001234'],
      ['微信同号139 0000 1234。', '139 0000 1234'],
    ],
    no: [
      '编号13900001234',
      '金额1390000.1234',
      '流水139000012345',
      '13800138000',
      '12123',
      '213900001234',
      '110',
    ],
  },
  plate: {
    yes: [
      ['驾驶吉g-56626号低速货车', '吉g-56626'],
      ['吉G·12345号轿车', '吉G·12345'],
      ['鲁Ｑ１２３４５', '鲁Ｑ１２３４５'],
      ['吉Ｇ－１２３４５', '吉Ｇ－１２３４５'],
      ['驾驶粤B D12345小型轿车', '粤B D12345'],
      ['吉g-c7097号摩托车', '吉g-c7097'],
      ['警车吉A0123警', '吉A0123警'],
      ['沪A12345D新能源车', '沪A12345D'],
    ],
    no: [
      '川A（地名简称）',
      '沿G102国道行驶',
      'S203省道',
      '吉G·*****',
      '京A牌照',
      '新B级防护2024年',
      '鲁某',
      'Q50 2.0T',
      '宁A级景区',
    ],
  },
  'police-no': {
    yes: [
      ['警号：012345', '012345'],
      ['警号012345的民警', '012345'],
      ['我的警号是０１２３４５', '０１２３４５'],
      ['工号FJ00123', 'FJ00123'],
      ['012345号民警', '012345'],
    ],
    no: ['警号：******', '邮编130000', '全市12000民警', '警号是xxx', '罚款200000元', '编号012345'],
  },
}

for (const [kind, { yes, no }] of Object.entries(CASES) as [
  Exclude<SensitiveKind, 'name'>,
  (typeof CASES)['phone'],
][]) {
  describe(`recognizer ${kind}`, () => {
    for (const [source, value] of yes) {
      it(`finds ${value} in ${source.slice(0, 20)}`, () => assert.deepEqual(found(source, kind), [value]))
      it(`is silent once ${value} is masked`, () => {
        const masked = source.replace(value, maskOf(kind, value))
        assert.deepEqual(found(masked, kind), [])
      })
    }
    for (const source of no) it(`passes over ${source}`, () => assert.deepEqual(found(source, kind), []))
    it('stays fast on hostile text', () => {
      for (const piece of ['1', '13', '吉G', '警号：', '11010519', '1 ', '吉G·']) {
        const source = piece.repeat(Math.floor(1_000_000 / piece.length))
        const start = performance.now()
        found(source, kind)
        assert.ok(performance.now() - start < 2000, `${piece} took too long`)
      }
    })
  })
}

describe('masks and excerpts', () => {
  it('keep the province and city letter of a plate', () =>
    assert.equal(maskOf('plate', '吉g-56626'), '吉G·*****'))
  it('never show a whole value', () => {
    for (const [kind, value] of [
      ['plate', '吉g-56626'],
      ['phone', '13900001234'],
      ['id-card', '11010519491231002X'],
      ['police-no', '012345'],
      ['name', '沈立言'],
    ] as const) {
      const excerpt = excerptOf(kind, value)
      assert.ok(!excerpt.includes(value))
      assert.match(excerpt, /•/)
    }
  })
})

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
  it('keeps compound surnames and the first character of names with ·', () => {
    assert.deepEqual(masksOf('欧阳立言、阿里木·买买提', ['欧阳立言', '阿里木·买买提']), ['欧阳某', '阿某'])
  })
})
