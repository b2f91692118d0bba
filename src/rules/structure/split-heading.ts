import { piecesMeet } from '../../report/heading'
import { defineReportRule } from '../rule'

export default defineReportRule({
  id: 'structure/split-heading',
  title: '标题被拆成两行',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    const torn = draft.headings.filter(
      (heading) => heading.pieces.length > 1 && piecesMeet(heading, draft.source),
    )
    for (const { pieces, range, title } of torn) {
      const shown = title.length > 16 ? `${title.slice(0, 16)}…` : title
      report({
        range,
        message: `标题“${shown}”被拆成了${pieces.length}行，多半是分页造成的；合成一行`,
        fixes: [
          {
            title: '合成一行',
            edits: pieces.slice(1).map((piece, i) => ({
              range: { start: pieces[i]?.range.end ?? piece.outer.start, end: piece.range.start },
              text: '',
            })),
          },
        ],
      })
    }
  },
})
