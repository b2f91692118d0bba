import assert from 'node:assert/strict'
import { createLinter, type LinterOptions } from '../../../src/lint/linter'
import { judge } from '../../../src/lint/submission'
import { loadGenres } from '../../../src/node/assets'
import { fullLinter } from '../../support/linter'

const genres = loadGenres()
const idsOf = (source: string, options: Partial<LinterOptions> = {}) =>
  createLinter({ genres, rules: [], ...options })
    .lint(source)
    .problems.map(({ ruleId }) => ruleId)

describe('what was not checked is not handed in', () => {
  it('a draft without a word', () => {
    for (const source of [
      '',
      '\n\n',
      '---\n体裁: 问题—原因—对策\n---\n',
      '<!-- 待写 -->\n',
      '　　\n\n---\n',
    ]) {
      const { problems } = fullLinter().lint(source)
      assert.deepEqual(
        problems.filter(({ ruleId }) => ruleId === 'lint/empty').map(({ severity }) => severity),
        ['hint'],
        JSON.stringify(source),
      )
      assert.equal(judge(problems).passed, false, JSON.stringify(source))
    }
    assert.deepEqual(idsOf('好。\n'), [])
  })

  it('a draft whose names could not be read, of which the error is not told', () => {
    const names = {
      id: 'broken',
      recognize: () => {
        throw new Error('民警梁振国')
      },
    }
    const { problems } = createLinter({ genres, rules: [], names }).lint('民警梁振国到场。\n')
    assert.deepEqual(
      problems.map(({ ruleId }) => ruleId),
      ['lint/internal'],
    )
    assert.match(problems[0]?.message ?? '', /没有查姓名/)
    assert.doesNotMatch(problems[0]?.message ?? '', /梁/)
    assert.equal(judge(problems).passed, false)
  })

  it('a draft where there is no model to read names by; where they are not asked about, nothing is missed', () => {
    const without = createLinter({ genres, rules: [], names: null })
    const { problems, obstacle } = without.lint('好。\n')
    assert.deepEqual(
      problems.map(({ ruleId }) => ruleId),
      ['lint/internal'],
    )
    assert.match(obstacle ?? '', /没有查姓名/)
    assert.equal(without.scan('好。\n').obstacle, obstacle)
    assert.deepEqual(createLinter({ genres, rules: [] }).scan('好。\n'), { findings: [] })
  })

  it('a draft that is well is told nothing of an earlier failure', () => {
    let broken = true
    const names = {
      id: 'mended',
      recognize: () => {
        if (broken) throw new Error()
        return []
      },
    }
    const linter = createLinter({ genres, rules: [], names })
    assert.equal(linter.lint('好。\n').problems.length, 1)
    broken = false
    assert.equal(linter.lint('好。\n').problems.length, 0)
  })

  it('a draft in which a rule failed, or that is too long for the editor', () => {
    const range = { start: 0, end: 0 }
    for (const ruleId of ['lint/internal', 'lint/too-large', 'lint/empty']) {
      assert.equal(judge([{ ruleId, severity: 'info', range, message: '' }]).passed, false, ruleId)
    }
    assert.equal(judge([{ ruleId: 'lint/config', severity: 'warning', range, message: '' }]).passed, true)
  })
})
