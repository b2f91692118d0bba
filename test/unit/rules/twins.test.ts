import assert from 'node:assert/strict'
import fc from 'fast-check'
import duplicateParagraph from '../../../src/rules/structure/duplicate-paragraph'
import { fuzzing } from '../../support/any-text'
import { namelessLinter } from '../../support/linter'

/** Sentences that paragraphs share, so that some of those are twins and others nearly are. */
const SENTENCES = [
  '三月以来，中队在国道和县道的交叉路口设了两个劝导站，每天早晚高峰各有两名队员值守。',
  '针对农村面包车超员的问题，大队同学校和客运公司一起排查了每一条接送学生的路线。',
  '老人家里没有别人，我们把他送到卫生院，又替他联系了在外地打工的儿子，到半夜才离开。',
  '下一步要把隐患排查做在前面，发现一处、登记一处、整改一处，让群众走得放心。',
  '训练场上没有捷径，一个动作要做上百遍，肩膀磨破了皮，大家谁也没有喊过一声累。',
]
const paragraph = fc
  .array(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 4 })
  .map((picked) => picked.map((i) => SENTENCES[i]).join(''))

/** Puts in, copies with a little less, takes out, moves or shortens a paragraph. */
const edit = fc.record({
  kind: fc.constantFrom('insert', 'copy', 'copy', 'remove', 'move', 'cut', 'head'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  text: paragraph,
})
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

function apply(paragraphs: readonly string[], { kind, at, to, text }: Edit): string[] {
  const result = [...paragraphs]
  const i = Math.floor(at * result.length)
  if (kind === 'insert') result.splice(i, 0, text)
  else if (kind === 'copy')
    result.splice(Math.floor(to * result.length), 0, (result[i] ?? '').slice(Math.floor(at * 25), -1) || '无')
  else if (kind === 'head') result.splice(i, 0, '## 二、做法')
  else if (kind === 'remove') result.splice(i, 1)
  else if (kind === 'cut') result.splice(i, 1, (result[i] ?? '').slice(0, -Math.ceil(to * 25)) || '无')
  else result.splice(Math.floor(to * result.length), 0, ...result.splice(i, 1))
  return result
}

describe('structure/duplicate-paragraph: while somebody writes', () => {
  it('tells what it tells of the same draft read afresh', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 3, maxLength: 12 }),
        fc.array(edit, { minLength: 4, maxLength: 12 }),
        (first, edits) => {
          const linter = namelessLinter([duplicateParagraph])
          let paragraphs = first
          linter.lint(paragraphs.join('\n\n'))
          for (const one of edits) {
            paragraphs = apply(paragraphs, one)
            const source = paragraphs.join('\n\n')
            const afresh = namelessLinter([duplicateParagraph]).lint(source)
            assert.deepEqual(linter.lint(source).problems, afresh.problems)
          }
        },
      ),
      fuzzing(60),
    )
  })

  it('passes on from twin to twin what the first of them has become', () => {
    const text = Array.from({ length: 900 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * 7919) % 5003)),
    ).join('')
    // Each is like the one before it and not like the one before that; the last have nothing of the first.
    const chain = Array.from({ length: 10 }, (_, i) => text.slice(i * 48, i * 48 + 400))
    const linter = namelessLinter([duplicateParagraph])
    const marked = (paragraphs: readonly string[]) =>
      linter
        .lint(paragraphs.join('\n\n'))
        .problems.map(({ range }) => chain.indexOf(paragraphs.join('\n\n').slice(range.start, range.end)))
    assert.deepEqual(marked(chain), [1, 3, 5, 7, 9])
    assert.deepEqual(marked(['改写了的第一段。', ...chain.slice(1)]), [2, 4, 6, 8])
  })
})
