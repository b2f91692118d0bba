import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findPlace } from '../../../src/extension/preview-place'
import { keyOf, planPatch } from '../../../src/extension/webview/patch'

describe('preview patch', () => {
  it('keeps what is the same before and after the change', () => {
    assert.deepEqual(planPatch(['a', 'b', 'c'], ['a', 'x', 'c']), { head: 1, tail: 1 })
    assert.deepEqual(planPatch(['a', 'b'], ['a', 'n', 'b']), { head: 1, tail: 1 })
    assert.deepEqual(planPatch(['a', 'a'], ['a', 'a', 'a']), { head: 2, tail: 0 })
    assert.deepEqual(planPatch([], ['a']), { head: 0, tail: 0 })
  })

  it('gives the new page for any change', () => {
    const page = fc.array(fc.constantFrom('a', 'b', 'c'))
    fc.assert(
      fc.property(page, page, (before, after) => {
        const { head, tail } = planPatch(before, after)
        const patched = [
          ...before.slice(0, head),
          ...after.slice(head, after.length - tail),
          ...before.slice(before.length - tail),
        ]
        assert.deepEqual(patched, after)
      }),
    )
  })

  it('knows an element wherever it stands', () => {
    assert.equal(keyOf('<p data-line="3" data-end="5">甲</p>'), keyOf('<p data-line="13">甲</p>'))
    assert.notEqual(keyOf('<p data-line="3">甲</p>'), keyOf('<p data-line="3">乙</p>'))
  })
})

describe('preview place', () => {
  it('finds the place in the source by the text around it', () => {
    const source = '## 一、任**市队长，获**市奖'
    assert.equal(findPlace(source, '队长，', '获**'), source.indexOf('获'))
    assert.equal(findPlace(source, '', '一、任'), 3)
    assert.equal(findPlace(source, '市奖', ''), source.length)
  })

  it('makes do with one side where marks stand between, and else with the start', () => {
    assert.equal(findPlace('全面 **加强** 管理', '面 加', '强 管'), 6)
    assert.equal(findPlace('全面 **加强** 管理', '全面 ', '加强'), 5)
    assert.equal(findPlace('甲', '乙', '丙'), 0)
    assert.equal(findPlace('甲', '', ''), 0)
  })
})
