import { decodeString } from 'micromark-util-decode-string'
import type { Run } from './run'

const PUNCTUATION = /[!-/:-@[-`{-~]/
const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,30});/y

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
    else if (entity !== undefined && value.startsWith(entity.decoded, at)) {
      atom(entity.decoded.length, entity.length)
    } else if (typed !== undefined && typed === read && !isSpace(entity?.decoded)) {
      at++
      place++
    } else if (isSpace(entity?.decoded ?? typed)) {
      flush()
      start = at
      place += entity?.length ?? 1
    } else atom(value.length - at, Math.max(0, limit - place))
  }
  flush()
  return runs
}

function isSpace(text: string | undefined): boolean {
  return text !== undefined && /^\s+$/.test(text)
}

/** The entity that is written at an offset, of whatever length; undefined where it only looks like one. */
function entityAt(source: string, at: number): { decoded: string; length: number } | undefined {
  ENTITY.lastIndex = at
  const written = ENTITY.exec(source)?.[0]
  if (written === undefined) return undefined
  const decoded = decodeString(written)
  return decoded === written ? undefined : { decoded, length: written.length }
}

/** A run without marks. */
export function plainRun(text: string, start: number, end: number): Run {
  return { text, range: { start, end }, marks: [] }
}
