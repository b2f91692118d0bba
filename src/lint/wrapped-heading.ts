import type { Block } from '../report/block'
import type { TextEdit } from '../rules/problem'

/** `**一、存在的` / `主要问题**`: bold from end to end, over one line break. */
const BOLD = /^(\*\*|__)([^*_\r\n。；！]{1,40}?)[ \t]*(?:\r\n|\r|\n) {0,3}[^*_\r\n。；！]{1,24}\1$/

/** The edit that puts a bold heading on one line which goes on in the next; undefined where it is whole, or none. */
export function wrappedHeading({ content, range }: Block): TextEdit | undefined {
  if (!content.numbering || content.container) return undefined
  const [, mark = '', first] = BOLD.exec(content.source) ?? []
  if (first === undefined) return undefined
  const from = mark.length + first.length
  const gap = /^\s+/.exec(content.source.slice(from))?.[0].length ?? 0
  return { range: { start: range.start + from, end: range.start + from + gap }, text: '' }
}
