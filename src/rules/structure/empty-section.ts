import { flatten } from '../../report/outline'
import type { Range } from '../../text/range'
import { defineReportRule } from '../rule'

const COMMENT = /<!--[\s\S]{0,2000}?-->/g

export default defineReportRule({
  id: 'structure/empty-section',
  title: '标题下面没有内容',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft, genre }, { report }) {
    for (const { heading, body, children } of flatten(draft.outline)) {
      if (children.length > 0 || heading.title === '') continue
      if (!isEmpty(draft.source, body)) continue
      const section = genre?.sections.find(({ places }) =>
        places.some(({ node }) => node?.heading === heading),
      )?.section
      const eol = draft.source.includes('\r\n') ? '\r\n' : '\n'
      const hint = section?.hint ?? '这一部分的内容'
      report({
        range: heading.range,
        message: `“${shorten(heading.title)}”下面没有内容，应当写出正文；补写，或删去标题`,
        fixes: [
          {
            title: '插入待填的正文',
            edits: [
              {
                range: { start: heading.range.end, end: heading.range.end },
                text: `${eol}${eol}〔待填：${hint}〕`,
              },
            ],
          },
        ],
      })
    }
  },
})

const VISIBLE = /\S/g

/** Comments and white space are nothing; most bodies are known by their first character. */
function isEmpty(source: string, { start, end }: Range): boolean {
  VISIBLE.lastIndex = start
  const from = VISIBLE.exec(source)?.index ?? end
  if (from >= end) return true
  return source[from] === '<' && source.slice(from, end).replace(COMMENT, '').trim() === ''
}

function shorten(title: string): string {
  return title.length > 16 ? `${title.slice(0, 16)}…` : title
}
