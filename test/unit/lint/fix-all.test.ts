import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { applyEdits, chooseFixes, fixAll } from '../../../src/lint/fix-all'
import type { Problem, TextEdit } from '../../../src/rules/problem'
import { overlaps } from '../../../src/text/range'
import { cpuTime } from '../../support/cpu'
import { namelessLinter } from '../../support/linter'

const linter = namelessLinter()
const lint = (text: string) => linter.lint(text).problems
const runs = Number(process.env.XINDE_FUZZ_RUNS ?? 300)

function problem(ruleId: string, edits: TextEdit[], safe = true): Problem {
  const range = edits[0]?.range ?? { start: 0, end: 0 }
  return { ruleId, severity: 'hint', range, message: '', fixes: [{ title: '', edits, safe }] }
}
const edit = (start: number, end: number, text: string): TextEdit => ({ range: { start, end }, text })

describe('the fixes that are made together', () => {
  it('are the safe ones, the first of a problem', () => {
    const unsafe = problem('a/a', [edit(0, 1, 'x')], false)
    assert.deepEqual(chooseFixes([unsafe, problem('a/b', [edit(2, 3, 'y')])]), [[edit(2, 3, 'y')]])
  })
  it('never overlap, and do not depend on the order of the problems', () => {
    const problems = [
      problem('b/b', [edit(0, 3, 'b')]),
      problem('a/a', [edit(0, 3, 'a')]),
      problem('c/c', [edit(2, 4, 'c'), edit(9, 10, 'c')]),
      problem('d/d', [edit(9, 10, 'd')]),
      problem('e/e', [edit(3, 3, 'e')]),
      problem('f/f', [edit(3, 5, 'f')]),
    ]
    const chosen = [[edit(0, 3, 'a')], [edit(3, 5, 'f')], [edit(9, 10, 'd')]]
    assert.deepEqual(chooseFixes(problems), chosen)
    assert.deepEqual(chooseFixes([...problems].reverse()), chosen)
  })
})

/** What drafts are made of, and what is wrong in them; also what must stay. */
const PIECES =
  '民警|辅警|查处了|3|12|2024|年|月|日|起| |  |,|.|:|;|?|!|，|。|、|：|(|)|（|）|"|\'|“|”|‘|’|「|」|《甲》|《|》|、|…|...|。。。|--|-|—|——|~|%|％|８５|．|Ａ|執法|堪查|证剧|其它|截止目前|帐号|**|*|`a,b`|https://a.cn/b,c|[甲](乙.md)|# |## 一、|- |1. |> |\n|\n\n|\r\n|<b>|<!-- a,b -->|He said, |吉A·12345|10:30|1,000|3.5|$|\\|\\,|&nbsp;|　|𠮷'.split(
    '|',
  )
const draft = fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join(''))

describe('fixAll', () => {
  it('leaves a clean draft alone', () => {
    const clean = '民警依法查处违法行为3起，占85.7%。\n'
    assert.deepEqual(fixAll(clean, lint), { text: clean, edits: [], count: 0 })
  })
  it('goes on where a fix makes room for another', () => {
    assert.equal(fixAll('民警,，辅警"到了"。。\n', lint).text, '民警，辅警“到了”。\n')
  })
  it('keeps line ends', () => {
    assert.equal(fixAll('民警,辅警\r\n都到了.\r\n', lint).text, '民警，辅警\r\n都到了。\r\n')
  })
  it('leaves a front matter alone that is not closed', () => {
    const head = '---\n体裁: 心得体会\n标题:截止目前,其它\n\n'
    assert.equal(fixAll(`${head}# 体会\n\n民警说:好。\n`, lint).text, `${head}# 体会\n\n民警说：好。\n`)
  })
  it('comes to an end where two rules never agree', () => {
    const quarrel = (text: string) => [problem('a/a', [edit(0, 1, text.startsWith('甲') ? '乙' : '甲')])]
    assert.ok(['甲', '乙'].includes(fixAll('甲', quarrel).text))
  })
  it('done twice is the same as once, and leaves nothing that it mends', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const once = fixAll(source, lint)
        assert.equal(fixAll(once.text, lint).text, once.text)
        assert.deepEqual(chooseFixes(lint(once.text)), [])
      }),
      { numRuns: runs },
    )
  })
  it('gives edits that make its text, in order and apart, and touch nothing else', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const { text, edits } = fixAll(source, lint)
        assert.equal(applyEdits(source, edits), text)
        for (const [i, { range }] of edits.entries()) {
          assert.ok(edits.slice(i + 1).every((other) => !overlaps(range, other.range)))
          assert.ok(range.end <= (edits[i + 1]?.range.start ?? source.length))
        }
        // Outside its edits no Han character, digit or letter changes; inside, only width, script and slips do.
        const outside = (whole: string, ranges: readonly { start: number; end: number }[]) =>
          applyEdits(
            whole,
            ranges.map((range) => ({ range, text: '' })),
          )
        let shift = 0
        const after = edits.map(({ range, text: inserted }) => {
          const start = range.start + shift
          shift += inserted.length - (range.end - range.start)
          return { start, end: start + inserted.length }
        })
        assert.equal(
          outside(
            source,
            edits.map(({ range }) => range),
          ),
          outside(text, after),
        )
      }),
      { numRuns: runs },
    )
  })
  it('never changes what Markdown makes of the draft', () => {
    // A bare address that Han is glued to takes in whatever comes next; it is broken before and after.
    const withoutAddresses = fc
      .array(fc.constantFrom(...PIECES.filter((piece) => !piece.startsWith('http')), '１', '**', '~~', '_'), {
        maxLength: 40,
      })
      .map((pieces) => pieces.join(''))
    const parser = unified().use(remarkParse).use(remarkGfm)
    const shapeOf = (node: Nodes): unknown =>
      'children' in node ? [node.type, ...node.children.map((child) => shapeOf(child))] : node.type
    fc.assert(
      fc.property(withoutAddresses, (source) => {
        const { text } = fixAll(source, lint)
        assert.deepEqual(shapeOf(parser.parse(text)), shapeOf(parser.parse(source)))
      }),
      { numRuns: runs },
    )
  })
  it('never changes a Han character or a digit but by width, script or a slip', () => {
    const told = (text: string) =>
      text
        .normalize('NFKC')
        .replaceAll('執', '执')
        .replaceAll('堪查', '勘查')
        .replaceAll('证剧', '证据')
        .replaceAll('帐号', '账号')
        .replace(/[^\p{Script=Han}\p{Nd}\p{L}]/gu, '')
    fc.assert(
      fc.property(draft, (source) => {
        assert.equal(told(fixAll(source, lint).text), told(source))
      }),
      { numRuns: runs },
    )
  })
  it('is linear', function () {
    this.timeout(60_000)
    const source = '民警,辅警"到了"。。２０２４ 年堪查。\n\n'.repeat(4_000)
    const { problems } = linter.lint(source)
    const first = (text: string) => (text === source ? problems : [])
    assert.ok(fixAll(source, first).count >= 20_000)
    assert.ok(cpuTime(() => fixAll(source, first)) < 2_000)
  })
})
