import { isHan } from './lexicon'
import { beginsCompoundSurname, isCommonSurname } from './surnames'

/** What stands before a name and after it, and what the name is like where it is not two or three Han characters. */
export interface Place {
  before: string
  after: string
  name?: string
}

/** So many places have a bit each in a number. */
const MOST_PLACES = 31
/** Cells by code unit, several units a cell. */
const CELLS = 2048
const NAME = String.raw`[\u4e00-\u9fff]{2,3}`

/**
 * Finds what begins with a surname and stands in one of some places. Which places there may be at a surname is seen by
 * the characters before and after: hardly ever must a pattern be tried.
 *
 * @param places patterns of bounded length, of Han characters and marks; what comes first in `after` and last in `before`
 * is written out there, or else is none of Han
 */
export function createPlaceSearch(
  places: readonly Place[],
): (text: string, tell: (start: number, name: string, place: number) => void) => void {
  if (places.length > MOST_PLACES) throw new Error('too many places')
  const patterns = places.map(
    ({ before, name = NAME, after }) => new RegExp(`(?<=${before})(?:${name})(?=${after})`, 'y'),
  )
  const maskBefore = masksOf(places.map(({ before }) => before))
  const maskAfter = masksOf(places.map(({ after }) => after))
  return (text, tell) => {
    for (let start = 0; start + 1 < text.length; start++) {
      const unit = text.charCodeAt(start)
      if (!isCommonSurname(unit) && !beginsCompoundSurname(unit)) continue
      const before = maskBefore(text.charCodeAt(start - 1))
      const after = maskAfter(text.charCodeAt(start + 2)) | maskAfter(text.charCodeAt(start + 3))
      for (let bits = before & after; bits !== 0; bits &= bits - 1) {
        const place = 31 - Math.clz32(bits & -bits)
        const pattern = patterns[place] as RegExp
        pattern.lastIndex = start
        const name = pattern.exec(text)?.[0]
        if (name !== undefined) tell(start, name, place)
      }
    }
  }
}

/** Whether a pattern may hold something that is not written out in it: an edge of the text, a space, a digit. */
const OPEN = /[\^$]|\\[sd]|A-Z/

/** By code unit (`NaN` beyond the text), which of the patterns may have it at their edge; a bit for each. */
function masksOf(patterns: readonly string[]): (unit: number) => number {
  const cells = new Int32Array(CELLS)
  let open = 0
  for (const [i, pattern] of patterns.entries()) {
    if (OPEN.test(pattern)) open |= 1 << i
    for (let at = 0; at < pattern.length; at++) {
      const cell = pattern.charCodeAt(at) & (CELLS - 1)
      cells[cell] = (cells[cell] as number) | (1 << i)
    }
  }
  return (unit) => {
    const written = cells[unit & (CELLS - 1)] as number
    return isHan(unit) ? written : written | open
  }
}
