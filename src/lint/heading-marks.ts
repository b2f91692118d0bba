import type { Block } from '../report/block'
import { type Numbering, type NumberingStyle, parseNumbering } from '../report/numbering'
import { properMark } from '../rules/structure/level-marks'

/** The forms of number from the outermost level on; the title has none. */
const STYLES: readonly NumberingStyle[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled']

/** A heading among those beside it. */
export interface Sibling {
  typed: Numbering | undefined
  /** What it says, without its number. */
  words: string
  /** The blocks between it and the numbered one before it, or what all of them stand under. */
  between: readonly Block[]
}

/** The numbers of headings that stand side by side. */
export interface HeadingMarks {
  /** `''` for those without a number. */
  marks: readonly string[]
  /** How deep their form is: 0 for 一、. */
  rank: number
}

/**
 * The numbers that headings side by side should have: counted on from 1, in the form of their level, or in their own
 * where paragraphs that run into their text, and stay as they are, belong to the same row.
 *
 * @param level the form of their level: 0 for 一、
 */
export function headingMarks(siblings: readonly Sibling[], level: number): HeadingMarks {
  const kept = keptRank(siblings)
  const rank = kept === -1 ? Math.min(level, STYLES.length - 1) : kept
  const style = STYLES[rank]
  let count = 0
  const marks = siblings.map(({ typed, words, between }) => {
    if (!typed) return ''
    count = numberAfter(count, typed, style, between)
    return markFor(typed, style, count, words)
  })
  return { marks, rank }
}

/** The form of a row that goes through paragraphs: 1、主干道。早晚守点。 and 2、小区周边 alone; -1 where there is none. */
function keptRank(siblings: readonly Sibling[]): number {
  let last = 0
  for (const { typed, between } of siblings) {
    if (!typed) continue
    const { style, value } = typed
    if (value > last + 1 && numberAfter(last, typed, style, between) === value) return STYLES.indexOf(style)
    last = value
  }
  return -1
}

/**
 * The number of a heading: the one after `count`, or a later one that is typed where paragraphs that run into
 * their text (二、宣传不够。形式单一。) have those between.
 */
function numberAfter(
  count: number,
  typed: Numbering,
  style: NumberingStyle | undefined,
  between: readonly Block[],
): number {
  let next = count + 1
  for (const { content } of between) {
    if (typed.style !== style || next === typed.value) break
    const { numbering, kind } = content
    if (kind === 'paragraph' && numbering?.style === style && numbering.value === next) next++
  }
  return next === typed.value ? next : count + 1
}

/** The number for a level, or the one that is typed where that would be read as something else (1.3起案件). */
function markFor(typed: Numbering, style: NumberingStyle | undefined, value: number, words: string): string {
  const mark = style ? properMark(style, value) : ''
  const read = parseNumbering(mark + words)
  return read && read.style === style && read.value === value ? mark : typed.mark.trim()
}
