import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { COMMON_SURNAMES } from './surnames'

const STARS = /\*+/g
/** What emphasis does not run across in a draft; a pair of masks does. */
const STOP = /[，。；！？、\n]/
const LONGEST_EMPHASIS = 200
const HAN = /[\u3400-\u9fff]/

/** The stars before and behind what is emphasised. */
interface Pair {
  open: Range
  close: Range
}

/** Stars of emphasis in a segment, by their places in the draft: paired, of the same length, and not a mask after a surname. */
function emphasisPairs(source: string, { start, end }: Range): Pair[] {
  const text = source.slice(start, end)
  if (!text.includes('*')) return []
  const pairs: Pair[] = []
  const runs = matchesIn(text, STARS).filter(({ index }) => text[index - 1] !== '\\')
  for (let i = 0; i + 1 < runs.length; i++) {
    const open = runs[i] as RegExpExecArray
    const close = runs[i + 1] as RegExpExecArray
    const size = open[0].length
    const from = open.index + size
    if (size > 3 || close[0].length !== size || close.index - from > LONGEST_EMPHASIS) continue
    const inside = text.slice(from, close.index)
    const before = text[open.index - 1] ?? ''
    // 孙**驾车与李**相撞: stars after a surname, with a long way to the next ones, are masks.
    const masks = COMMON_SURNAMES.has(before) && inside.length > 4
    if (inside === '' || /^\s|\s$/.test(inside) || masks) continue
    if (HAN.test(before) && STOP.test(inside)) continue
    const placeOf = (at: number): Range => ({ start: start + at, end: start + at + size })
    pairs.push({ open: placeOf(open.index), close: placeOf(close.index) })
    i++
  }
  return pairs
}

/** Offsets of the stars of emphasis in a segment. */
export function emphasisMarks(source: string, segment: Range): Set<number> {
  const marks = new Set<number>()
  for (const { open, close } of emphasisPairs(source, segment)) {
    for (const run of [open, close]) for (let star = run.start; star < run.end; star++) marks.add(star)
  }
  return marks
}

/**
 * The range of a name with both stars of a pair that one half stands within and the other right beside: **祁**守田 as a
 * whole, where 祁**守田 taken alone would leave half of the pair. Looked for in the lines that the name stands in.
 */
export function withWholeEmphasis(source: string, name: Range): Range {
  if (!source.slice(name.start, name.end).includes('*')) return name
  const lineEnd = source.indexOf('\n', name.end)
  const lines = {
    start: source.lastIndexOf('\n', name.start - 1) + 1,
    end: lineEnd === -1 ? source.length : lineEnd,
  }
  let { start, end } = name
  for (const { open, close } of emphasisPairs(source, lines)) {
    if (open.end === name.start && close.end <= name.end) start = open.start
    if (close.start === name.end && open.start >= name.start) end = close.end
  }
  return { start, end }
}

/** Stars within a name that emphasise more than the name (**嫌疑人祁**守田): they must stay, behind its mask. */
export function halfEmphasis(name: string): string {
  const halves = new Set<string>()
  for (const [stars] of matchesIn(name, STARS)) if (!halves.delete(stars)) halves.add(stars)
  return [...halves].join('')
}
