import { type NumberingStyle, rankOf } from '../../report/numbering'
import { oncePerVersion } from '../../text/once-per'
import { type Entry, restOfRow } from './entries'

/** The form that stands right under each. */
const NEXT: Readonly<Partial<Record<NumberingStyle, NumberingStyle>>> = {
  part: 'han',
  han: 'hanParen',
  hanParen: 'arabic',
  arabic: 'arabicParen',
}

/** A row of numbers that skips a level. */
export interface SkippedLevel {
  row: readonly Entry[]
  first: Entry
  /** The form under which it stands, and the one that it should have. */
  under: NumberingStyle
  wanted: NumberingStyle
}

/** The rows that skip a level, of two entries and more. */
export const skippedLevels = oncePerVersion((entries: readonly Entry[]): readonly SkippedLevel[] =>
  entries.flatMap((first): SkippedLevel | readonly [] => {
    const { under, value, style } = first
    const wanted = under && NEXT[under]
    if (!under || !wanted || value !== 1 || rankOf(style) <= rankOf(wanted)) return []
    const row = restOfRow(entries, first)
    return row.length < 2 || row.some(isListItem) ? [] : { row, first, under, wanted }
  }),
)

/** A number that Markdown keeps for itself: its mark stands before the text of the block. */
export function isListItem({ block, range }: Entry): boolean {
  return range.start < block.range.start
}
