import assert from 'node:assert/strict'
import type { Problem, Severity } from '../../../src/rules/problem'
import { MOST_SHOWN, shownProblems } from '../../../src/server/shown-problems'

const problems = (count: number, severityAt: (i: number) => Severity): Problem[] =>
  Array.from({ length: count }, (_, i) => ({
    ruleId: 'test/one',
    severity: severityAt(i),
    range: { start: i, end: i + 1 },
    message: '',
  }))

describe('the problems that an editor is told of', () => {
  it('are all of them, up to as many as it shows', () => {
    const all = problems(MOST_SHOWN, () => 'hint')
    assert.equal(shownProblems(all), all)
  })
  it('are the gravest of more, in their order', () => {
    const all = problems(3 * MOST_SHOWN, (i) => (i % 30 === 7 ? 'error' : i % 3 === 0 ? 'info' : 'hint'))
    const shown = shownProblems(all)
    assert.equal(shown.length, MOST_SHOWN)
    assert.equal(shown.filter(({ severity }) => severity === 'error').length, MOST_SHOWN / 10)
    assert.equal(shown.filter(({ severity }) => severity === 'info').length, MOST_SHOWN - MOST_SHOWN / 10)
    assert.ok(shown.every(({ range }, i) => i === 0 || range.start > (shown[i - 1]?.range.start ?? 0)))
  })
})
