import { defineBlockRule } from '../rule'

/** A mark that ends a sentence or a clause; not ？ ！ …, which a title may end with. */
const END = /[。．；，、：;,:]$/
const INSIDE = /[。；！？]/
/** What must be left: a heading of marks alone, or one that ends in marks of Markdown, would become something else. */
const WORD_END = /[\p{L}\p{N}”’）》〉」』%％]$/u

export default defineBlockRule({
  id: 'structure/heading-punct',
  title: '标题末尾有标点',
  basis: { force: '通行做法', source: 'GB/T 15834-2011' },
  defaultSeverity: 'hint',
  check({ heading, source }, { report }) {
    if (heading?.by !== 'marked') return
    const mark = endMark(source)
    if (!mark) return
    const range = { start: source.length - mark.length, end: source.length }
    report({
      range,
      message: `标题单独成行，末尾不用“${mark}”；删去`,
      fixes: [{ title: `删去“${mark}”`, edits: [{ range, text: '' }], safe: true }],
    })
  },
})

/**
 * The mark at the end of a heading that it should not have. A head that runs into the text
 * (（一）宣传不够。形式单一。) keeps its marks.
 */
export function endMark(heading: string): string | undefined {
  const end = END.exec(heading)
  const rest = heading.slice(0, end?.index)
  return end && WORD_END.test(rest) && !INSIDE.test(rest) ? end[0] : undefined
}
