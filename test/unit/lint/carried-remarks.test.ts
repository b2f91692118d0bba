import assert from 'node:assert/strict'
import { createLinter } from '../../../src/lint/linter'
import { perBlock } from '../../../src/report/per-block'
import { findingsTrace, findValueAgain } from '../../../src/rules/privacy/findings-trace'
import { defineReportRule, type ReportRule } from '../../../src/rules/rule'
import { entriesTrace, findNumbersAgain, readEntries } from '../../../src/rules/structure/entries'
import { movedBy, type Range } from '../../../src/text/range'

const plates = perBlock(({ prose }) =>
  [...prose.matchAll(/[A-Z]\d{5}/g)].map(({ index }) => ({ start: index, end: index + 6 })),
)

/** A rule that tells of places, and how often it was run. */
function linterOf({
  places,
  ...facts
}: Pick<ReportRule, 'reads' | 'findAgain'> & { places(draft: Parameters<ReportRule['check']>[0]): Range[] }) {
  const runs = { count: 0 }
  const rule = defineReportRule({
    id: 'privacy/test',
    title: '测试',
    basis: { force: '建议' },
    defaultSeverity: 'info',
    ...facts,
    check(draft, { report }) {
      runs.count++
      for (const range of places(draft))
        report({ range, message: '在这里', fixes: [{ title: '隐去', edits: [{ range, text: '*****' }] }] })
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

const countingLinter = () =>
  linterOf({
    reads: ({ report }) => [plates.trace(report.blocks)],
    places: ({ report: { blocks } }) =>
      plates
        .in(blocks)
        .flatMap(({ block, found }) => found.map((place) => movedBy(place, block.range.start))),
  })

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

  it('stay where the same text is checked once more, and move on from there', () => {
    const { runs, found } = countingLinter()
    for (const typed of ['', '', '', '雨', '雨', '雨后'])
      assert.deepEqual(found(draft(typed + HEAD, MIDDLE, TAIL)), ['A12345', 'B54321'])
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

  it('are found again in a paragraph that has changed, where they are of sensitive values', () => {
    const { runs, found } = linterOf({
      reads: findingsTrace,
      findAgain: findValueAgain,
      places: ({ findings }) => findings.map(({ range }) => range),
    })
    const passages = (middle: string) => draft(HEAD, middle, '又查获吉G54321一辆。')
    found(passages('查获吉G12345一辆，'))
    const before = runs.count
    const plain = ['吉G12345', '吉G54321']
    for (const middle of ['刚查获吉G12345一辆，', '刚查获吉G12345一辆，当', '刚刚查获吉G12345一辆，当场'])
      assert.deepEqual(found(passages(middle)), plain)
    assert.equal(runs.count, before)
    // Not what is typed into one, nor another that comes in its place.
    assert.deepEqual(found(passages('刚刚查获吉G12346一辆，当场')), ['吉G12346', '吉G54321'])
    assert.deepEqual(found(passages('刚刚查获吉G12346和吉G12345，当场')), [
      '吉G12346',
      '吉G12345',
      '吉G54321',
    ])
    assert.deepEqual(found(passages('刚刚查获和吉G12345，当场')), plain)
    assert.equal(runs.count, before + 3)
  })

  it('are found again in a paragraph that has changed, where they are of its number', () => {
    const { runs, found } = linterOf({
      reads: ({ report }) => [entriesTrace(report)],
      findAgain: findNumbersAgain,
      places: ({ report }) => readEntries(report).map(({ range }) => range),
    })
    const passages = (...middle: string[]) => draft(HEAD, ...middle, '（二）又查获一辆。')
    found(passages('（一）查获一辆。', '## 三、打算'))
    const before = runs.count
    for (const middle of [
      ['（一）当场查获一辆。', '## 三、打算'],
      ['（一）当场查获一辆。', '## 三、下一步打算'],
      ['（一）查获一辆。', '## 三、下'],
    ])
      assert.deepEqual(found(passages(...middle)), ['一', '三', '二'])
    assert.equal(runs.count, before)
    assert.deepEqual(found(passages('（一）查获一辆。', '## 四、下')), ['一', '四', '二'])
    assert.deepEqual(found(passages(' （一）查获一辆。', '## 四、下')), ['一', '四', '二'])
    assert.deepEqual(found(passages('（一）查获一辆。', HEAD, '## 四、下')), ['一', '四', '二'])
  })

  it('are found again where paragraphs have changed places, also in another draft', () => {
    const { runs, found } = linterOf({
      reads: ({ report }) => [entriesTrace(report)],
      findAgain: findNumbersAgain,
      places: ({ report }) => readEntries(report).map(({ range }) => range),
    })
    const [one, three] = ['1.民警宣传不够。', '3.群众力量不足。']
    assert.deepEqual(found(draft(HEAD, one, three, MIDDLE, TAIL)), ['1', '3'])
    assert.deepEqual(found(draft(HEAD, one, MIDDLE, three, TAIL)), ['1', '3'])
    assert.deepEqual(found(draft(HEAD, MIDDLE, one, three, TAIL)), ['1', '3'])
    assert.equal(runs.count, 1)
    assert.deepEqual(found(draft(HEAD, MIDDLE, three, one, TAIL)), ['3', '1'])
    assert.equal(runs.count, 2)
  })

  it('stand right where the number of one paragraph and the run of another change places', () => {
    const linter = createLinter({ genres: [] })
    const gaps = (...paragraphs: string[]) => {
      const source = draft(HEAD, '1.民警宣传不够。', ...paragraphs, TAIL)
      return linter
        .lint(source)
        .problems.filter(({ ruleId }) => ruleId === 'structure/number-gap')
        .flatMap(({ range, fixes }) => [range, ...(fixes?.[0]?.edits ?? []).map((edit) => edit.range)])
        .map(({ start, end }) => source.slice(start, end))
    }
    assert.deepEqual(gaps('3.一是宣传；三是执法。', MIDDLE), ['3', '3', '三', '三'])
    assert.deepEqual(gaps('3.群众力量不足。', '一是宣传；三是执法。'), ['3', '3', '三', '三'])
    assert.deepEqual(gaps('一是宣传；三是执法。', '3.群众力量不足。'), ['三', '三', '3', '3'])
  })
})
