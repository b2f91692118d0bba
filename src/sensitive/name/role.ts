import { roleWordAfter, roleWordBefore } from './role-marks'
import { COLLECTIVE, type RoleGroup } from './roles'

/** What the words right beside a name say. */
export interface Beside {
  left?: RoleGroup
  right?: RoleGroup
  /** A left role word that stands apart by a mark: 当事人：X, 民警（X. */
  label?: RoleGroup
}

/** Headings of a line that somebody's name follows, besides the role words: 文字：X, 审核：X. */
const LABEL_WORD =
  /(?:文字|图片|供图|主办|协办|承办|带班|值班|记录|审核|签发|执笔|拟稿|复核|核对|汇报|主讲|统计|制表|主持|签名|签字|联络|审定|编审|出席|列席|参会|缺席|请假|组员|成员|到会)$/
const LABEL_MARK = /[：:（(]\s?$/

/** Reads the role words on both sides of a span of cleaned text. */
export function roleBeside(text: string, start: number, end: number): Beside {
  const at = text[start - 1] === ' ' ? start - 1 : start
  const before = roleWordBefore(text, at)
  const left = before && !COLLECTIVE.has(before.word) ? before.group : undefined
  const right = roleWordAfter(text, text[end] === ' ' ? end + 1 : end)?.group
  const mark = LABEL_MARK.exec(text.slice(Math.max(0, start - 2), start))
  const label = mark ? labelBefore(text, start - mark[0].length) : undefined
  const beside: Beside = {}
  if (left) beside.left = left
  if (right) beside.right = right
  if (label) beside.label = label
  return beside
}

function labelBefore(text: string, end: number): RoleGroup | undefined {
  const role = roleWordBefore(text, end)?.group
  return role ?? (LABEL_WORD.test(text.slice(Math.max(0, end - 2), end)) ? 'naming' : undefined)
}
