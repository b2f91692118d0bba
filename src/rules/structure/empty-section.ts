import type { GenreReading } from '../../genre/reading'
import { attachmentLists } from '../../report/attachment-list'
import type { Heading } from '../../report/heading'
import { nodeOf } from '../../report/outline'
import { lineEndOf } from '../../text/line-end'
import { shorten } from '../../text/shorten'
import { defineReportRule } from '../rule'

const COMMENT = /<!--[\s\S]{0,2000}?-->/g

/** How much of the heading a message shows. */
const SHOWN = 16

/** （一）宣传不够。形式单一，……: its text stands behind the head, on the same line. */
const RUN_IN = /。(?:\*\*|__)?[\p{L}\p{N}“《（〔]/u

export default defineReportRule({
  id: 'structure/empty-section',
  title: '标题下面没有内容',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft, genre }, { report }) {
    const { headings, source, outline } = draft
    const attachments = attachmentLists(draft.blocks).items
    for (let i = 0; i < headings.length; i++) {
      const heading = headings[i] as Heading
      const end = headings[i + 1]?.range.start ?? source.length
      if (!isEmpty(source, heading.range.end, end) || heading.title === '') continue
      if (RUN_IN.test(heading.title)) continue
      if (heading.pieces.every((piece) => attachments.has(piece))) continue
      if ((nodeOf(heading, outline)?.children.length ?? 0) > 0) continue
      const eol = lineEndOf(source)
      report({
        range: heading.range,
        message: `“${shorten(heading.title, SHOWN)}”下面没有内容，应当写出正文；补写，或删去标题`,
        fixes: [
          {
            title: '插入待填的正文',
            edits: [
              {
                range: { start: heading.range.end, end: heading.range.end },
                text: `${eol}${eol}〔待填：${hintFor(heading, genre)}〕`,
              },
            ],
          },
        ],
      })
    }
  },
})

function hintFor(heading: Heading, genre: GenreReading | undefined): string {
  const reading = genre?.sections.find(({ places }) => places.some(({ node }) => node?.heading === heading))
  return reading?.section.hint ?? '这一部分的内容'
}

const INK = /\S/g

/** Comments and white space are nothing; most bodies are known by their first character. */
function isEmpty(source: string, start: number, end: number): boolean {
  INK.lastIndex = start
  const from = INK.test(source) ? INK.lastIndex - 1 : end
  if (from >= end) return true
  return source[from] === '<' && source.slice(from, end).replace(COMMENT, '').trim() === ''
}
