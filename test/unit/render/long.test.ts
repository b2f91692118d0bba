import assert from 'node:assert/strict'
import { render } from './rendering'

/** More than there may be arguments of one call, which is how lists have overflowed the stack. */
const MANY = 150_000

describe('render: very many lines of one block', function () {
  this.timeout(60_000)

  for (const [name, line] of [
    ['a paragraph', '甲\n'],
    ['a list', '- 甲\n'],
  ] as const) {
    it(name, () => {
      const html = render(`# 题目\n\n${line.repeat(MANY)}`)
      assert.equal(html.split('甲').length - 1, MANY)
    })
  }
})
