import assert from 'node:assert/strict'
import { fingerprintOf, withoutMarked } from '../../../src/lint/fingerprint'
import { namelessLinter } from '../../support/linter'

const linter = namelessLinter()
const SALT = 'a salt'
const printOf = (source: string, salt = SALT) => {
  const { problems } = linter.lint(source)
  const problem = problems.find(({ ruleId }) => ruleId === 'placeholder/x')
  assert.ok(problem)
  return fingerprintOf(problem, problems, source, salt)
}

describe('fingerprintOf', () => {
  const source = '开头的一段话，说说情况。\n\n民警在路口依法查处交通违法xx起，教育了不少群众。\n'
  it('is the same after edits elsewhere, also when paragraphs come between', () => {
    const print = printOf(source)
    assert.equal(printOf(`又加了一段。\n\n${source}`), print)
    assert.equal(printOf(source.replace('说说', '先说一说')), print)
    assert.equal(printOf(source.replaceAll('\n', '\r\n')), print)
  })

  it('is another one where the place itself, the rule or the salt is another', () => {
    const print = printOf(source)
    assert.notEqual(printOf(source.replace('违法', '案件')), print)
    assert.notEqual(printOf(source.replace('xx起', '×××起')), print)
    assert.notEqual(printOf(source, 'another salt'), print)
  })

  it('tells lines that are the same by those beside them, so that one blank of a form is ignored and the other not', () => {
    const form = ['经办人：', '查处xx起，', '负责人：', '查处xx起，', '时间：', ''].join('\n\n')
    const { problems } = linter.lint(form)
    const blanks = problems.filter(({ ruleId }) => ruleId === 'placeholder/x')
    assert.equal(blanks.length, 2)
    for (const [ignored, other] of [blanks, blanks.toReversed()] as [
      (typeof blanks)[0],
      (typeof blanks)[0],
    ][]) {
      const marks = new Set([fingerprintOf(ignored, problems, form, SALT)])
      const left = withoutMarked(problems, marks, form, SALT)
      assert.deepEqual([left.includes(ignored), left.includes(other)], [false, true])
      const rest = `${form.slice(0, other.range.start)}查处12起${form.slice(other.range.end)}`
      const later = linter.lint(rest).problems
      assert.equal(
        withoutMarked(later, marks, rest, SALT).length,
        later.length - 1,
        'once the other is filled in',
      )
    }
  })

  it('hides neither of two lines that were one when it was ignored', () => {
    const marks = new Set([printOf(source)])
    assert.equal(withoutMarked(linter.lint(source).problems, marks, source, SALT).length, 0)
    const twice = `${source}\n${source.split('\n\n')[1]}`
    const { problems } = linter.lint(twice)
    assert.equal(withoutMarked(problems, marks, twice, SALT).length, problems.length)
  })

  it('holds no readable text', () => {
    assert.match(printOf(source), /^[0-9a-f]{32}$/)
  })
})
