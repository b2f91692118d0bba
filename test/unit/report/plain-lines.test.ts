import assert from 'node:assert/strict'
import fc from 'fast-check'
import { nextChunk } from '../../../src/report/chunk'
import { askMarkdown, parseLeaves } from '../../../src/report/markdown'
import { readPlainLines } from '../../../src/report/plain-lines'

/** What lines begin with, what follows, how they end, and what parts them. */
const MARKS = ['', '', '', '# ', '## ', '- ', '* ', '+ ', '1. ', '1) ', '2. ', '01. ', '> ', '　　', '  ']
const WORDS =
  '甲乙,一、问题,(2) 认识,**成绩**,1、培训,2024年,2024,3 起,XX年,“好”,甲#,甲 # 乙,甲|乙,甲\t乙,甲 \t1. 乙,1.甲,2)乙,10.甲 乙,\\*\\*甲'.split(
    ',',
  )
const ENDS = ['', '', '', '', '', '', '', '', '。', '  ', ' ', '    ', '\\', '　', ' #', '\0']
const BREAKS = ['\n', '\n', '\n', '\r\n', '\r', '\n\n']
/** All that means something to Markdown at the beginning of a line. */
const SIGNS = [...'甲乙a1 #*-+_=~`|:<>[]().!&"\\\t　\0\ufeff']

/** How far lines are indented. */
const INDENTS = [
  '',
  '',
  '',
  '',
  '  ',
  '  ',
  '   ',
  '    ',
  '    ',
  '     ',
  '      ',
  '        ',
  '\t',
  '\t\t',
  ' \t',
  '\t ',
]
const usual = fc.tuple(
  fc.constantFrom(...INDENTS),
  fc.constantFrom(...MARKS),
  fc.constantFrom(...WORDS),
  fc.constantFrom(...ENDS),
)
const odd = fc.array(fc.constantFrom(...SIGNS), { maxLength: 5 })
const line = fc
  .oneof(
    { weight: 12, arbitrary: usual },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: fc.constantFrom(['  '], ['    '], ['      '], ['\t']) },
  )
  .map((parts) => parts.join(''))
const CELLS = [
  '甲',
  ' 一项 ',
  '',
  ' ',
  '　',
  '**乙**',
  '`',
  '甲`|`',
  '\\|',
  '\\',
  '-',
  '\t甲',
  ':-',
  '\0',
  '\\*\\*甲',
]
const row = (cell: fc.Arbitrary<string>, columns: number) =>
  fc
    .tuple(
      fc.array(cell, { minLength: columns, maxLength: columns }),
      fc.constantFrom('|', '|', '|', '| ', '|  ', '', ' '),
    )
    .map(([cells, end]) => `|${cells.join('|')}${end}`)
const cell = fc.constantFrom(...CELLS)
const delimiter = fc.constantFrom('-', '-', '--', '--', ' :-: ', ' --', '=')
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom(...BREAKS))
  .chain(([columns, others, lineBreak]) =>
    fc
      .tuple(row(cell, columns), row(delimiter, columns), fc.array(row(cell, others), { maxLength: 3 }))
      .map(([head, delimiters, rows]) => [head, delimiters, ...rows].join(lineBreak)),
  )
const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: line }, { weight: 3, arbitrary: table }),
      fc.constantFrom(...BREAKS),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => lines.flat().join(''))

function chunksOf(source: string): string[] {
  const chunks: string[] = []
  for (let chunk = nextChunk(source, 0); chunk; chunk = nextChunk(source, chunk.end))
    chunks.push(source.slice(chunk.start, chunk.end))
  return chunks
}

