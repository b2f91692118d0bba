import assert from 'node:assert/strict'
import { splitDocument } from '../../../src/lint/split-document'
import { readReport } from '../../../src/report/report'

const split = (...lines: string[]) => splitDocument(readReport(lines.join('\n')), '汇编')
const names = (...titles: string[]) =>
  split(...titles.flatMap((title) => [title, '', '正文一段，写得清楚。', ''])).files.map(({ name }) => name)

describe('splitting a collection', () => {
  it('gives each essay its text and the front matter of the whole', () => {
    assert.deepEqual(
      split(
        '---',
        '体裁: 心得体会',
        '---',
        '',
        '合集两篇',
        '',
        '# 篇一：学习',
        '',
        '甲文。',
        '',
        '',
        '# 篇二：工作',
        '',
        '乙文。',
      ),
      {
        files: [
          { name: '汇编-1-学习.md', text: '---\n体裁: 心得体会\n---\n\n# 篇一：学习\n\n甲文。\n' },
          { name: '汇编-2-工作.md', text: '---\n体裁: 心得体会\n---\n\n# 篇二：工作\n\n乙文。\n' },
        ],
        hasPreface: true,
      },
    )
  })

  it('loses nothing of the essays, and keeps their line breaks', () => {
    const source = '第一篇\r\n\r\n甲文。\r\n\r\n- 一\r\n\r\n第二篇\r\n\r\n乙文。\r\n'
    const { files, hasPreface } = splitDocument(readReport(source), '汇编')
    assert.equal(hasPreface, false)
    assert.equal(files.map(({ text }) => text).join('\r\n'), source)
  })

  it('gives none where a draft is one essay', () => {
    assert.deepEqual(split('# 题', '', '第一篇讲的是初心。').files, [])
  })

  it('names files safely', () => {
    assert.deepEqual(names('## 【篇1】学习/培训：<体会>?', '## **篇二：..\\秘密|文件..**', '第三篇'), [
      '汇编-1-学习培训：体会.md',
      '汇编-2-秘密文件.md',
      '汇编-3-第三篇.md',
    ])
    assert.deepEqual(names('交警工作体会范文一', '交警工作体会范文二'), [
      '汇编-1-交警工作体会范文一.md',
      '汇编-2-交警工作体会范文二.md',
    ])
    for (const name of names(`## 篇一：${'长'.repeat(33)}`, '## 篇二：😀\u202e学习')) {
      assert.ok(name.length <= 40 && !/[\p{C}/\\:*?"<>|]/u.test(name), name)
    }
  })
})
