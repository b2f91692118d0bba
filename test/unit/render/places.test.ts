import assert from 'node:assert/strict'
import { createRangeFinder, leavesOf, sourceOf } from '../../../src/render/html/places'
import { readElements } from '../../../src/render/read-elements'
import { readReport } from '../../../src/report/report'

const DRAFT = `# 题目

任**市队长，\\*获**市奖**加粗**了。

- [ ] 未办的事
- [x] 办完的事

| 姓名 | 车牌 |
|---|---|
| 徐某 | 吉G |

这一句长到要在下一行里接着写下去
才能写完。

青岚市公安局

2024年3月1日
`

describe('render/html/places', () => {
  const leaves = leavesOf(readElements(readReport(DRAFT)))
  const placesOf = createRangeFinder(leaves)
  const rangeOf = (text: string) => ({ start: DRAFT.indexOf(text), end: DRAFT.indexOf(text) + text.length })
  const places = (text: string) =>
    placesOf(rangeOf(text)).map(({ element, start, end }) => [element, start, end])

  it('tells where words of the draft stand on the page', () => {
    assert.deepEqual(places('题目'), [[0, 0, 2]])
    assert.deepEqual(places('队长'), [[1, 4, 6]])
    // ☐ and a space stand for `[ ] `, and a row is its cells one after another.
    assert.deepEqual(places('未办的事'), [[2, 2, 6]])
    assert.deepEqual(places('吉G'), [[5, 2, 4]])
    assert.deepEqual(places('2024年3月1日'), [[8, 0, 9]])
    assert.deepEqual(placesOf({ start: 2, end: DRAFT.indexOf('队长') }).length, 2)
    assert.deepEqual(placesOf(rangeOf('|---|---|')), [])
  })

  it('shows the words that stand for an image whole', () => {
    for (const image of ['![徐某某]()', '![徐某某到场](https://a.cn/1.png)']) {
      const draft = `甲${image}乙`
      const [place] = createRangeFinder(leavesOf(readElements(readReport(draft))))({ start: 3, end: 6 })
      assert.deepEqual(place, { element: 0, start: 1, end: 1 + image.indexOf(']') + 3 })
    }
  })

  it('leads back from the page to the draft', () => {
    assert.equal(sourceOf(leaves, 1, 4), DRAFT.indexOf('队长'))
    assert.equal(sourceOf(leaves, 5, 2), DRAFT.indexOf('吉G'))
    assert.equal(sourceOf(leaves, 6, 16), DRAFT.indexOf('才能写完'))
    assert.equal(sourceOf(leaves, 99, 0), undefined)
  })

  it('goes to and fro for every character that is printed as typed', () => {
    for (const [element, leaf] of leaves.entries()) {
      for (const { start, end, even } of leaf.pieces) {
        if (!even) continue
        for (let at = start; at < end; at++) {
          const source = sourceOf(leaves, element, at)
          assert.ok(source !== undefined)
          assert.deepEqual(placesOf({ start: source, end: source + 1 }), [
            { element, start: at, end: at + 1 },
          ])
        }
      }
    }
  })
})
