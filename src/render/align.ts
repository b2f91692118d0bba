import { unitsAt } from '../text/code-point'
import type { Run } from './run'

const PUNCTUATION = /[!-/:-@[-`{-~]/
const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,30});/y
const AMPERSAND = /^&(?:amp|AMP|#38|#[xX]26);$/

/**
 * Finds where a text that Markdown read stands in the source: escapes are undone, entities decoded, white
 * space at line breaks left out. In linear time; what does not fit becomes one piece with the rest of the range.
 *
 * @param from where in `source` the text begins
 * @param limit where it ends at the latest
 * @returns runs without marks that joined are `value`
 */
export function align(value: string, source: string, from: number, limit: number): Run[] {
  // Most texts, and all of a bare web address, in which an entity stands for itself.
  if (value.length === limit - from && source.startsWith(value, from)) return [plainRun(value, from, limit)]
  const runs: Run[] = []
  let at = 0
  let place = from
  let start = 0
  const flush = () => {
    if (at > start) runs.push(plainRun(value.slice(start, at), place - (at - start), place))
  }
  const atom = (units: number, length: number) => {
    flush()
    runs.push(plainRun(value.slice(at, at + units), place, place + length))
    at += units
    place += length
    start = at
  }
  while (at < value.length) {
    const typed = place < limit ? source[place] : undefined
    const read = value[at]
    const entity = typed === '&' ? entityAt(source, place) : undefined
    if (typed === '\\' && source[place + 1] === read && PUNCTUATION.test(read ?? '')) atom(1, 2)
    else if (entity !== undefined && (read !== '&' || AMPERSAND.test(entity))) {
      atom(unitsAt(value, at), entity.length)
    } else if (typed !== undefined && typed === read) {
      at++
      place++
    } else if (typed !== undefined && /\s/.test(typed)) {
      flush()
      start = at
      place++
    } else atom(value.length - at, Math.max(0, limit - place))
  }
  flush()
  return runs
}

function entityAt(source: string, at: number): string | undefined {
  ENTITY.lastIndex = at
  return ENTITY.exec(source)?.[0]
}

/** A run without marks. */
export function plainRun(text: string, start: number, end: number): Run {
  return { text, range: { start, end }, marks: [] }
}
