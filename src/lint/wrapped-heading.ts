import type { Block } from '../report/block'
import type { TextEdit } from '../rules/problem'

/** 存在的, 民警与: no heading ends so. Not 目的, 参与, 应对, which are words. */
const OPEN_END = /(?:(?<![目标])的|(?<![参赋])与|(?<![温调缓谐])和|以及|(?<![应面针核绝相])对)$/
/** One line break and no more; a line that is set in (　　) begins anew. */
const SOFT_BREAK = /^[ \t]*(?:\r\n|\r|\n) {0,3}$/
/** The rest of a heading: short, one line, no sentence. */
const REST = /^[^\r\n。；，：、！？;,:!?]{1,24}$/
/** `**一、存在的` / `主要问题**`: bold from end to end, over one line break. */
const BOLD = /^(\*\*|__)([^*_\r\n。；！]{1,40}?)[ \t]*(?:\r\n|\r|\n) {0,3}[^*_\r\n。；！]{1,24}\1$/

/**
 * The edit that puts a heading on one line which goes on in the next (`一、存在的` / `主要问题`); undefined where it is whole,
 * or where nobody can tell it from a heading with its text below.
 */
export function wrappedHeading(source: string, block: Block, next: Block | undefined): TextEdit | undefined {
  const { numbering, container } = block.content
  if (!numbering || container) return undefined
  return breakInBold(block) ?? breakBehind(source, block, next)
}

function breakInBold({ content, range }: Block): TextEdit | undefined {
  const [, mark = '', first] = BOLD.exec(content.source) ?? []
  if (first === undefined) return undefined
  const from = mark.length + first.length
  const gap = /^\s+/.exec(content.source.slice(from))?.[0].length ?? 0
  return { range: { start: range.start + from, end: range.start + from + gap }, text: '' }
}

function breakBehind(
  source: string,
  { content, range }: Block,
  next: Block | undefined,
): TextEdit | undefined {
  const { heading } = content
  if (!heading || heading.by === 'bold' || next?.content.kind !== 'paragraph') return undefined
  if (heading.title.length !== 1 && !OPEN_END.test(heading.title)) return undefined
  if (next.content.numbering || !REST.test(next.content.source)) return undefined
  const gap = { start: range.end, end: next.range.start }
  return SOFT_BREAK.test(source.slice(gap.start, gap.end)) ? { range: gap, text: '' } : undefined
}
