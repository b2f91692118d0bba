import type { BlockContent } from '../../report/block'
import { oncePerBlock } from '../../report/once-per-block'
import type { Range } from '../../text/range'
import { shorten } from '../../text/shorten'
import type { Remark } from '../rule'
import { todoMark } from './hint'
import { isSpoken, type Reading, readingOf } from './reading'

/** A place that is to be filled in; `range` is in the reading's text. */
export interface Blank {
  range: Range
  hint: string
}

const SHOWN = 6

/** What to say of a mark that holds a place. In model speech it may stay, and is only pointed out. */
export function remarkOn(reading: Reading, { range, hint }: Blank): Remark {
  const mark = shorten(reading.text.slice(range.start, range.end), SHOWN)
  const spoken = isSpoken(reading, range)
  return {
    range: reading.toSource(range),
    message: spoken
      ? `例句里用“${mark}”占位，说的时候应当换成${hint}；请核对`
      : `“${mark}”占着位置，应当写明${hint}；请补上，或改为〔待填〕`,
    fixes: [fixOf(reading, range, todoMark(hint))],
    ...(spoken && { severity: 'info' as const }),
  }
}

/** Replaces a place by a text that is still to be filled in. */
export function fixOf(reading: Reading, range: Range, text: string) {
  return { title: `改为“${text}”`, edits: [{ range: reading.toSource(range), text }] }
}

/** Keeps what a finder found, by block, for the rule itself and for those that must leave these places alone. */
export function remembered<T>(find: (reading: Reading) => readonly T[]) {
  return oncePerBlock((block: BlockContent): readonly T[] => find(readingOf(block)))
}
