import { movedBy, type Range } from '../text/range'
import type { Fix, Problem } from './problem'
import type { Remark } from './rule'

/** A remark or problem on a block, where the block stands in the draft: all its ranges moved. */
export function shifted<T extends Remark>(remark: T, by: number): T {
  return by === 0 ? remark : placed(remark, (range) => movedBy(range, by))
}

/**
 * A remark or problem with all its ranges put elsewhere.
 *
 * @param move gives the same object for a range that stays; what has only such ranges is not copied
 * @param fixes those that were put elsewhere already: the mentions of one person share a fix
 */
export function placed<T extends Remark>(
  remark: T,
  move: (range: Range) => Range,
  fixes: Map<Fix, Fix> = new Map(),
): T {
  const range = move(remark.range)
  const movedFixes = remark.fixes && mapped(remark.fixes, (fix) => movedFix(fix, move, fixes))
  const related = remark.related && mapped(remark.related, (one) => movedPlace(one, move))
  if (range === remark.range && movedFixes === remark.fixes && related === remark.related) return remark
  return { ...remark, range, ...(movedFixes && { fixes: movedFixes }), ...(related && { related }) }
}

function movedFix(fix: Fix, move: (range: Range) => Range, fixes: Map<Fix, Fix>): Fix {
  const known = fixes.get(fix)
  if (known) return known
  const edits = mapped(fix.edits, (edit) => movedPlace(edit, move))
  const moved = edits === fix.edits ? fix : { ...fix, edits }
  fixes.set(fix, moved)
  return moved
}

function movedPlace<P extends Pick<Problem, 'range'>>(place: P, move: (range: Range) => Range): P {
  const range = move(place.range)
  return range === place.range ? place : { ...place, range }
}

/** The same list where every element stays the same. */
function mapped<X>(list: X[], change: (element: X) => X): X[] {
  let changed: X[] | undefined
  for (const [i, element] of list.entries()) {
    const other = change(element)
    if (other !== element) changed ??= list.slice(0, i)
    changed?.push(other)
  }
  return changed ?? list
}
