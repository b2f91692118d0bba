import assert from 'node:assert/strict'
import { createLinter } from '../../src/lint/linter'
import type { WordCutter } from '../../src/text/segmenter/word-cuts'
import { applyFix, genres } from '../support/linter'

const draft = (problem: string, cause: string, countermeasure: string) => `# 停车管理存在的问题及对策

${problem}

老城区车位缺口大，占道停车现象突出。

${cause}

由于规划滞后、重视不够，造成车位不足。

${countermeasure}

建议加强规划，完善标准，定期联合检查。
`
const lint = (source: string, words?: WordCutter) =>
  createLinter({ genres, ...(words && { words }) }).lint(source)
const placesIn = (source: string, words?: WordCutter) =>
  Object.fromEntries(
    (lint(source, words).genre?.sections ?? []).map(({ section, places }) => [
      section.id,
      places.map(({ by }) => by).join(),
    ]),
  )
const said = (source: string, ruleId: string) =>
  lint(source).problems.filter((problem) => problem.ruleId === ruleId)

describe('sections under heads that nobody listed', () => {
  const source = draft('## 一、存在的主要问题', '## 二、病灶在哪里', '## 三、对策及建议')

  it('are guessed, with a confidence below 1', () => {
    const cause = lint(source).genre?.sections.find(({ section }) => section.id === 'cause')
    const [place] = cause?.places ?? []
    assert.equal(place?.by, 'meaning')
    assert.ok((place.confidence ?? 1) < 1 && (place.confidence ?? 0) > 0)
    assert.equal(source.slice(place.heading.start, place.heading.end), '## 二、病灶在哪里')
  })
  it('are not said to be missing, but asked about', () => {
    assert.deepEqual(said(source, 'structure/missing-section'), [])
    const [problem, ...others] = said(source, 'structure/likely-section')
    assert.ok(problem && others.length === 0)
    assert.equal(problem.severity, 'info')
    assert.match(problem.message, /像是“原因”/)
  })
  it('settle with a yes: the heading says what it is, and is known by it', () => {
    const [problem] = said(source, 'structure/likely-section')
    assert.ok(problem)
    const fixed = applyFix(source, problem)
    assert.ok(fixed.includes('\n## 二、产生问题的原因——病灶在哪里\n'), fixed)
    assert.equal(placesIn(fixed).cause, 'heading')
    assert.deepEqual(said(fixed, 'structure/likely-section'), [])
  })
  it('settle with a no: the section is inserted, and the others get new numbers', () => {
    const [problem] = said(source, 'structure/likely-section')
    assert.ok(problem)
    const fixed = applyFix(source, problem, 1)
    assert.ok(fixed.includes('产生问题的原因\n'), fixed)
    assert.equal(placesIn(fixed).cause, 'heading')
    assert.deepEqual(said(fixed, 'structure/likely-section'), [])
    assert.deepEqual(said(fixed, 'structure/number-dup'), [])
  })
  it('keep bold and unmarked dress', () => {
    for (const [line, fixed] of [
      ['**二、病灶在哪里**', '**二、产生问题的原因——病灶在哪里**'],
      ['二、病灶在哪里', '二、产生问题的原因——病灶在哪里'],
    ] as const) {
      const text = draft('一、存在的主要问题', line, '三、对策及建议')
      const [problem] = said(text, 'structure/likely-section')
      assert.ok(problem, line)
      assert.ok(applyFix(text, problem).includes(`\n${fixed}\n`), applyFix(text, problem))
    }
  })
  it('are not guessed where neither title nor text speak for them', () => {
    const other = draft('## 一、存在的主要问题', '## 二、一次走访', '## 三、对策及建议').replace(
      /由于.*/,
      '那天下着小雨，我们走了三个村子。',
    )
    assert.equal(placesIn(other).cause, '')
    assert.equal(said(other, 'structure/missing-section').length, 1)
  })
  it('hold without words, and a character inside a word then counts for less', () => {
    const heads = draft('## 一、存在的主要问题', '## 二、政治与法治', '## 三、另外的话').replace(
      /由于.*\n|建议.*/g,
      '',
    )
    const words: WordCutter = (text) =>
      [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
    assert.equal(placesIn(heads, words).countermeasure, '')
    assert.equal(placesIn(source, words).cause, 'meaning')
  })
  it('take no time to speak of on very many heads', () => {
    const many = `# 某问题及对策\n\n${Array.from({ length: 4_000 }, (_, i) => `## 怎么治${i}\n\n要加强。\n\n`).join('')}`
    const linter = createLinter({ genres, rules: [] })
    linter.lint(many)
    const start = performance.now()
    linter.lint(many)
    assert.ok(performance.now() - start < 1_000, `${performance.now() - start} ms`)
  })
})
