import type { Heading } from '../../report/heading'
import { formatNumber } from '../../report/numbering'
import type { Range } from '../../text/range'
import type { TextEdit } from '../problem'

/** Where the digits of a heading's number stand in the draft. */
export function digitsOf(heading: Heading): Range | undefined {
  const piece = heading.pieces[0]
  if (!heading.numbering || !piece) return undefined
  const { start, end } = heading.numbering.digits
  return { start: piece.range.start + start, end: piece.range.start + end }
}

/** The edit that gives a heading another number, in the digits that it has. */
export function renumber(heading: Heading, value: number): TextEdit[] {
  const range = digitsOf(heading)
  if (!range || !heading.numbering || heading.numbering.value === value) return []
  return [{ range, text: formatNumber(heading.numbering.style, value) }]
}

/** A number as it is written (`（二）`, 二是) with another one in it, which is written alike. */
export function withNumber(mark: string, number: string): string {
  return mark.replace(/[0-9一二三四五六七八九十百零〇①-⑳]+/, number)
}
