import assert from 'node:assert/strict'
import { fingerprintOf } from '../../../src/lint/fingerprint'
import { namelessLinter } from '../../support/linter'

const linter = namelessLinter()
const SALT = 'a salt'
const printOf = (source: string, salt = SALT) => {
  const problem = linter.lint(source).problems.find(({ ruleId }) => ruleId === 'placeholder/x')
  assert.ok(problem)
  return fingerprintOf(problem, source, salt)
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

  it('holds no readable text', () => {
    assert.match(printOf(source), /^[0-9a-f]{32}$/)
  })
})
