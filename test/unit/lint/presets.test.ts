import assert from 'node:assert/strict'
import { parseConfig } from '../../../src/lint/config'
import { configurableRules } from '../../../src/lint/found-config'
import { DEFAULT_SETTINGS, parseSettings, withSettings } from '../../../src/lint/settings'
import { fullLinter, genres } from '../../support/linter'

const linter = fullLinter()
const known = { rules: configurableRules, genres }
const configOf = (text: string) => parseConfig(text, known)
const DRAFT = '---\n体裁: [wt3\n---\n\n任xxx，民警,辅警驾驶吉g-56626号轿车，查处 3 起。\n'
const levels = (yaml: string, settings: unknown = {}) => {
  const config = withSettings(configOf(yaml).config, parseSettings(settings, known))
  return Object.fromEntries(
    linter.lint(DRAFT, config).problems.map(({ ruleId, severity }) => [ruleId, severity]),
  )
}

describe('presets', () => {
  const standard = {
    'lint/front-matter': 'warning',
    'placeholder/x': 'warning',
    'typography/half-punct': 'info',
    'privacy/plate': 'error',
    'typography/han-space': 'hint',
  }
  it('标准 is the default', () => {
    assert.deepEqual(levels(''), standard)
    for (const name of ['标准', 'standard']) assert.deepEqual(levels(`preset: ${name}`), standard)
  })
  it('严格 has no hints, and some warnings more', () => {
    for (const name of ['严格', 'strict']) {
      assert.deepEqual(levels(`preset: ${name}`), {
        ...standard,
        'typography/half-punct': 'warning',
        'typography/han-space': 'info',
      })
    }
  })
  it('仅隐私 asks only what must not leave the unit', () => {
    for (const name of ['仅隐私', 'privacy']) {
      assert.deepEqual(levels(`方案: ${name}`), { 'lint/front-matter': 'warning', 'privacy/plate': 'error' })
    }
  })
  it('a rule that is named goes before the preset', () => {
    const yaml = 'preset: 仅隐私\nrules:\n  placeholder/x: hint\n  privacy/plate: off\n'
    assert.deepEqual(levels(yaml), { 'lint/front-matter': 'warning', 'placeholder/x': 'hint' })
  })
  it('an unknown preset is a fault at its place, and the default holds', () => {
    const { config, faults } = configOf('preset: 宽松\n')
    assert.equal(config.preset, undefined)
    assert.deepEqual(
      faults.map(({ range }) => range),
      [{ start: 8, end: 10 }],
    )
  })
})

describe('settings of the editor', () => {
  it('hold where no configuration says otherwise', () => {
    assert.deepEqual(levels('', { preset: '仅隐私', rules: { 'placeholder/x': 'info' } }), {
      'lint/front-matter': 'warning',
      'placeholder/x': 'info',
      'privacy/plate': 'error',
    })
  })
  it('give way to a configuration, rule by rule, and to its preset altogether', () => {
    const settings = { preset: '仅隐私', rules: { 'placeholder/x': 'info', 'privacy/plate': 'hint' } }
    const named = levels('rules:\n  placeholder/x: error\n', settings)
    assert.deepEqual([named['placeholder/x'], named['privacy/plate']], ['error', 'hint'])
    assert.equal(levels('preset: 标准\n', settings)['placeholder/x'], 'warning')
  })
  it('may be anything', () => {
    for (const value of [
      undefined,
      null,
      1,
      'x',
      [],
      { preset: 1, rules: 1 },
      { preset: '？', rules: { a: 'b', c: 1 } },
    ]) {
      assert.deepEqual(parseSettings(value, known), DEFAULT_SETTINGS)
    }
  })
})

describe('words of a unit', () => {
  const problemsIn = (yaml: string, text: string) =>
    linter
      .lint(text, configOf(yaml).config)
      .problems.map(({ ruleId, range, fixes }) => [
        ruleId,
        text.slice(range.start, range.end),
        fixes?.[0]?.edits[0]?.text,
      ])
  it('in every way to write them', () => {
    for (const yaml of [
      'terms:\n  - {wrong: 城管, right: 综合执法}\n',
      'terms:\n  - 错: 城管\n    对: 综合执法\n    说明: 改名了\n',
      'terms:\n  - 城管: 综合执法\n',
      'terms:\n  城管: 综合执法\n',
      '用词:\n  城管: 综合执法\n',
    ]) {
      assert.deepEqual(problemsIn(yaml, '会同城管。\n'), [['term/unit', '城管', '综合执法']], yaml)
    }
  })
  it('a word without a right one is only told', () => {
    assert.deepEqual(problemsIn('terms:\n  - wrong: 亲自\n', '亲自带队。\n'), [
      ['term/unit', '亲自', undefined],
    ])
  })
  it('are not found inside their right form', () => {
    const yaml = 'terms:\n  支队: 交警支队\n  交警队: 交警队伍\n'
    assert.deepEqual(problemsIn(yaml, '交警支队，交警队伍。\n'), [])
    assert.deepEqual(problemsIn(yaml, '支队的交警队。\n').length, 2)
  })
  it('allowTerms silences our own lists', () => {
    assert.equal(problemsIn('', '其它线索，查处违章。\n').length, 2)
    assert.deepEqual(problemsIn('allowTerms: [其它, 违章]\n', '其它线索，查处违章。\n'), [])
  })
  it('faults are told, and the rest holds', () => {
    const { config, faults } = configOf(
      'terms:\n  - 交警\n  - {wrong: 甲, right: 甲}\n  - {right: 乙}\n  - 丙: 丁\n',
    )
    assert.equal(faults.length, 3)
    assert.deepEqual(config.terms, [{ wrong: '丙', right: '丁' }])
  })
})
