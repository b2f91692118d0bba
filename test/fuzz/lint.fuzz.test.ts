import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { LintResult } from '../../src/lint/linter'
import { overlaps } from '../../src/text/range'
import { fuzzing } from '../support/any-text'
import { fullLinter } from '../support/linter'

/** Pieces that drafts are made of, with the ones that break things: marks, blanks, odd Unicode. */
const PIECES = [
  '一、问题',
  '## ',
  '（一）',
  '1. ',
  '\n',
  '\n\n',
  '\r\n',
  '**',
  '\\*\\*',
  'xxx',
  '□',
  '____',
  '〔待填：时间〕',
  '年8月8日',
  '20以来',
  '办理的 件案件',
  '警号：',
  '吉g-56626',
  '13900001234',
  '11010519491231002X',
  '民警沈立言',
  '徐某',
  '“',
  '”',
  '|',
  '- ',
  '> ',
  '```',
  '<!-- ',
  ' -->',
  '---\n',
  '体裁: wt3\n',
  '　',
  '\t',
  '\0',
  '\ufeff',
  '\u202e',
  '\ud842',
  '\udfb7',
  '𠮷',
  '👮',
  '。',
  '原因',
  '对策',
]
const draft = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''))

function problemsOf({ problems }: LintResult) {
  return problems.map(({ ruleId, severity, range, message }) => ({ ruleId, severity, range, message }))
}

describe('any text', () => {
  it('is linted without throwing, with ranges inside it and fixes that do not overlap', () => {
    const linter = fullLinter()
    fc.assert(
      fc.property(draft, (source) => {
        for (const { ruleId, range, fixes } of linter.lint(source).problems) {
          assert.notEqual(ruleId, 'lint/internal')
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= source.length, ruleId)
          for (const { edits } of fixes ?? []) {
            for (const [i, edit] of edits.entries()) {
              assert.ok(edit.range.end <= source.length, ruleId)
              assert.ok(!edits.slice(i + 1).some((other) => overlaps(edit.range, other.range)), ruleId)
            }
          }
        }
      }),
      fuzzing(300),
    )
  })
  it('gives the same problems after edits as when linted afresh', () => {
    fc.assert(
      fc.property(fc.array(draft, { minLength: 2, maxLength: 4 }), (versions) => {
        const linter = fullLinter()
        for (const version of versions) linter.lint(version)
        const last = versions.at(-1) ?? ''
        assert.deepEqual(problemsOf(linter.lint(last)), problemsOf(fullLinter().lint(last)))
      }),
      fuzzing(30),
    )
  })
})
