import assert from 'node:assert/strict'
import { createLinter } from '../../../src/lint/linter'
import { perBlock } from '../../../src/report/per-block'
import { defineReportRule } from '../../../src/rules/rule'

const plates = perBlock(({ prose }) =>
  [...prose.matchAll(/[A-Z]\d{5}/g)].map(({ index }) => ({ start: index, end: index + 6 })),
)

/** A rule that tells of plates, and how often it was run. */
function countingLinter() {
  const runs = { count: 0 }
  const rule = defineReportRule({
    id: 'privacy/test',
    title: '测试',
    basis: { force: '建议' },
    defaultSeverity: 'info',
    reads: ({ report }) => [plates.trace(report.blocks)],
    check({ report: { blocks } }, { report }) {
      runs.count++
      for (const { block, found } of plates.in(blocks))
        for (const { start, end } of found) {
          const range = { start: block.range.start + start, end: block.range.start + end }
          report({ range, message: '车牌', fixes: [{ title: '隐去', edits: [{ range, text: '*****' }] }] })
        }
    },
  })
  const linter = createLinter({ genres: [], rules: [rule] })
  const found = (source: string) =>
    linter.lint(source).problems.map(({ range, fixes }) => {
      assert.deepEqual(fixes?.[0]?.edits[0]?.range, range)
      return source.slice(range.start, range.end)
    })
  return { runs, found }
}

const HEAD = '民警在路口执勤，一切正常。'
const MIDDLE = '查获A12345一辆。'
const TAIL = '又查获B54321一辆。'
const draft = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`

describe('remarks of report rules', () => {
  it('move with their places while somebody types elsewhere, and nothing is checked anew', () => {
    const { runs, found } = countingLinter()
    assert.deepEqual(found(draft(HEAD, MIDDLE, TAIL)), ['A12345', 'B54321'])
    for (const typed of ['雨', '雨后', '雨后的']) {
      assert.deepEqual(found(draft(typed + HEAD, MIDDLE, TAIL)), ['A12345', 'B54321'])
    }
    assert.equal(runs.count, 1)
  })

  it('are made anew where what the rule reads has changed', () => {
    const { runs, found } = countingLinter()
    found(draft(HEAD, MIDDLE, TAIL))
    assert.deepEqual(found(draft(HEAD, `刚${MIDDLE}`, TAIL)), ['A12345', 'B54321'])
    assert.deepEqual(found(draft(`${HEAD}C11111`, `刚${MIDDLE}`, TAIL)), ['C11111', 'A12345', 'B54321'])
    assert.deepEqual(found(draft(HEAD, `刚${MIDDLE}`, TAIL)), ['A12345', 'B54321'])
    assert.equal(runs.count, 4)
  })

  it('move where a paragraph comes or goes that the rule reads nothing in', () => {
    const { runs, found } = countingLinter()
    const others = ['一早起了雾。', '中午雾散了。', '傍晚又起风。', '夜里降了温。']
    found(draft(MIDDLE, ...others, TAIL))
    for (const more of [
      [...others.slice(0, 2), HEAD, ...others.slice(2)],
      others,
      [...others, '天晴。'].toSpliced(1, 0, HEAD),
    ])
      assert.deepEqual(found(draft(MIDDLE, ...more, TAIL)), ['A12345', 'B54321'])
    assert.equal(runs.count, 1)
  })

  it('are made anew where a paragraph comes or goes that the rule reads something in', () => {
    const { runs, found } = countingLinter()
    found(draft(HEAD, MIDDLE, TAIL))
    assert.deepEqual(found(draft(HEAD, MIDDLE, MIDDLE, TAIL)), ['A12345', 'A12345', 'B54321'])
    assert.deepEqual(found(draft(HEAD, TAIL)), ['B54321'])
    assert.equal(runs.count, 3)
  })

  it('stand right where something is put before the whole draft', () => {
    const { found } = countingLinter()
    found(draft(MIDDLE, HEAD))
    assert.deepEqual(found(`\r\n${draft(MIDDLE, HEAD)}`), ['A12345'])
    assert.deepEqual(found(`---\n单位: 某大队\n---\n${draft(MIDDLE, HEAD)}`), ['A12345'])
  })
})
