import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyEdits } from '../../../src/lint/fix-all'
import { type MadeEdit, movedProblem } from '../../../src/lint/moved-problems'
import type { Problem } from '../../../src/rules/problem'

const at = (start: number, end: number): Problem => ({
  ruleId: 'placeholder/x',
  severity: 'warning',
  range: { start, end },
  message: '',
  fixes: [{ title: '', edits: [{ range: { start, end }, text: '' }] }],
})
const edit = (start: number, end: number, length: number): MadeEdit => ({ range: { start, end }, length })

describe('movedProblem', () => {
  it('moves what stands behind an edit, leaves what stands before it, drops what it touches', () => {
    assert.deepEqual(movedProblem(at(5, 7), [edit(0, 2, 5)])?.range, { start: 8, end: 10 })
    assert.deepEqual(movedProblem(at(5, 7), [edit(7, 9, 0)])?.range, { start: 5, end: 7 })
    assert.deepEqual(movedProblem(at(5, 7), [edit(5, 5, 3)])?.range, { start: 8, end: 10 })
    assert.deepEqual(movedProblem(at(5, 7), [edit(7, 7, 3)])?.range, { start: 5, end: 7 })
    assert.equal(movedProblem(at(5, 7), [edit(6, 6, 1)]), undefined)
    assert.equal(movedProblem(at(5, 7), [edit(4, 6, 2)]), undefined)
    assert.equal(movedProblem(at(5, 7), [edit(0, 20, 20)]), undefined)
  })

  it('drops only the fix whose place was touched', () => {
    const problem = at(5, 7)
    problem.fixes?.push({ title: '文件头', edits: [{ range: { start: 0, end: 2 }, text: '甲' }] })
    const moved = movedProblem(problem, [edit(1, 1, 1)])
    assert.deepEqual(
      moved?.fixes?.map(({ title }) => title),
      [''],
    )
    assert.deepEqual(moved?.fixes?.[0]?.edits[0]?.range, { start: 6, end: 8 })
  })

  it('stands on the same words after any edits elsewhere', () => {
    const text = '前前前前【目标】后后后后'
    const place = { start: text.indexOf('【'), end: text.indexOf('】') + 1 }
    const spot = fc.tuple(fc.nat(40), fc.nat(3), fc.string({ maxLength: 4 }))
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 6 }), (spots) => {
        let current = text
        const made: MadeEdit[] = []
        for (const [from, size, inserted] of spots) {
          const range = { start: Math.min(from, current.length), end: Math.min(from + size, current.length) }
          current = applyEdits(current, [{ range, text: inserted }])
          made.push({ range, length: inserted.length })
        }
        const moved = movedProblem(at(place.start, place.end), made)
        if (moved) assert.equal(current.slice(moved.range.start, moved.range.end), '【目标】')
      }),
    )
  })
})
