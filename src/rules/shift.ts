import { movedBy, type Range } from '../text/range'
import { type Fix, makeProblem, type Problem, type ProblemPlaces, type TextEdit } from './problem'
import type { Remark } from './rule'

/** Where a range is now; gives the same object for one that stays. */
type MoveRange = (range: Range) => Range

/** A remark on a block, where the block stands in the draft: all its ranges moved. */
export function shifted(remark: Remark, by: number): Remark {
  return by === 0 ? remark : { ...remark, ...movedPlaces(remark, (range) => movedBy(range, by), new Map()) }
}

/**
 * A problem with all its ranges put elsewhere; one that has only such ranges as stay is not copied.
 *
 * @param fixes those that were put elsewhere already: the mentions of one person share a fix
 */
export function placed(problem: Problem, move: MoveRange, fixes: Map<Fix, Fix>): Problem {
  const places = movedPlaces(problem, move, fixes)
  return places === problem ? problem : makeProblem(problem.ruleId, problem.severity, problem, places)
}

function movedPlaces(places: ProblemPlaces, move: MoveRange, known: Map<Fix, Fix>): ProblemPlaces {
  const range = move(places.range)
  const fixes = places.fixes && mapped(places.fixes, (fix) => movedFix(fix, move, known))
  const related = places.related && mapped(places.related, (note) => movedNote(note, move))
  if (range === places.range && fixes === places.fixes && related === places.related) return places
  const moved: ProblemPlaces = { range }
  if (fixes) moved.fixes = fixes
  if (related) moved.related = related
  return moved
}

function movedFix(fix: Fix, move: MoveRange, known: Map<Fix, Fix>): Fix {
  let moved = known.get(fix)
  if (!moved) {
    const edits = mapped(fix.edits, (edit) => movedEdit(edit, move))
    moved = edits === fix.edits ? fix : makeFix(fix, edits)
    known.set(fix, moved)
  }
  return moved
}

function movedEdit(edit: TextEdit, move: MoveRange): TextEdit {
  const range = move(edit.range)
  return range === edit.range ? edit : { range, text: edit.text }
}

type Note = NonNullable<Problem['related']>[number]

function movedNote(note: Note, move: MoveRange): Note {
  const range = move(note.range)
  return range === note.range ? note : { range, message: note.message }
}

/** The same list where every element stays the same. */
function mapped<X>(list: X[], change: (element: X) => X): X[] {
  let changed: X[] | undefined
  for (let i = 0; i < list.length; i++) {
    const element = list[i] as X
    const other = change(element)
    if (other !== element) changed ??= list.slice(0, i)
    changed?.push(other)
  }
  return changed ?? list
}

/** The same fix with other edits. Written out: to spread it takes V8 many times as long. */
function makeFix({ title, safe, inBulk }: Fix, edits: TextEdit[]): Fix {
  const fix: Fix = { title, edits }
  if (safe !== undefined) fix.safe = safe
  if (inBulk !== undefined) fix.inBulk = inBulk
  return fix
}
