import type { Range } from '../text/range'
import { matchesIn } from '../text/search/matches'

/** A word that opens one of a row of points inside running text: 一是, 第二, 其次. */
export interface RunMark {
  /** Of the mark, relative to the text that was searched. */
  range: Range
  family: RunFamily
  /** 1 for the first of its row; the ones that have no number (其次, 最后) go up by order. */
  opens: boolean
}

export type RunFamily = 'is' | 'must' | 'ordinal' | 'order' | 'paren' | 'circled'

const HAN = '一二三四五六七八九十'

/**
 * Each stands at the beginning of a sentence or clause: after the start of the text or a punctuation mark
 * (and what may stand between). Not 统一是, 第一次, 首先进入: the mark needs its own ending.
 */
const MARKS: readonly [RunFamily, RegExp, RegExp][] = [
  ['is', new RegExp(`(?<=^|[。；;：:，,！？\\n])\\s{0,4}其?([${HAN}])是[，：:]?`, 'g'), /一是/],
  ['must', new RegExp(`(?<=^|[。；;：:！？\\n])\\s{0,4}([${HAN}])要[，：:]?`, 'g'), /一要/],
  ['ordinal', new RegExp(`(?<=^|[。；;：:！？\\n])\\s{0,4}第([${HAN}])(?:[，、：:,]|是)`, 'g'), /第一/],
  ['order', /(?<=^|[。；;：:！？\n])\s{0,4}(首先|其次|再次|再者|另外|此外|最后)[是，、：:,]{1,2}/g, /首先/],
  ['paren', /(?<=^|[。；;：:！？\n])\s{0,4}[（(](\d{1,2})[）)][、.]?/g, /[（(]1[）)]/],
  ['circled', /(?<=^|[。；;：:，,！？\n])\s{0,4}([①②③④⑤⑥⑦⑧⑨⑩])[、.]?/g, /①/],
]

/** Every mark of every family in a text, in order; a row begins where `opens` is true. */
export function runMarksIn(text: string): RunMark[] {
  return MARKS.flatMap(([family, pattern, first]) =>
    matchesIn(text, pattern).map((match): RunMark => {
      const blank = match[0].length - match[0].trimStart().length
      return {
        range: { start: match.index + blank, end: match.index + match[0].length },
        family,
        opens: first.test(match[0]),
      }
    }),
  ).sort((a, b) => a.range.start - b.range.start)
}
