import type { Block } from '../../report/block'
import { closingLines } from '../../report/closing'
import { perBlock } from '../../report/per-block'
import type { Report } from '../../report/report'
import type { WordCutter } from '../../text/segmenter/word-cuts'
import { joinsWith } from '../../text/segmenter/word-joins'
import { defineReportRule } from '../rule'

/** Shorter lines are titles, signatures, salutations or verse. */
const SHORTEST = 15
/** Where a sentence has stopped in the middle: a Han character, a digit, a comma. */
const UNFINISHED = /[\u3400-\u9fff0-9，、,]$/
/** What no sentence begins with; but 地点：, 得知, 了解到, 着力. */
const NO_BEGINNING =
  /^(?:的(?!确|士)|地(?![点址方区处面铁上下域势形理名图段震质级市])|得(?![知到益以出失分票悉罪手])|了(?![解却然结不])|着(?![力眼重手实装火急陆想落])|[们，。、；：）”》])/
/** What tells that even a short line before it is torn: 遇有推搡民警 / 的，应立即求援. */
const SURELY_TORN = /^(?:的[，、]|[，、；。])/
const CLAUSE_END = /[，、,]$/
/** How many characters of the torn end are marked. */
const SHOWN = 6
const HAN_START = /^[\u3400-\u9fff]/
/** 地点：局会议室: a line of a form or of minutes; a sentence that goes on may have 民警说：. */
const LABEL_START = /^[\u3400-\u9fff]{1,6}(?<![说道称示诉答问喊告写着是])：/

export default defineReportRule({
  id: 'structure/split-para',
  title: '一段话被拆成两段',
  basis: { force: '通行做法' },
  defaultSeverity: 'info',
  check({ report: draft, words }, { report }) {
    for (const [left, right] of pairs(draft)) {
      if (!isTorn(left, right, words)) continue
      const at = left.range.end
      report({
        range: { start: at - endOf(left.content.source).length, end: at },
        message: '这一段话没有说完就另起了一段，多半是分页造成的；把两段接起来',
        fixes: [
          { title: '和下一段接起来', edits: [{ range: { start: at, end: right.range.start }, text: '' }] },
        ],
        related: [
          { range: { start: right.range.start, end: right.range.start + 1 }, message: '下一段从这里开始' },
        ],
      })
    }
  },
})

/** The last characters of a paragraph, which are enough to be seen. */
function endOf(source: string): string {
  return Array.from(source.slice(-2 * SHOWN))
    .slice(-SHOWN)
    .join('')
}

/** Paragraphs that stop in the middle of a sentence, and whether they are of some length. */
const unfinished = perBlock(({ kind, container, source }) => {
  if (kind !== 'paragraph' || container || !UNFINISHED.test(source)) return []
  return [source.length - (source.lastIndexOf('\n') + 1) >= SHORTEST]
})

/** Plain paragraphs that follow one another, the first of them unfinished. */
function pairs({ blocks, title, closing, candidates }: Report): [Block, Block][] {
  const { places, values } = unfinished.hitsIn(blocks)
  const closes = new Set(closingLines(closing).map(({ start }) => start))
  let lines: Set<Block> | undefined
  const isLine = (block: Block) => {
    lines ??= new Set(candidates)
    return lines.has(block)
  }
  const isPlain = (block: Block | undefined): block is Block =>
    block?.content.kind === 'paragraph' &&
    !block.content.container &&
    block.range.start !== title?.range.start &&
    !closes.has(block.range.start)
  const found: [Block, Block][] = []
  for (const [i, index] of places.entries()) {
    const [left, right] = [blocks[index], blocks[index + 1]]
    if (!values[i]?.[0] && !(right && SURELY_TORN.test(right.content.source))) continue
    if (!isPlain(right) || right.content.numbering || !isPlain(left)) continue
    // A short line alone may be a head; what no sentence begins with tells that it is none.
    if (NO_BEGINNING.test(right.content.source) || !isLine(left)) found.push([left, right])
  }
  return found
}

/** Whether the sentence that the first leaves open goes on in the second. */
function isTorn({ content: left }: Block, { content: right }: Block, words: WordCutter | undefined): boolean {
  const before = left.source
  const after = right.source
  if (NO_BEGINNING.test(after)) return true
  if (!HAN_START.test(after) || LABEL_START.test(after)) return false
  if (CLAUSE_END.test(before)) return true
  return words !== undefined && joinsWith(words)(before, after) === true
}
