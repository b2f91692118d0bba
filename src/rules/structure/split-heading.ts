import { piecesMeet } from '../../report/heading'
import { shorten } from '../../text/shorten'
import { defineReportRule } from '../rule'

/** How much of the heading a message shows. */
const SHOWN = 16

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
      report({
        range,
        message: `标题“${shorten(title, SHOWN)}”被拆成了${pieces.length}行，多半是分页造成的；合成一行`,
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
