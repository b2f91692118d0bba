import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  type FlowBlock,
  lineCuts,
  type PageStart,
  paginate,
  spaceOut,
} from '../../../src/extension/webview/pagination'

const LINE = 10
/** Ten lines fit. */
const PAGE = 100

const block = (lines: number, more: Partial<FlowBlock> = {}): FlowBlock => ({
  height: lines * LINE,
  marginTop: 0,
  marginBottom: 0,
  repeated: 0,
  keepWithNext: false,
  keepWithPrevious: false,
  startsPage: false,
  ...lineCuts(lines, LINE),
  ...more,
})
const heading = () => block(1, { keepWithNext: true })
const whole = (lines: number) => block(lines, { cuts: [], poorCuts: [] })
/** `2.30`: the page begins 30 pixels into block 2. */
const starts = (blocks: FlowBlock[]) => paginate(blocks, PAGE).map(({ block, cut }) => `${block}.${cut}`)

describe('preview pagination', () => {
  it('fills a page to its last line', () => {
    assert.deepEqual(starts([block(10)]), [])
    assert.deepEqual(starts([block(5), block(5), block(2)]), ['2.0'])
    assert.deepEqual(starts([block(25)]), ['0.100', '0.200'])
  })

  it('leaves no single line of a paragraph at the end or the beginning of a page', () => {
    // The last line would stand alone: two go over.
    assert.deepEqual(starts([block(11)]), ['0.90'])
    // The first line would stand alone: it goes over.
    assert.deepEqual(starts([block(9), block(4)]), ['1.0'])
    // Three lines cannot be parted at all.
    assert.deepEqual(starts([block(8), block(3)]), ['1.0'])
  })

  it('keeps headings with the text below them, however many stand one under another', () => {
    assert.deepEqual(starts([block(9), heading(), block(4)]), ['1.0'])
    assert.deepEqual(starts([block(7), heading(), heading(), block(3)]), ['1.0'])
    assert.deepEqual(starts([block(7), heading(), block(4)]), ['2.20'])
  })

  it('keeps the closing whole, and with the last lines of the text', () => {
    const closing = block(2, { cuts: [], poorCuts: [], marginTop: LINE, keepWithPrevious: true })
    assert.deepEqual(starts([block(7), closing]), [])
    assert.deepEqual(starts([block(8), closing]), ['0.60'])
    assert.deepEqual(starts([block(5), block(3), closing]), ['1.0'])
  })

  it('begins a page where a block asks for one, and breaks none twice', () => {
    const attachment = () => block(1, { startsPage: true, keepWithNext: true })
    assert.deepEqual(starts([block(2), attachment(), block(3), attachment(), block(12)]), [
      '1.0',
      '3.0',
      '4.90',
    ])
    assert.deepEqual(starts([attachment(), block(2)]), [])
    assert.deepEqual(starts([block(10), attachment(), block(2)]), ['1.0'])
    assert.deepEqual(starts([block(8), heading(), attachment(), block(2)]), ['2.0'])
  })

  it('drops the margin of what begins a page', () => {
    const spaced = (lines: number) => block(lines, { marginTop: 20 })
    assert.deepEqual(starts([block(9), spaced(10), block(2)]), ['1.0', '2.0'])
    assert.deepEqual(starts([block(8, { marginBottom: 20 }), block(1)]), ['1.0'])
  })

  it('cuts tables between rows and counts the head that stands again', () => {
    const table: FlowBlock = {
      ...whole(13),
      // A head of 1 line, rows of 3.
      cuts: [40, 70, 100],
      repeated: LINE,
    }
    assert.deepEqual(starts([table]), ['0.100'])
    assert.deepEqual(starts([block(4), table]), ['1.40'])
    // 1 + 3 + 3 + 3 lines fill the second page.
    assert.deepEqual(starts([block(4), table, block(2)]), ['1.40', '2.0'])
  })

  it('gives way where the rules cannot be kept', () => {
    assert.deepEqual(starts([whole(12), block(2)]), ['1.0'])
    const headings = Array.from({ length: 12 }, heading)
    assert.deepEqual(starts([...headings, block(2)]), ['10.0'])
  })

  const anyBlock = fc.oneof(
    fc.integer({ min: 1, max: 30 }).map((lines) => block(lines)),
    fc.integer({ min: 1, max: 9 }).map(whole),
    fc.constant(heading()),
    fc.constant(block(1, { marginTop: 10, marginBottom: 20 })),
  )

  it('shows everything once, in order, on pages that are not overfull', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 40 }), (blocks) => {
        const breaks = paginate(blocks, PAGE)
        const place = ({ block, cut }: PageStart) => block * 1000 + cut
        for (const [i, start] of breaks.entries()) {
          const before = breaks[i - 1]
          assert.ok(place(start) > (before ? place(before) : 0))
        }
        assert.ok(heights(blocks, breaks).every((height) => height <= PAGE + 0.1))
      }),
    )
  })

  /** What stands on each page, margins inside it included. */
  function heights(blocks: readonly FlowBlock[], breaks: readonly PageStart[]): number[] {
    const result: number[] = []
    let used = 0
    let margin = 0
    for (const [at, { height, marginTop, marginBottom }] of blocks.entries()) {
      const cuts = breaks.filter((start) => start.block === at).map(({ cut }) => cut)
      let from = 0
      if (cuts[0] === 0) {
        result.push(used)
        used = 0
        cuts.shift()
      } else if (at > 0) used += Math.max(margin, marginTop)
      for (const cut of cuts) {
        result.push(used + cut - from)
        used = 0
        from = cut
      }
      used += height - from
      margin = marginBottom
    }
    return [...result, used]
  }

  it('brings every page start to the top of its sheet', () => {
    const roll = { pitch: 150, top: 20 }
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 40 }), (blocks) => {
        const breaks = paginate(blocks, PAGE)
        const tops: number[] = []
        let y = roll.top
        let margin = 0
        for (const [at, { marginTop, gaps }] of spaceOut(blocks, breaks, roll).entries()) {
          const { height, marginTop: own, marginBottom } = blocks[at] as FlowBlock
          y += marginTop ?? (at === 0 ? own : Math.max(margin, own))
          if (marginTop !== undefined) tops.push(y)
          let from = 0
          for (const gap of gaps) {
            y += gap.at - from + gap.height
            from = gap.at
            tops.push(y)
          }
          y += height - from
          margin = marginBottom
        }
        assert.deepEqual(tops.length, breaks.length)
        for (const [i, top] of tops.entries()) {
          const target = (i + 1) * roll.pitch + roll.top
          assert.ok(top >= target - 0.1 && top < target + 1, `${top} for ${target}`)
        }
      }),
    )
  })
})
