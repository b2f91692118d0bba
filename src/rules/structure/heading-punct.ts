import { parseNumbering } from '../../report/numbering'
import { defineBlockRule } from '../rule'

/** A mark that ends a sentence or a clause; not ？ ！ …, which a title may end with. */
const END = /[。．；，、：;,:]$/
const INSIDE = /[。；！？]/
/** A heading that is bold from end to end: its mark stands inside. */
const BOLD = /^(\*\*|__)([^*_\n]{1,200})\1$/
/** What must be left: a heading of marks alone, or one that ends in marks of Markdown, would become something else. */
const WORD_END = /[\p{L}\p{N}”’）》〉」』%％]$/u

export default defineBlockRule({
  id: 'structure/heading-punct',
  title: '标题末尾有标点',
  basis: { force: '通行做法', source: 'GB/T 15834-2011' },
  defaultSeverity: 'hint',
  check({ heading, source }, { report }) {
    if (heading?.by !== 'marked') return
    const [, dress = '', words = source] = BOLD.exec(source) ?? []
    const mark = endMark(words)
    // A number alone (一、) is a heading that was torn, and its mark is its own.
    if (!mark || parseNumbering(words)?.mark === words) return
    const end = source.length - dress.length
    const range = { start: end - mark.length, end }
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
