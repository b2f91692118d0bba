import assert from 'node:assert/strict'
import fc from 'fast-check'
import { imagesIn } from '../../../src/render/images-in'
import { readReport } from '../../../src/report/report'
import { renderPlain, textOf } from './rendering'

describe('render: links and images that name their target by a label', () => {
  const body = (source: string) => renderPlain(source)
  const same = (referring: string, inline: string) => assert.equal(body(referring), body(inline))

  it('full, collapsed and shortcut print as inline links do', () => {
    same('见[通报][1]。\n\n[1]: https://a.cn "第一期"\n', '见[通报](https://a.cn "第一期")。\n')
    same('见[通报][]。\n\n[通报]: https://a.cn\n', '见[通报](https://a.cn)。\n')
    same('见[通报]。\n\n[通报]: https://a.cn\n', '见[通报](https://a.cn)。\n')
    same('见[**通**报][1]。\n\n[1]: 通报.md\n', '见[**通**报](通报.md)。\n')
  })
  it('wherever they stand, and wherever the definition does', () => {
    same('[1]: https://a.cn\n\n# 题[目][1]\n\n正文。', '# 题[目](https://a.cn)\n\n正文。')
    same('- 甲[乙][A b]\n\n> [a  B]: https://a.cn\n', '- 甲[乙](https://a.cn)\n')
    same(
      '| [甲][1] | 乙 |\n|-|-|\n| 丙 | [丁][1] |\n\n[1]: x.md',
      '| [甲](x.md) | 乙 |\n|-|-|\n| 丙 | [丁](x.md) |',
    )
  })
  it('the first definition holds', () => {
    same('[甲][1]\n\n[1]: a.md\n[1]: b.md\n', '[甲](a.md)\n')
  })
  it('images too', () => {
    const source = '![现场][图]\n\n[图]: 图/1.png "题"\n'
    same(source, '![现场](图/1.png "题")\n')
    assert.deepEqual([...imagesIn(readReport(source)).beside], ['图/1.png'])
    same('![现场][图]\n\n[图]: https://a.cn/1.png\n', '![现场](https://a.cn/1.png)\n')
  })
  it('what may not be followed leads nowhere', () => {
    assert.doesNotMatch(body('[点][1]\n\n[1]: javascript:alert(1)\n'), /javascript|href/)
    assert.equal(body('[点][1]\n\n[1]: command:x\n'), '<p><a>点</a></p>')
  })
  it('without a definition brackets are brackets, and so they are in code', () => {
    assert.equal(textOf(body('据[1]和[通报][2]。')), '据[1]和[通报][2]。')
    assert.equal(
      textOf(body('据[1]。\n\n```\n[1]: https://a.cn\n```\n')),
      '据[1]。\n[1]: https://a.cn\n'.trim(),
    )
    assert.match(body('据`[1]`。\n\n[1]: https://a.cn\n'), /<code>\[1\]<\/code>/)
    assert.equal(textOf(body('正文\n[1]: https://a.cn 和[1]')), '正文\n[1]: https://a.cn 和[1]')
  })
  it('a footnote is none', () => {
    const source = '据此[^1]。\n\n[^1]: 见[通报][1]。\n\n[1]: https://a.cn\n'
    assert.match(body(source), /据此<sup>〔1〕<\/sup>。/)
    assert.match(body(source), /见<a href="https:\/\/a\.cn">通报<\/a>。/)
  })
  it('places in the draft stay, whatever is defined', () => {
    const pieces = [
      '[甲]',
      '[1]',
      '[]',
      '!',
      '**',
      '任**市',
      '。',
      '\n',
      '\n\n',
      '[1]: x\n',
      '[甲]: y\n',
      '`',
      '\\',
      '# ',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (some) => {
        const source = some.join('')
        const html = renderPlain(`${source}\n\n[1]: x.md\n\n[甲]: y.md\n`)
        assert.doesNotMatch(html, /href="(?!x\.md|y\.md|x"|y")/)
      }),
    )
  })
})
