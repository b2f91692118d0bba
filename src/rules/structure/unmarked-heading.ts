import type { Heading } from '../../report/heading'
import { rankOf } from '../../report/numbering'
import type { Report } from '../../report/report'
import { defineReportRule } from '../rule'

/** Deeper numbers are items of a text rather than headings. */
const DEEPEST = 3

export default defineReportRule({
  id: 'structure/unmarked-heading',
  title: '标题没有加“#”',
  basis: { force: '建议' },
  defaultSeverity: 'hint',
  check({ report: draft }, { report }) {
    for (const heading of draft.headings) {
      const [piece] = heading.pieces
      if (heading.by === 'marked' || !piece || piece.content.container) continue
      const depth = depthOf(heading, draft)
      if (depth === undefined) continue
      const marks = '#'.repeat(depth)
      const bold = heading.by === 'bold' ? piece.content.source.match(/^(\*\*|__)([^*_\n]+)\1[：:]?$/) : null
      report({
        range: piece.range,
        message: `这一行像标题，前面没有“#”，目录里看不到它；加上“${marks}”`,
        fixes: [
          {
            title: `改为标题“${marks}”`,
            edits: [{ range: piece.range, text: `${marks} ${bold?.[2] ?? piece.content.source}` }],
          },
        ],
      })
    }
  },
})

/** The depth of marked headings with the same form of number, else the one that the form calls for. */
function depthOf({ numbering, by }: Heading, { headings }: Report): number | undefined {
  if (!numbering) return by === 'bold' ? 2 : undefined
  const rank = rankOf(numbering.style)
  // Where the same form is marked elsewhere, structure/number-depth says so.
  if (
    rank > DEEPEST ||
    headings.some((other) => other.by === 'marked' && other.numbering?.style === numbering.style)
  )
    return undefined
  return Math.max(2, rank + 1)
}
