import assert from 'node:assert/strict'
import fc from 'fast-check'
import { lineOfOffset, mapScroll, offsetOfLine } from '../../../src/extension/webview/scroll'

/** A title, a paragraph of one line, and one of three lines, with blank lines between them. */
const map = mapScroll([
  { line: 1, end: 2, top: 140, bottom: 180 },
  { line: 3, end: 4, top: 220, bottom: 620 },
  { line: 5, end: 8, top: 620, bottom: 740 },
])

describe('preview scroll map', () => {
  it('puts the first line at the top of the page', () => {
    assert.equal(offsetOfLine(map, 1), 0)
    assert.equal(lineOfOffset(map, 0), 1)
  })

  it('finds places inside an element by proportion', () => {
    assert.equal(offsetOfLine(map, 3), 220)
    assert.equal(offsetOfLine(map, 3.5), 420)
    assert.equal(lineOfOffset(map, 420), 3.5)
    assert.equal(offsetOfLine(map, 6), 660)
    assert.equal(lineOfOffset(map, 700), 7)
  })

  it('gives the blank line between elements the gap between them', () => {
    assert.equal(offsetOfLine(map, 2.5), 200)
    assert.equal(lineOfOffset(map, 200), 2.5)
  })

  it('stays within the page', () => {
    assert.equal(offsetOfLine(map, 99), 740)
    assert.equal(lineOfOffset(map, 9999), 8)
    assert.equal(offsetOfLine(mapScroll([]), 5), 0)
    assert.equal(lineOfOffset(mapScroll([]), 5), 1)
  })

  it('leaves out what steps back', () => {
    const odd = mapScroll([
      { line: 5, end: 6, top: 10, bottom: 20 },
      { line: 2, end: 3, top: 20, bottom: 30 },
      { line: 7, end: 8, top: 30, bottom: 40 },
    ])
    assert.equal(offsetOfLine(odd, 7), 30)
  })

  it('grows with the line and comes back to it', () => {
    const anchors = fc
      .array(
        fc.record({
          gap: fc.integer({ min: 0, max: 3 }),
          lines: fc.integer({ min: 1, max: 4 }),
          space: fc.integer({ min: 1, max: 50 }),
          height: fc.integer({ min: 1, max: 900 }),
        }),
        { minLength: 1 },
      )
      .map((elements) => {
        let line = 1
        let top = 0
        return elements.map((element) => {
          const anchor = {
            line: line + element.gap,
            end: line + element.gap + element.lines,
            top: top + element.space,
            bottom: top + element.space + element.height,
          }
          line = anchor.end
          top = anchor.bottom
          return anchor
        })
      })
    fc.assert(
      fc.property(
        anchors,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, a, b) => {
          const made = mapScroll(list)
          const last = list.at(-1)?.end ?? 1
          const [low = 0, high = 0] = [1 + a * (last - 1), 1 + b * (last - 1)].sort((x, y) => x - y)
          assert.ok(offsetOfLine(made, low) <= offsetOfLine(made, high) + 1e-9)
          const offset = offsetOfLine(made, low)
          assert.ok(Math.abs(offsetOfLine(made, lineOfOffset(made, offset)) - offset) < 1e-6)
        },
      ),
    )
  })
})
