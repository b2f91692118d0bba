import type { Block } from './block'

/** Whether a word runs across the border of two texts: `当｜前`. Undefined where nobody knows (yet). */
export type WordJoiner = (left: string, right: string) => boolean | undefined

/** 存在的, 对策及, 存在的主要: no heading ends so. Not 目的, 普及, 参与, 应对, which are words. */
const OPEN_END =
  /(?:(?<![目标])的|(?<![参赋])与|(?<![温调缓谐])和|以及|(?<![普涉波顾危提触言论累推遍])及|(?<![应面针核绝相])对|(?:的|当前|目前)(?:主要|突出|几点|若干))$/
/** 存在 / 的主要问题; but 的确. */
const OPEN_BEGINNING = /^的(?![确士])/
/** The rest of a heading: short, one line, no sentence. */
const REST = /^[^\r\n。；，：、！？;,:!?]{1,24}$/
/** A word may run across the border by chance where the rest is long. */
const LONGEST_BY_WORD = 10
/** A line break or a few; a line that is set in (　　) begins anew. */
const BREAK = /^[ \t]*(?:(?:\r\n|\r|\n) {0,3}){1,3}$/
/** Who wrote `##` saw the heading whole, unless the next line is right below it. */
const SOFT_BREAK = /^[ \t]*(?:\r\n|\r|\n) {0,3}$/

/**
 * Whether a heading with a number goes on in the paragraph right behind it, as a page break or a paste left it:
 * `一、存在的` / `主要问题`, `二、主要原` / `因`. False where nobody can tell that from a heading with its text below.
 *
 * @param after what stands behind the rest
 */
export function goesOnIn(
  next: Block,
  { content, range }: Block,
  source: string,
  joins: WordJoiner,
  after: Block | undefined,
): boolean {
  const { heading, numbering, container } = content
  if (!heading || heading.by === 'bold' || !numbering || container || heading.title === '') return false
  const rest = next.content
  if (rest.kind !== 'paragraph' || rest.heading || rest.numbering || rest.container) return false
  const { title, by } = heading
  const gap = by === 'marked' ? SOFT_BREAK : BREAK
  if (!REST.test(rest.source) || !gap.test(source.slice(range.end, next.range.start))) return false
  if (title.length === 1 || OPEN_END.test(title) || OPEN_BEGINNING.test(rest.source)) return true
  // Where nothing but this line stands under the heading, it is the text.
  if (rest.source.length > LONGEST_BY_WORD || after?.content.kind !== 'paragraph' || after.content.heading)
    return false
  return joins(title, rest.source) === true
}
