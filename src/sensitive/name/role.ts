import { roleWordAfter, roleWordBefore } from './role-marks'
import { COLLECTIVE, type RoleGroup } from './roles'

/** What the words right beside a name say. */
export interface Beside {
  left?: RoleGroup
  right?: RoleGroup
  /** A left role word that stands apart by a mark: 当事人：X, 民警（X. */
  label?: RoleGroup
}

const LABEL_MARK = /[：:（(]\s?$/

/** Reads the role words on both sides of a span of cleaned text. */
export function roleBeside(text: string, start: number, end: number): Beside {
  const at = text[start - 1] === ' ' ? start - 1 : start
  const before = roleWordBefore(text, at)
  const left = before && !COLLECTIVE.has(before.word) ? before.group : undefined
  const right = roleWordAfter(text, text[end] === ' ' ? end + 1 : end)?.group
  const mark = LABEL_MARK.exec(text.slice(Math.max(0, start - 2), start))
  const label = mark ? roleWordBefore(text, start - mark[0].length)?.group : undefined
  return { ...(left && { left }), ...(right && { right }), ...(label && { label }) }
}
