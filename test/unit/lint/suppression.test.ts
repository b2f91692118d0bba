import assert from 'node:assert/strict'
import { DEFAULT_CONFIG } from '../../../src/lint/config'
import { applyEdits } from '../../../src/lint/fix-all'
import { judge } from '../../../src/lint/submission'
import { fileComment, lineComment } from '../../../src/lint/suppression/comment'
import { cpuTime } from '../../support/cpu'
import { applyFix, namelessLinter } from '../../support/linter'

const linter = namelessLinter()
const problemsIn = (source: string) =>
  linter.lint(source).problems.map(({ ruleId, range }) => `${ruleId} ${source.slice(range.start, range.end)}`)
const X = '查处交通违法xx起。'

describe('comments that hide problems', () => {
  it('hide one line, the next line with text, or everything until they are undone', () => {
    assert.deepEqual(problemsIn(`${X}\n`), ['placeholder/x xx'])
    assert.deepEqual(problemsIn(`${X} <!-- xinde-disable-line placeholder/x -->\n\n教育xx人。\n`), [
      'placeholder/x xx',
    ])
    assert.deepEqual(problemsIn(`<!-- xinde-disable-next-line -->\n\n${X}\n\n教育xx人。\n`), [
      'placeholder/x xx',
    ])
    assert.deepEqual(
      problemsIn(`<!-- xinde-disable placeholder -->\n\n${X}\n\n<!-- xinde-enable -->\n\n教育xx人。\n`),
      ['placeholder/x xx'],
    )
  })

  it('take several names, families, and an exception', () => {
    const text = '电话139-0000-1234，查处xx起。'
    assert.equal(problemsIn(`${text}\n`).length, 2)
    assert.deepEqual(problemsIn(`<!-- xinde-disable placeholder/x、privacy 已核对 -->\n\n${text}\n`), [])
    assert.deepEqual(
      problemsIn(`<!-- xinde-disable -- 已核对 -->\n<!-- xinde-enable placeholder/x -->\n\n${text}\n`),
      ['placeholder/x xx'],
    )
    assert.deepEqual(
      problemsIn(
        `<!-- xinde-disable-next-line placeholder/x -->\n<!-- xinde-disable-next-line privacy/phone 公开 -->\n${text}\n`,
      ),
      [],
    )
  })

  it('above all text speak of the front matter too, and leave the title a title', () => {
    const head = '---\n体裁: 心得体会\n单位: 电话139-0000-1234\n---\n'
    assert.ok(problemsIn(`${head}\n# 题目\n\n甲。\n`).some((each) => each.startsWith('privacy/phone')))
    const source = `${head}\n<!-- xinde-disable privacy/phone 公开 -->\n\n# 题目\n\n甲。\n`
    assert.ok(!problemsIn(source).some((each) => each.startsWith('privacy/')))
    assert.equal(linter.lint(source).report.title?.text, '题目')
  })

  it('in code are examples', () => {
    assert.deepEqual(problemsIn(`\`<!-- xinde-disable -->\`\n\n${X}\n`), ['placeholder/x xx'])
    assert.deepEqual(problemsIn(`\`\`\`html\n<!-- xinde-disable -->\n\`\`\`\n\n${X}\n`), ['placeholder/x xx'])
  })

  it('never hide by accident: a misspelt name hides nothing', () => {
    for (const name of ['placehlder', 'placeholder/xx', 'privacy/']) {
      assert.deepEqual(problemsIn(`<!-- xinde-disable-next-line ${name} -->\n${X}\n`), [
        `lint/unused-suppression ${name}`,
        'placeholder/x xx',
      ])
    }
  })

  it('are told where they are misspelt themselves, with what is meant', () => {
    const told = (comment: string) => {
      const source = `${comment}\n${X}\n`
      const [problem] = linter.lint(source).problems.filter(({ ruleId }) => ruleId.startsWith('lint/'))
      return problem && [source.slice(problem.range.start, problem.range.end), applyFix(source, problem)]
    }
    for (const [written, meant] of [
      ['xinde-disable-file', 'xinde-disable'],
      ['XINDE-DISABLE-next-line', 'xinde-disable-next-line'],
      ['xinde-disable-nextline', 'xinde-disable-next-line'],
      ['xinde_disable_line', 'xinde-disable-line'],
      ['xinde disable next line', 'xinde-disable-next-line'],
      ['Xinde-Enable', 'xinde-enable'],
      ['xinde-ignore', 'xinde-disable'],
      ['xinde-disabled', 'xinde-disable'],
    ] as const) {
      const rest = ` placeholder/x 公车 -->`
      assert.deepEqual(told(`<!-- ${written}${rest}`), [written, `<!-- ${meant}${rest}\n${X}\n`])
    }
    assert.deepEqual(told('<!-- xinde-skip placeholder/x -->')?.[0], 'xinde-skip')
    for (const remark of [
      '<!-- xinde 已检查 -->',
      '<!-- xinde lint 查过 -->',
      '<!-- disable -->',
      '<!-- xinde -->',
    ]) {
      assert.equal(told(remark), undefined, remark)
    }
    assert.deepEqual(problemsIn(`\`<!-- xinde-disable-file -->\`\n\n${X}\n`), ['placeholder/x xx'])
  })

  it('are not checked for style, but for what must not leave the unit', () => {
    const source = `<!-- xinde-disable-next-line placeholder/x 问 李某,139-0000-1234 -->\n${X}\n`
    assert.deepEqual(problemsIn(source), ['privacy/phone 139-0000-1234'])
  })

  it('hold whether the block was checked before or not', () => {
    const fresh = namelessLinter()
    fresh.lint(`${X}\n`)
    assert.deepEqual(fresh.lint(`<!-- xinde-disable -->\n\n${X}\n`).problems, [])
    assert.equal(fresh.lint(`<!-- xinde-disable -->\n\n${X}\n`).hidden.length, 1)
    assert.equal(fresh.lint(`${X}\n`).problems.length, 1)
  })

  it('are told of where they hide nothing, but not where the rule does not run at all', () => {
    const source = '<!-- xinde-disable placeholder/x -->\n\n没有。\n'
    assert.deepEqual(problemsIn(source), ['lint/unused-suppression <!-- xinde-disable placeholder/x -->'])
    const off = { ...DEFAULT_CONFIG, rules: { 'placeholder/x': 'off' as const } }
    assert.deepEqual(linter.lint(source, off).problems, [])
    assert.deepEqual(linter.lint(source, { ...DEFAULT_CONFIG, preset: 'privacy' }).problems, [])
    const silent = { ...DEFAULT_CONFIG, rules: { 'lint/unused-suppression': 'off' as const } }
    assert.deepEqual(linter.lint(source, silent).problems, [])
  })

  it('go away by the fix, with their line, or only the name that is of no use', () => {
    const fixed = (source: string) => {
      const problem = linter.lint(source).problems.find(({ ruleId }) => ruleId === 'lint/unused-suppression')
      assert.ok(problem)
      return applyFix(source, problem)
    }
    assert.equal(fixed('甲。\n<!-- xinde-disable-next-line -->\n乙。\n'), '甲。\n乙。\n')
    assert.equal(fixed('甲。 <!-- xinde-disable-line -->\r\n乙。\r\n'), '甲。\r\n乙。\r\n')
    const next = '<!-- xinde-disable-next-line '
    assert.equal(
      fixed(`${next}doc/title, placeholder/x 等 -->\n${X}\n`),
      `${next}placeholder/x 等 -->\n${X}\n`,
    )
    assert.equal(
      fixed(`${next}placeholder/x doc/title 等 -->\n${X}\n`),
      `${next}placeholder/x 等 -->\n${X}\n`,
    )
  })

  it('that hide a sensitive value without a reason stand in the way of handing in', () => {
    const without = linter.lint('<!-- xinde-disable-next-line -->\n电话139-0000-1234。\n').problems
    assert.deepEqual(
      without.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
      ['lint/suppression-reason info'],
    )
    assert.equal(judge(without).passed, false)
    const withReason = linter.lint('<!-- xinde-disable-next-line -- 公开 -->\n电话139-0000-1234。\n')
    assert.equal(judge(withReason.problems).passed, true)
    assert.equal(withReason.findings.length, 1, 'a redaction still lists it')
  })

  it('are read in linear time', () => {
    const hostile = [
      '<!-- xinde-disable-next-line -->\n'.repeat(8_000),
      `<!-- xinde-disable-line a/b -->`.repeat(8_000),
      `xinde-${'<!--'.repeat(60_000)}`,
      '<!-- XINDE-disable-file -->\n'.repeat(8_000),
      `<!-- xinde${'-'.repeat(100_000)}`,
      `<!-- xinde-disable ${'privacy '.repeat(30_000)}`,
      `${'<!-- xinde-disable privacy --><!-- xinde-enable -->'.repeat(4_000)}`,
    ]
    for (const text of hostile) {
      const time = cpuTime(() => linter.lint(text))
      assert.ok(time < 6_000, `${text.slice(0, 40)} took ${time} ms`)
    }
  })
})

