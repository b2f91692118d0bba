import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'

const BLANKS = /[ \u00a0]{1,2}/g
const BETWEEN_HAN = /(?<=[\u3007\u3400-\u9fff])[ \u00a0]{1,2}(?=[\u3007\u3400-\u9fff])/g
const FEWEST_BLANKS = 3
const FEWEST_BETWEEN_HAN = 2
/** How long a line of a page is, in characters; what is parted on purpose (讲政治 守纪律 敢担当) is shorter. */
const SHORTEST_LINE = 12
const LONGEST_LINE = 60
/** Digits, letters and half-width marks make a line longer; this many characters it may differ. */
const TOLERANCE = 3
/** The last line of a paragraph is shorter, so not all must agree. */
const LEAST_ALIKE = 2 / 3

/**
 * Where a page's lines were joined with blanks, as copies from PDF are (所见的民警 都是警容严谨…): blanks between Han
 * characters in a text whose blanks follow one another at the length of a line.
 *
 * @returns the blanks between Han characters, in order; none where the text is not such a copy
 */
export function blanksOfWrappedLines(text: string): Range[] {
  const between = matchesIn(text, BETWEEN_HAN)
  if (between.length < FEWEST_BETWEEN_HAN) return []
  const places = matchesIn(text, BLANKS).map(({ index }) => index)
  if (places.length < FEWEST_BLANKS) return []
  const lengths = places.slice(1).map((place, i) => place - (places[i] as number))
  const middle = [...lengths].sort((a, b) => a - b)[lengths.length >> 1] as number
  if (middle < SHORTEST_LINE || middle > LONGEST_LINE) return []
  const alike = lengths.filter((length) => Math.abs(length - middle) <= TOLERANCE).length
  if (alike < lengths.length * LEAST_ALIKE) return []
  return between.map(({ index, 0: blanks }) => ({ start: index, end: index + blanks.length }))
}
