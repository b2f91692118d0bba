import assert from 'node:assert/strict'
import { cpuTime } from '../../support/cpu'
import { fullLinter } from '../../support/linter'

/** What took more than in proportion to how often it stands in a draft: minutes at these lengths, and now less than a second. */
const REPEATED: Readonly<Record<string, string>> = {
  'beginnings of a section': '当前存在的主要问题是警力不足，宣传不够。\n\n'.repeat(40_000),
  'beginnings of two sections': `${'建议采取以下对策：一是加强宣传。\n\n'.repeat(20_000)}${'造成上述问题的原因主要是警力不足。\n\n'.repeat(20_000)}`,
  'gaps in one row of numbers': '怎么办？\n\n(2)耐心解释。\n\n(3)教育后放行。\n\n(5)依法处理。\n\n'.repeat(
    8_000,
  ),
}
/** Processor time, in milliseconds. */
const LIMIT = 10_000

describe('a draft in which one thing stands thousands of times', () => {
  for (const [name, body] of Object.entries(REPEATED))
    it(`is checked in proportion to its length: ${name}`, function () {
      this.timeout(600_000)
      const linter = fullLinter()
      const taken = cpuTime(() => linter.lint(`# 交警大队情况报告\n\n${body}`))
      assert.ok(taken < LIMIT, `${Math.round(taken)} ms`)
    })

  it('offers to renumber a long row from its first gap on, and a short one from each', () => {
    const fixesOf = (times: number) =>
      fullLinter()
        .lint('怎么办？\n\n(2)耐心解释。\n\n(3)教育后放行。\n\n(5)依法处理。\n\n'.repeat(times))
        .problems.filter(({ ruleId }) => ruleId === 'structure/number-gap')
        .map(({ fixes }) => fixes?.[0]?.edits.length)
    assert.deepEqual(fixesOf(2), [6, 4, 1])
    const many = fixesOf(100)
    assert.equal(many.length, 101)
    assert.equal(many[0], 300)
    assert.equal(many[1], undefined)
    assert.equal(many.at(-1), 1)
  })
})
