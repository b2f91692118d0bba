import assert from 'node:assert/strict'
import fc from 'fast-check'
import { mapEdits } from '../../../src/text/edit-map'

describe('text/edit-map', () => {
  // 民警赵铁柱和李梅 → 民警赵某和李某某
  const map = mapEdits([
    { range: { start: 2, end: 5 }, length: 2 },
    { range: { start: 6, end: 8 }, length: 3 },
  ])

  it('leads back to the text before the edits', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => map.toOriginal(offset)),
      [0, 1, 2, 2, 5, 6, 6, 6, 8],
    )
  })

  it('leads to the text after them; what is touched is taken in whole', () => {
    assert.deepEqual(map.toEdited({ start: 0, end: 2 }), { start: 0, end: 2 })
    assert.deepEqual(map.toEdited({ start: 3, end: 4 }), { start: 2, end: 4 })
    assert.deepEqual(map.toEdited({ start: 5, end: 6 }), { start: 4, end: 5 })
    assert.deepEqual(map.toEdited({ start: 5, end: 7 }), { start: 4, end: 8 })
    assert.deepEqual(map.toEdited({ start: 8, end: 8 }), { start: 8, end: 8 })
  })

  it('finds what was not edited again, whatever was', () => {
    const edits = fc
      .array(fc.record({ skip: fc.nat(5), length: fc.integer({ min: 1, max: 5 }), mask: fc.nat(6) }))
      .map((parts) => {
        let at = 0
        return parts.map(({ skip, length, mask }) => {
          const start = at + skip
          at = start + length
          return { range: { start, end: at }, length: mask }
        })
      })
    fc.assert(
      fc.property(edits, fc.nat(60), (list, offset) => {
        const any = mapEdits(list)
        fc.pre(!list.some(({ range }) => range.start <= offset && offset < range.end))
        const { start, end } = any.toEdited({ start: offset, end: offset + 1 })
        assert.equal(end - start, 1)
        assert.equal(any.toOriginal(start), offset)
      }),
    )
  })
})
