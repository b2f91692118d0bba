import assert from 'node:assert/strict'
import { readReport } from '../../../src/report/report'
import { type Finding, VALUE_KINDS, type ValueKind } from '../../../src/sensitive/finding'
import { KIND_NAMES } from '../../../src/sensitive/kind-names'
import { excerptOf, maskOf } from '../../../src/sensitive/mask'
import { scanReport } from '../../../src/sensitive/scan'
import { readMarked, showMarked } from '../../rules/marked'
import { CASES, TRAPS } from './cases'
import { DRESSES } from './dress'

const findingsIn = (source: string) => scanReport(readReport(source))
const shown = (source: string, findings: readonly Finding[], kind: ValueKind) =>
  showMarked(
    source,
    findings.filter((finding) => finding.kind === kind && finding.score >= 0.4).map(({ range }) => range),
  )

/** The draft after masking everything found, as the fixes do. */
function masked(source: string): string {
  return [...findingsIn(source)]
    .reverse()
    .reduce(
      (text, { kind, range }) =>
        kind === 'name'
          ? text
          : text.slice(0, range.start) +
            maskOf(kind, source.slice(range.start, range.end)) +
            text.slice(range.end),
      source,
    )
}

/** Values that a mask of theirs, or their shape, keeps from some dress. */
const NOT_WORN: Partial<Record<ValueKind, readonly string[]>> = {
  // A weak mask is made of marks: taken for emphasis, or cut in two, it is another thing.
  'weak-mask': ['bold', 'bold at the head', 'split by a soft break', 'full width'],
}

for (const kind of VALUE_KINDS) {
  const { sample, yes, no } = CASES[kind]
  const worn = DRESSES.filter(({ name }) => !NOT_WORN[kind]?.includes(name))
  const positives = [
    ...yes.map((text) => ({ name: text.slice(0, 30), text })),
    ...worn.map(({ name, wear }) => ({ name, text: wear(sample.label, sample.value) })),
  ]
  describe(`recognizer ${kind}`, () => {
    it('is tried on enough texts', () => {
      assert.ok(positives.length >= 15, `${positives.length} positives`)
      assert.ok(no.length >= 15, `${no.length} negatives`)
    })
    for (const { name, text } of positives) {
      const { source } = readMarked(text)
      it(`finds exactly what must go: ${name}`, () => {
        assert.equal(shown(source, findingsIn(source), kind), text)
      })
      it(`finds nothing once it is masked: ${name}`, () => {
        const once = masked(source)
        assert.deepEqual(
          findingsIn(once).map(({ range }) => once.slice(range.start, range.end)),
          [],
          once,
        )
      })
      it(`tells neither score nor evidence with the value: ${name}`, () => {
        for (const { kind: found, range, score, evidence } of findingsIn(source)) {
          const value = source.slice(range.start, range.end)
          assert.ok(score > 0 && score <= 1)
          assert.ok(evidence?.length && evidence.every((line) => !line.includes(value)))
          assert.ok(!excerptOf(found, value).includes(value))
        }
      })
    }
    for (const source of no) {
      it(`passes over ${source}`, () => assert.equal(shown(source, findingsIn(source), kind), source))
    }
    for (const source of TRAPS) {
      it(`is not trapped by ${source}`, () => assert.equal(shown(source, findingsIn(source), kind), source))
    }
  })
}

describe('accounts that are for the public', () => {
  const scores = (source: string) => findingsIn(source).map(({ score }) => score)
  it('are told of as a notice', () => {
    assert.deepEqual(scores('大队官方抖音号：jilinjiaojing'), [0.45])
    assert.deepEqual(scores('关注大队官方微博：jljiaojing，快手号：jljj110'), [0.45, 0.45])
    assert.deepEqual(scores('QQ群123456789'), [0.45])
  })
  it('are not taken for a policeman’s own', () =>
    assert.deepEqual(scores('大队民警微信号：wx_sample01'), [0.9]))
})

describe('masks and excerpts', () => {
  it('keep no town or village for a county', () => {
    for (const address of ['岭下镇红旗村5组12号', '红旗街18号3单元', '东市街12号楼', '八旗屯3组'])
      assert.equal(maskOf('address', address), '某处')
    assert.equal(maskOf('address', '兴安盟科尔沁右翼前旗察尔森镇红旗嘎查3组'), '兴安盟科尔沁右翼前旗')
    assert.equal(maskOf('address', '白城市镇赉县镇赉镇'), '白城市镇赉县')
  })
  it('hide every number of a row of documents', () =>
    assert.equal(maskOf('case-no', '长公交认字〔2024〕第00123、00124号'), '长公交认字〔2024〕第某号'))
  it('keep the province and city letter of a plate', () =>
    assert.equal(maskOf('plate', '吉g-56626'), '吉G·*****'))
  it('keep the type and the year of a document', () =>
    assert.equal(maskOf('case-no', '长公交认字〔2024〕第00123号'), '长公交认字〔2024〕第某号'))
  it('keep an address to the county', () => {
    assert.equal(maskOf('address', '吉林省白城市洮北区岭下镇三合村5组12号'), '吉林省白城市洮北区')
    assert.equal(maskOf('address', '幸福小区3号楼2单元501室'), '某处')
  })
  it('keep the year of a birth', () => assert.equal(maskOf('birth', '1985年3月12日'), '1985年'))
  it('change nothing the second time', () => {
    for (const kind of VALUE_KINDS) {
      const mask = maskOf(kind, CASES[kind].sample.value)
      assert.equal(maskOf(kind, mask), mask, kind)
    }
  })
  it('have a name for every kind', () => {
    for (const kind of VALUE_KINDS) assert.ok(KIND_NAMES[kind].length > 1)
  })
  it('never show a whole value', () => {
    for (const kind of VALUE_KINDS) {
      const { value } = CASES[kind].sample
      assert.ok(!excerptOf(kind, value).includes(value))
      assert.match(excerptOf(kind, value), /•/)
    }
    assert.ok(!excerptOf('name', '沈立言').includes('沈立言'))
  })
})