describe('comments that are written', () => {
  const hidden = (source: string, whole: boolean, ruleId = 'placeholder/x') => {
    const { report, problems } = linter.lint(source)
    const problem = problems.find((each) => each.ruleId === ruleId)
    assert.ok(problem)
    const edit = whole ? fileComment(report, ruleId) : lineComment(report, problem.range, ruleId)
    assert.ok(edit)
    const text = applyEdits(source, [edit])
    const result = linter.lint(text)
    const isLeft = (id: string) => id === ruleId || id === 'lint/unused-suppression'
    assert.deepEqual(
      result.problems.filter((each) => isLeft(each.ruleId)),
      [],
      text,
    )
    assert.ok(
      result.hidden.some((each) => each.ruleId === ruleId),
      text,
    )
    return text
  }

  it('hide a line from above, in lists and after single line breaks', () => {
    assert.equal(
      hidden(`甲。\n${X}\n`, false),
      `甲。\n<!-- xinde-disable-next-line placeholder/x -->\n${X}\n`,
    )
    assert.equal(
      hidden(`1. 甲。\r\n   1. ${X}\r\n`, false),
      `1. 甲。\r\n   <!-- xinde-disable-next-line placeholder/x -->\r\n   1. ${X}\r\n`,
    )
  })

  it('hide a line from its end where one above would part a paragraph', () => {
    const line = ' <!-- xinde-disable-line placeholder/x -->'
    for (const [before, after] of [
      ['巡逻时发现问题，\n共查处xx起，', '\n群众不满。\n'],
      ['巡逻时发现问题，\r\n共查处xx起', '  \r\n群众不满。\r\n'],
      ['巡逻时发现问题，\\\n共查处xx起', '\\\n群众不满。\n'],
      ['> 巡逻时发现问题，\n> 共查处xx起，', '\n> 群众不满。\n'],
      ['- 巡逻时发现问题，\n  共查处xx起，', '\n  群众不满。\n'],
    ] as const)
      assert.equal(hidden(before + after, false), before + line + after)
  })

  it('hide a row from behind its last bar, which leaves every cell as it is', () => {
    const rows = (...last: string[]) => ['| 甲 | 乙 |', '| --- | --- |', ...last, ''].join('\n')
    const line = (ruleId: string) => `<!-- xinde-disable-line ${ruleId} -->`
    for (const row of ['| 查处xx起 | 无 |', '| 无 | 查处xx起 |', '|查处xx起|', '| 无 | 查处xx起 | 余 |'])
      assert.equal(hidden(rows(row), false), rows(`${row} ${line('placeholder/x')}`))
    assert.equal(hidden(rows('无 | 查处xx起'), false), rows(`无 | 查处xx起 | ${line('placeholder/x')}`))
    assert.equal(hidden(rows('无 | 查处xx起', '| - | - |'), false).split('\n')[2]?.endsWith('-->'), true)
    const sums = rows('| 查处 | 12 |', '| 教育 | 5 |', '| 合计 | 18 |')
    assert.equal(
      hidden(sums, false, 'consistency/table'),
      sums.replace('18 |', `18 | ${line('consistency/table')}`),
    )
  })

  it('hide the head of a table from above, as it must have as many cells as there are columns', () => {
    const table = '| 查处xx起 | 乙 |\n| --- | --- |\n| 一 | 二 |\n'
    const above = '<!-- xinde-disable-next-line placeholder/x -->\n'
    assert.equal(hidden(table, false), above + table)
    assert.equal(hidden(`甲。\n\n${table}`, false), `甲。\n\n${above}${table}`)
  })

  it('hide what is in a piece of code from above its fence', () => {
    const above = '<!-- xinde-disable-next-line privacy/phone -->\n'
    for (const code of ['```\n电话\n139-0000-1234\n```\n', '~~~js\n\n139-0000-1234\n'])
      assert.equal(hidden(`甲。\n\n${code}`, false, 'privacy/phone'), `甲。\n\n${above}${code}`)
    assert.equal(
      hidden('- 甲\n\n  ```\n  139-0000-1234\n  ```\n', false, 'privacy/phone'),
      `- 甲\n\n  ${above}  \`\`\`\n  139-0000-1234\n  \`\`\`\n`,
    )
  })

  it('hide a whole draft, below the front matter', () => {
    assert.equal(hidden(`# 题\n\n${X}\n`, true), `<!-- xinde-disable placeholder/x -->\n\n# 题\n\n${X}\n`)
    const head = '---\n体裁: 心得体会\n---\n'
    assert.equal(
      hidden(`${head}\n# 题\n\n${X}\n`, true),
      `${head}\n<!-- xinde-disable placeholder/x -->\n\n# 题\n\n${X}\n`,
    )
  })
})
