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

describe('the form that a title names', () => {
  const formOf = (source: string) => lint(source).genre?.genre.id
  const missing = (source: string) => said(source, 'structure/missing-section')

  it('is 心得体会 where it ends in 体会, whatever the heads read like', () => {
    const heads =
      '近日，我参加了大队组织的学习。\n\n一、要忠诚。听党指挥。\n\n二、要公正。一碗水端平。\n\n三、要为民。把群众的事办好。\n'
    const source = `# 学习《人民警察法》的几点体会\n\n${heads}`
    assert.equal(formOf(source), 'xd')
    assert.deepEqual(missing(source), [])
    const season =
      '今年春运，我在服务区执勤四十天，有几点体会。\n\n一是要细。\n\n对照先进，我还有差距。\n\n今后，我将把工作做细。\n'
    assert.equal(formOf(`# 春运安保中的几点体会\n\n${season}`), 'xd')
    assert.deepEqual(missing(`# 春运安保中的几点体会\n\n${season}`), [])
  })

  it('is a report on problems where it speaks of 成因及治理', () => {
    const body =
      '## 一、主要情形\n\n超载占九成。\n\n## 二、为什么屡禁不止\n\n由于责任没有落实。\n\n## 三、怎样治住\n\n建立机制，严格检查。\n'
    assert.equal(formOf(`# 青河县货运车辆交通违法成因及治理\n\n${body}`), 'wt3')
  })

  it('is none of ours for a 通报, which need not have its parts', () => {
    const body =
      '## 一、基本情况\n\n共检查86家。\n\n## 二、存在的主要问题\n\n有的没有登记。\n\n## 三、下一步工作要求\n\n加强检查。\n'
    assert.deepEqual(missing(`# 关于住宿登记专项检查情况的通报\n\n${body}`), [])
  })

  it('asks about a head that it cannot read where a part seems to be missing, and accuses where there is none', () => {
    const asked = missing(
      draft('## 一、甲乙丙丁', '## 二、产生问题的原因', '## 三、对策及建议').replace(/老城区.*/, '文。'),
    )
    assert.deepEqual(
      asked.map(({ severity, message }) => [severity, message.includes('甲乙丙丁')]),
      [['info', true]],
    )
    const none = missing(
      '# 停车管理存在的问题及对策\n\n## 一、产生问题的原因\n\n规划滞后。\n\n## 二、对策及建议\n\n加强规划。\n',
    )
    assert.deepEqual(
      none.map(({ severity }) => severity),
      ['warning'],
    )
  })
})
