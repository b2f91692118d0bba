import assert from 'node:assert/strict'
import fc from 'fast-check'
import { planFor } from '../../src/lint/redaction-plan'
import { applyRedaction } from '../../src/sensitive/redaction'
import { fuzzing } from '../support/any-text'
import { fullLinter } from '../support/linter'

const linter = fullLinter()
/** Sentences with a slot, and values of every kind that fill it. All invented, or the standard's own sample. */
const SENTENCES: [string, string[]][] = [
  ['民警#在路口执勤。', ['梁振国', '邓立新', '章国栋', '欧阳立言']],
  ['村民#驾车逃逸。', ['祁守山', '韦立群', '骆春生', '祁守田']],
  ['查获驾驶#号货车一辆。', ['吉g-12345', '鲁Ｑ１２３４５', '粤B D12345', '吉G·54321']],
  ['联系电话#。', ['139-0000-1234', '13900001234', '１３９００００１２３４']],
  ['身份证号#。', ['11010519491231002X']],
  ['警号：#。', ['012345', 'FJ00123']],
]
const planted = fc
  .constantFrom(...SENTENCES)
  .chain(([sentence, values]) => fc.constantFrom(...values).map((value) => sentence.replace('#', value)))
const plain = fc.constantFrom(
  '群众对此表示满意。',
  '徐某当场承认。',
  '全年查处违法行为3起。',
  '任\\*\\*市副大队长。',
)
const draft = fc
  .array(fc.array(fc.oneof(planted, plain), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => `# 一次执勤\n\n${paragraphs.map((sentences) => sentences.join('')).join('\n\n')}\n`)

function redact(source: string) {
  const items = planFor(linter.lint(source))
  return { items, text: applyRedaction(source, items) }
}

describe('redaction of any draft with planted values', () => {
  it('leaves nothing to find, changes nothing the second time, and touches nothing else', () => {
    fc.assert(
      fc.property(draft, (source) => {
        const { items, text } = redact(source)
        assert.deepEqual(redact(text).items, [], text)
        const mentions = items.flatMap((item) => item.mentions).sort((a, b) => a.range.start - b.range.start)
        let at = 0
        let written = 0
        for (const { range, mask } of mentions) {
          const kept = source.slice(at, range.start)
          assert.equal(text.slice(written, written + kept.length), kept)
          written += kept.length + mask.length
          at = range.end
        }
        assert.equal(text.slice(written), source.slice(at))
      }),
      fuzzing(150),
    )
  })
  it('numbers people alike wherever paragraphs stand that do not mention them', () => {
    const people = '村民祁守山报案。\n\n村民祁守田到场。'
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 4 }), fc.nat(), (others, seed) => {
        const at = others.length === 0 ? 0 : seed % (others.length + 1)
        const paragraphs = [...others.slice(0, at), people, ...others.slice(at)]
        const { text } = redact(`${paragraphs.join('\n\n')}\n`)
        assert.match(text, /村民祁某1报案。\n\n村民祁某2到场。/)
      }),
      fuzzing(60),
    )
  })
  it('gives two people of one surname two masks', () => {
    const { text } = redact('村民祁守山报案。村民祁守田到场。村民祁守山说了经过。\n')
    assert.equal(text, '村民祁某1报案。村民祁某2到场。村民祁某1说了经过。\n')
  })
})
