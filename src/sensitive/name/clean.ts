import { withFullMarks } from '../../text/half-marks'
import { ownCopy } from '../../text/own-copy'
import type { Range } from '../../text/range'
import { READING } from '../../text/readings'
import { flagsOf, hasFlagged } from '../../text/search/flags'
import { matchesIn } from '../../text/search/matches'
import { simplified, TRADITIONAL } from '../../text/traditional-characters'
import { emphasisMarks } from './emphasis'
import { withoutMaskedNumbers } from './masked-numbers'

/** A segment's text as names are looked for in it, and the way back. */
export interface CleanText {
  readonly text: string
  /** Where each code unit of `text`, and its end, stand in the segment; offsets from the segment's start. May go on beyond. */
  readonly at: Int32Array
}

/** A clean text with the gaps between Han characters taken out as well, and its way back to the clean text. */
export interface JoinedText {
  readonly text: string
  /** The index in the clean text of each code unit. */
  readonly at: Int32Array
}

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff
const STAR = 0x2a
const BACKSLASH = 0x5c
const SPACE = 0x20

/** White space and line breaks, the full-width space among them. */
function isBlank(unit: number): boolean {
  return unit === SPACE || unit === 0x3000 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xa0
}

/** What `cleanText` may take out or change. */
const IS_CHANGED = flagsOf(`\\*,;:?!() \t\n\r\u00a0\u3000${TRADITIONAL}`)

/**
 * Takes out what Markdown adds (backslashes before marks, emphasis) and what sites add (readings), makes every run of white
 * space one space, half-width marks beside Han characters full-width ones and traditional characters simplified ones.
 * Stars that mask (孙**, \*\*) stay; numbers of documents that are masked go.
 */
export function cleanText(source: string, segment: Range): CleanText {
  const plain = source.slice(segment.start, segment.end)
  // Of its own, as it is remembered: a piece would keep this version of the draft in memory.
  if (!hasFlagged(plain, IS_CHANGED))
    return { text: ownCopy(withoutMaskedNumbers(plain)), at: samePlaces(plain.length + 1) }
  const at = new Int32Array(plain.length + 1)
  const emphasis = emphasisMarks(source, segment)
  const readings = readingsIn(plain)
  const written = withFullMarks(simplified(plain))
  const units: string[] = []
  let length = 0
  for (let i = segment.start; i < segment.end; i++) {
    const unit = source.charCodeAt(i)
    if (unit === BACKSLASH && isEscaped(source.charCodeAt(i + 1))) continue
    if (unit === STAR && emphasis.has(i)) continue
    const reading = readings.get(i - segment.start)
    if (reading !== undefined) {
      i += reading - 1
      continue
    }
    if (isBlank(unit)) {
      if (units[length - 1] === ' ') continue
      at[length++] = i - segment.start
      units.push(' ')
      continue
    }
    at[length++] = i - segment.start
    units.push(written[i - segment.start] as string)
  }
  at[length] = segment.end - segment.start
  return { text: withoutMaskedNumbers(units.join('')), at: at.subarray(0, length + 1) }
}

/** Where readings begin, and how long they are. */
function readingsIn(text: string): ReadonlyMap<number, number> {
  return new Map(matchesIn(text, READING).map(({ index, 0: reading }) => [index, reading.length]))
}

/** 0, 1, 2, … as far as most segments go: one array for all texts that nothing is taken out of. */
const SAME_PLACES = countTo(4096)

function samePlaces(length: number): Int32Array {
  return length <= SAME_PLACES.length ? SAME_PLACES : countTo(length)
}

function countTo(length: number): Int32Array {
  const numbers = new Int32Array(length)
  for (let i = 0; i < length; i++) numbers[i] = i
  return numbers
}

/** Characters that a backslash escapes in Markdown and that masks are made of. */
function isEscaped(unit: number): boolean {
  return unit === STAR || unit === 0x5f
}

/** Takes spaces between two Han characters out (梁 振国); undefined where there are none. */
export function joinHan({ text }: CleanText): JoinedText | undefined {
  if (!text.includes(' ')) return undefined
  let joined = ''
  const at: number[] = []
  let from = 0
  for (let i = 1; i + 1 < text.length; i++) {
    if (text.charCodeAt(i) !== SPACE) continue
    if (!isHan(text.charCodeAt(i - 1)) || !isHan(text.charCodeAt(i + 1))) continue
    for (let j = from; j < i; j++) at.push(j)
    joined += text.slice(from, i)
    from = i + 1
  }
  if (from === 0) return undefined
  for (let j = from; j < text.length; j++) at.push(j)
  return { text: joined + text.slice(from), at: Int32Array.from(at) }
}
