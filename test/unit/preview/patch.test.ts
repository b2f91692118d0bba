import assert from 'node:assert/strict'
import fc from 'fast-check'
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
