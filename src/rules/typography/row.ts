import { addAll } from '../../text/add-all'
import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'

/**
 * The 、 between things that stand in a row and have marks of their own: “甲”、“乙”. Not in a row that goes on with
 * a thing without marks (“甲”、“乙”、丙), where every 、 is needed.
 *
 * @param things a global pattern of one thing with its marks
 */
export function commasBetween(text: string, things: RegExp): Range[] {
  const found: Range[] = []
  let row: Range[] = []
  let start = 0
  let end = -1
  const finish = () => {
    if (row.length > 0 && text[start - 1] !== '、' && text[end] !== '、') addAll(found, row)
    row = []
  }
  for (const { index, 0: thing } of matchesIn(text, things)) {
    if (index === end + 1 && text[end] === '、') row.push({ start: end, end: end + 1 })
    else {
      finish()
      start = index
    }
    end = index + thing.length
  }
  finish()
  return found
}
