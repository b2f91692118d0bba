import type { Report } from '../../report/report'
import { lineEndOf } from '../../text/line-end'
import { defineReportRule } from '../rule'

/** Shorter drafts are notes, or are not finished. In characters. */
const SHORTEST = 600

export default defineReportRule({
  id: 'doc/signature',
  title: '没有署名或日期',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.5' },
  defaultSeverity: 'hint',
  check({ report: draft, genre }, { report }) {
    if (!genre?.genre.closing || draft.characters < SHORTEST) return
    const { signature, date } = draft.closing
    const hasName = signature !== undefined || draft.frontMatter.values.authors.length > 0 || hasByline(draft)
    if (hasName && date) return
    const last = draft.blocks.at(-1)
    if (!last) return
    const { end } = last.range
    const eol = lineEndOf(draft.source)
    const missing = hasName ? '成文日期' : date ? '署名' : '署名和成文日期'
    report({
      range: { start: Math.max(last.range.start, end - 1), end },
      message: `文末没有${missing}，应当写在正文后面靠右；补上`,
      ...(date === undefined && {
        fixes: [
          {
            title: `加上待填的${missing}`,
            edits: [
              {
                range: { start: last.outer.end, end: last.outer.end },
                text: `${hasName ? '' : `${eol}${eol}〔待填：单位、姓名〕`}${eol}${eol}〔待填：成文日期〕`,
              },
            ],
          },
        ],
      }),
    })
  },
})

/** The author's name right under the title: a short line without a stop. */
function hasByline({ blocks, title }: Report): boolean {
  if (!title) return false
  const second = blocks.find(({ range }) => range.start > title.range.end)
  return second?.content.kind === 'paragraph' && /^[^。；：]{2,24}$/.test(second.content.source.trim())
}
