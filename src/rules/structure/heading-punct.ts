import { defineBlockRule } from '../rule'

/** A mark that ends a sentence or a clause; not ？ ！ …, which a title may end with. */
const END = /[。．；，、：;,:]$/
const INSIDE = /[。；！？]/

export default defineBlockRule({
  id: 'structure/heading-punct',
  title: '标题末尾有标点',
  basis: { force: '通行做法', source: 'GB/T 15834-2011' },
  defaultSeverity: 'hint',
  check({ heading, source }, { report }) {
    if (heading?.by !== 'marked') return
    const end = END.exec(source)
    // A head that runs into the text (（一）宣传不够。形式单一。) keeps its marks.
    if (!end || INSIDE.test(source.slice(0, end.index))) return
    const range = { start: end.index, end: source.length }
    report({
      range,
      message: `标题单独成行，末尾不用“${end[0]}”；删去`,
      fixes: [{ title: `删去“${end[0]}”`, edits: [{ range, text: '' }], safe: true }],
    })
  },
})
