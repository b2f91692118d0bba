import assert from 'node:assert/strict'
import { readFrontMatter } from '../../../src/report/front-matter'
import { allowEdit, type FrontMatterEdit, genreEdit } from '../../../src/report/front-matter-edit'

const applied = (source: string, { range, text }: FrontMatterEdit) =>
  source.slice(0, range.start) + text + source.slice(range.end)
const allowed = (source: string) =>
  applied(source, allowEdit(source, readFrontMatter(source), 'allowedNames', ['祁守田']))
const withGenre = (source: string) => applied(source, genreEdit(source, readFrontMatter(source), '调研报告'))

describe('an edit of the front matter', () => {
  it('puts a blank behind the colon of a key without a value', () => {
    assert.equal(
      allowed('---\n允许姓名:\n体裁: 心得体会\n---\n'),
      '---\n允许姓名: [祁守田]\n体裁: 心得体会\n---\n',
    )
    assert.equal(allowed('---\r\n"允许姓名":\r\n---\r\n'), '---\r\n"允许姓名": [祁守田]\r\n---\r\n')
    assert.equal(withGenre('---\n体裁:\n作者: 甲\n---\n'), '---\n体裁: 调研报告\n作者: 甲\n---\n')
  })
  it('keeps the comment behind a key without a value', () => {
    assert.equal(allowed('---\n允许姓名: # 无\n---\n'), '---\n允许姓名: [祁守田] # 无\n---\n')
  })
  it('adds to a list in either form', () => {
    assert.equal(allowed('---\n允许姓名: [甲]\n---\n'), '---\n允许姓名: [甲, 祁守田]\n---\n')
    assert.equal(
      allowed('---\n允许姓名:\n- 甲\n体裁: 通讯\n---\n'),
      '---\n允许姓名: [甲, 祁守田]\n体裁: 通讯\n---\n',
    )
  })
  it('closes a front matter that is open, and makes no second one', () => {
    const open = '---\n体裁: 心得体会\n\n# 参加培训的体会\n'
    assert.equal(allowed(open), '---\n允许姓名: [祁守田]\n体裁: 心得体会\n---\n\n# 参加培训的体会\n')
    assert.equal(withGenre(open), '---\n体裁: 调研报告\n---\n\n# 参加培训的体会\n')
    assert.equal(
      allowed('---\r\n允许姓名:\r\n  - 甲\r\n\r\n体裁: 通讯\r\n民警说：好。\r\n'),
      '---\r\n允许姓名: [甲, 祁守田]\r\n\r\n体裁: 通讯\r\n---\r\n民警说：好。\r\n',
    )
  })
  it('leaves nothing wrong in the front matter', () => {
    for (const source of [
      '---\n允许姓名:\n---\n',
      '---\n允许姓名:\n',
      '---\n体裁: 通讯\n允许姓名:\n\n正文。\n',
      '正文。\n',
    ]) {
      for (const text of [allowed(source), withGenre(source), allowed(withGenre(source))]) {
        const { errors, open, range } = readFrontMatter(text)
        assert.deepEqual([errors, open, range !== undefined], [[], undefined, true], text)
      }
    }
  })
})