describe('lines that can be read in one way only', () => {
  it('are read as Markdown reads them', function () {
    this.timeout(60_000)
    let read = 0
    let tables = 0
    let nested = 0
    fc.assert(
      fc.property(text, (source) => {
        for (const chunk of chunksOf(source)) {
          const leaves = readPlainLines(chunk)
          if (!leaves) continue
          if (leaves.length > 1) read++
          if (leaves.some(({ type }) => type === 'cell')) tables++
          if (/^ +[-+*\d]/m.test(chunk) && leaves.length > 1) nested++
          assert.deepEqual(leaves, askMarkdown(chunk), JSON.stringify(chunk))
        }
      }),
      { numRuns: 6_000 },
    )
    assert.ok(read > 500, `only ${read} chunks of several leaves were read`)
    assert.ok(nested > 100, `only ${nested} chunks with items in items were read`)
    assert.ok(tables > 100, `only ${tables} chunks with a table were read`)
  })

  it('are those of drafts: headings, items and words, with one line break between them', () => {
    const chunk =
      '# 题目\n　　近年来，大队连续作战。\r\n一是认识。\n- **甲**项\n续行\n- 乙项\n1. 丙项\n2. 丁项\n## 一、问题'
    assert.deepEqual(
      readPlainLines(chunk)?.map(({ inner }) => chunk.slice(inner.start, inner.end)),
      [
        '题目',
        '　　近年来，大队连续作战。\r\n一是认识。',
        '**甲**项\n续行',
        '乙项',
        '丙项',
        '丁项',
        '一、问题',
      ],
    )
  })

  it('are items within items, what belongs to them, and indented text, with blank lines between them or without', () => {
    const chunk =
      '- 甲项\n  - 乙项\n    续行\n    1. 丙项\n\n    2. 丁项\n\n  属于甲项\n\n    - 戊项\n# 题目\n    一、问题\n\n    - 文字\n\t姓名\t警号'
    const leaves = readPlainLines(chunk)
    assert.deepEqual(
      leaves?.map(({ container, inner }) => [container, chunk.slice(inner.start, inner.end)]),
      [
        ['listItem', '甲项'],
        ['listItem', '乙项\n    续行'],
        ['listItem', '丙项'],
        ['listItem', '丁项'],
        ['listItem', '属于甲项'],
        ['listItem', '戊项'],
        [undefined, '题目'],
        [undefined, '    一、问题\n\n    - 文字\n\t姓名\t警号'],
      ],
    )
    assert.deepEqual(leaves, askMarkdown(chunk))
  })

  it('may end in blanks, and may begin with a number that no blank follows', () => {
    const chunk = '# 题目 \n近年来。  \r\n1.认识。\n- 甲项 \n1)乙项'
    assert.deepEqual(
      readPlainLines(chunk)?.map(({ inner }) => chunk.slice(inner.start, inner.end)),
      ['题目', '近年来。  \r\n1.认识。', '甲项 \n1)乙项'],
    )
  })

  it('are rows of a table too, closed by a bar or not, however long the table', () => {
    const rows = `| 徐某 |${'\n| 甲 | \\*\\*乙\n||丙|'.repeat(3_000)}`
    const chunk = `## 名册\n|姓名|\n| :- |\n${rows}\n## 其他`
    const leaves = readPlainLines(chunk) ?? []
    assert.deepEqual(
      [...leaves.slice(0, 7), ...leaves.slice(-1)].map(({ type, inner }) => [
        type,
        chunk.slice(inner.start, inner.end),
      ]),
      [
        ['heading', '名册'],
        ['cell', '姓名'],
        ['cell', '徐某'],
        ['cell', '甲'],
        ['cell', '\\*\\*乙'],
        ['cell', ''],
        ['cell', '丙'],
        ['heading', '其他'],
      ],
    )
  })

  it('are not those that only Markdown can tell', () => {
    for (const chunk of [
      '甲\n---',
      '| 甲 |\n| - |\n乙',
      '| 甲 |\n| - | - |',
      '甲\n| 乙 |\n| - |',
      '> 甲',
      '甲\n2. 乙',
      '- - 甲',
      '- 甲\n\n      乙',
      '    甲\n2. 乙',
      '    ```\n    甲',
      '- 甲\n\t乙',
      '    甲\n    \n乙',
      '[甲]: 乙',
    ])
      assert.equal(readPlainLines(chunk), undefined, JSON.stringify(chunk))
  })

  it('are read as one text where there is a megabyte of them, as everything of that length is', () => {
    const items = (count: number) => parseLeaves('- 甲\n'.repeat(count).trim()).length
    assert.deepEqual([items(40_000), items(250_000)], [40_000, 1])
  })
})
