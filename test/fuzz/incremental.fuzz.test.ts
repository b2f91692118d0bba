import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { asIndented, asList, asNestedList, asPaste, asTabbed, asTable } from '../../bench/shapes'
import { packageRoot } from '../../src/node/assets'
import { assertSameAsAfresh } from '../support/afresh'
import { fuzzing } from '../support/any-text'
import { fullLinter } from '../support/linter'

/** What a keystroke, a paste or a careless hand puts into a draft; what opens a construct reaches far. */
const INSERTED = [
  ...[
    '字',
    '。',
    '，',
    '1',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '　',
    '  ',
    '“',
    '”',
    '《',
    '*',
    '**',
    '|',
    '#',
  ],
  ...[
    '## ',
    '一、',
    '（二）',
    '3. ',
    '- ',
    '> ',
    '```',
    '```\n',
    '~~~\n',
    '<!-- ',
    ' -->',
    '\n<!-- xinde-disable -->\n',
    '\n<!-- xinde-disable-next-line privacy 已公开 -->\n',
    '---\n',
    '---\n体裁: wt3\n',
  ],
  ...[
    '民警梁振国',
    '梁振国',
    '村民祁守山驾车逃逸。',
    '祁某',
    '建国说',
    '吉G56626',
    '13900001234',
    '我院',
    '第91条',
  ],
  ...[
    '我',
    '他',
    '自',
    '某某',
    '同志',
    '徐某',
    '徐女士',
    '抓好三项工作。',
    '有以下两点：',
    '一是',
    '三是',
    '第二，',
    '12月3日',
    '1月4日',
  ],
  ...['2024年3月5日', '11月28日', '\n\n四、问题\n\n', '二是', '\ud842', '\udfb7', '\0', '\u202e', '👮'],
]
const FOLDERS = ['examples/规范', 'examples/待改'].map((name) => join(packageRoot, name))
/** The examples, and each as one stretch of Markdown: pasted with single line breaks, as a list, nested or not, indented, and as a table. */
const examples = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
).flatMap((text) => [
  text,
  asPaste(text),
  asList(text),
  asNestedList(text),
  asIndented(text),
  asTabbed(text),
  asTable(text),
])

/** Shares of the length, so that an edit fits whatever draft it falls on. */
interface Edit {
  at: number
  removed: number
  inserted: string
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat(3) },
    { weight: 1, arbitrary: fc.nat(400) },
  ),
  inserted: fc.oneof(fc.constantFrom('', ...INSERTED), fc.string({ unit: 'binary', maxLength: 3 })),
})

function apply(source: string, { at, removed, inserted }: Edit): string {
  const start = Math.floor(at * source.length)
  return source.slice(0, start) + inserted + source.slice(start + removed)
}

describe('a draft that is being written', () => {
  it('is known as well after every edit as when it is read afresh', function () {
    this.timeout(0)
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        (example, edits) => {
          const linter = fullLinter()
          let source = example
          linter.lint(source)
          for (const one of edits) {
            source = apply(source, one)
            assertSameAsAfresh(linter, source)
          }
        },
      ),
      fuzzing(25),
    )
  })

  it('is not mixed up with another one that is written in turn, nor with an older version', function () {
    this.timeout(0)
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.constantFrom(...examples),
        fc.array(fc.tuple(edit, fc.nat(2)), { minLength: 2, maxLength: 5 }),
        (one, other, edits) => {
          const linter = fullLinter()
          const drafts = [one, other]
          for (const [change, which] of edits) {
            if (which < 2) drafts[which] = apply(drafts[which] ?? '', change)
            // The third is the first draft as it was: an edit undone.
            assertSameAsAfresh(linter, which < 2 ? (drafts[which] ?? '') : one)
          }
        },
      ),
      fuzzing(13),
    )
  })

  it('has other names when it turns out to be about something else', () => {
    const rain = '雨下了一夜。\n\n成功笑了。\n\n黎明来了，温暖走进了院子。\n'
    const match =
      '国际米兰主场以二比零击败拉齐奥，继续领跑意甲积分榜，比赛的冠军悬念越来越小。\n\n两国总统举行会谈，并签署了联合声明。\n\n'
    const road = '民警赶到路口。\n\n'
    const linter = fullLinter()
    const names = [rain, match + rain, rain, match + road + rain, match + rain].map((source) => {
      assertSameAsAfresh(linter, source)
      return linter.lint(source).findings.length
    })
    const [first = 0, second = 0, ...rest] = names
    assert.ok(second < first, `${names}: press texts have fewer`)
    assert.deepEqual([rest[0], rest[2]], [first, second])
    assert.ok((rest[1] ?? 0) > second, `${names}: papers of the trade have more`)
  })
})
