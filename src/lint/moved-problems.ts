import type { Fix, Problem, TextEdit } from '../rules/problem'
import type { Range } from '../text/range'

/** A change of a text that somebody has made: what was replaced, and the length of what stands there now. */
export interface MadeEdit {
  range: Range
  length: number
}

/**
 * A problem where it stands after edits of the draft, with the fixes that still hold; undefined where an edit touched
 * the place itself. An insertion right before or behind a place leaves it as it is.
 *
 * @param made in the order in which they were made, each in offsets of the text before it
 */
export function movedProblem(problem: Problem, made: readonly MadeEdit[]): Problem | undefined {
  if (made.length === 0) return problem
  const range = movedRange(problem.range, made)
  if (!range) return undefined
  const fixes = problem.fixes?.flatMap((fix): Fix[] => {
    const edits = fix.edits.map((edit) => movedEdit(edit, made))
    return edits.every((edit) => edit !== undefined) ? [{ ...fix, edits }] : []
  })
  const related = problem.related?.flatMap((each) => {
    const place = movedRange(each.range, made)
    return place ? [{ ...each, range: place }] : []
  })
  return { ...problem, range, ...(fixes && { fixes }), ...(related && { related }) }
}

/** An edit that was planned before others were made; undefined where one of them touched its place. */
export function movedEdit({ range, text }: TextEdit, made: readonly MadeEdit[]): TextEdit | undefined {
  const moved = movedRange(range, made)
  return moved && { range: moved, text }
}

function movedRange(range: Range, made: readonly MadeEdit[]): Range | undefined {
  let { start, end } = range
  for (const { range: edit, length } of made) {
    if (edit.start >= end && !(edit.start === edit.end && start === end && edit.start === start)) continue
    if (edit.end > start) return undefined
    const by = length - (edit.end - edit.start)
    start += by
    end += by
  }
  return { start, end }
}
