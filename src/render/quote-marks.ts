import type { BlockContent } from '../report/block'

/** The `>` marks that a further line of a quote begins with; in a text of one, no line begins with `>` otherwise. */
const MARKS = /^[ \t]{0,40}>[> \t]{0,40}/gm

/**
 * The text of a block without the marks of the quotes that it stands in, blanks in their place: every place in it is the
 * same as in the draft.
 */
export function withoutQuoteMarks({ source, container }: BlockContent): string {
  if (container === undefined || !source.includes('>')) return source
  return source.replace(MARKS, (marks) => ' '.repeat(marks.length))
}
