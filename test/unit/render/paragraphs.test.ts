import assert from 'node:assert/strict'
import { paragraphsOf } from '../../../src/render/paragraphs'
import { textOfHtml } from '../../../src/render/tags'

const cut = (text: string, cuts: number[] = []) =>
  paragraphsOf(text, new Set(cuts)).map(({ start, end }) => text.slice(start, end))

describe('render/paragraphs', () => {
  it('cuts after a stop and after a short line', () => {
    assert.deepEqual(cut('甲。\n乙！”\r\n丙：\n丁'), ['甲。', '乙！”', '丙：', '丁'])
    assert.deepEqual(cut('此致\n敬礼'), ['此致', '敬礼'])
  })

  it('goes on after a long line without a stop, unless told to cut', () => {
    const text = '一二三四五六七八九十一二三四五\n下一行'
    assert.deepEqual(cut(text), [text])
    assert.deepEqual(cut(text, [16]), ['一二三四五六七八九十一二三四五', '下一行'])
  })

  it('trims and leaves out what is empty', () => {
    assert.deepEqual(cut('　　甲。  \n \n\t乙。'), ['甲。', '乙。'])
    assert.deepEqual(cut(' \n'), [])
  })
})

describe('render/tags', () => {
  it('leaves the text of HTML', () => {
    assert.equal(textOfHtml('<div class="a">甲<br>乙</div><!-- 丙 --><script>丁</script><某>'), '甲\n乙<某>')
    assert.equal(textOfHtml('甲<!-- 没有结束'), '甲')
  })
})
