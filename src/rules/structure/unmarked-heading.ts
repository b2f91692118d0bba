import { attachmentLists } from '../../report/attachment-list'
import type { Heading } from '../../report/heading'
import { type NumberingStyle, rankOf } from '../../report/numbering'
import type { Report } from '../../report/report'
import { defineReportRule } from '../rule'
import { entriesTrace } from './entries'

/** Deeper numbers are items of a text rather than headings. */
const DEEPEST = 3
/** **尊敬的各位领导：**: a form of address in bold is no heading. */
const SALUTATION = /^(?:\*\*|__)(?:尊敬的|敬爱的|亲爱的|各位)/

export default defineReportRule({
  id: 'structure/unmarked-heading',
  title: '标题没有加“#”',
  basis: { force: '建议' },
  defaultSeverity: 'hint',
  // The first heading may be the title, which is none of them.
  reads: ({ report }) => [entriesTrace(report), report.headings.length, tornTitles(report)],
  check({ report: draft }, { report }) {
    const marked = markedStyles(draft)
    const attachments = attachmentLists(draft.blocks).items
    for (const heading of draft.headings) {
      const [piece] = heading.pieces
      // A torn heading is put together first; structure/split-heading says so.
      if (heading.by === 'marked' || !piece || piece.content.container || heading.pieces.length > 1) continue
      if (attachments.has(piece)) continue
      const depth = depthOf(heading, marked)
      if (depth === undefined || SALUTATION.test(piece.content.source)) continue
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

function tornTitles({ headings }: Report): string {
  return headings.flatMap(({ pieces, title }) => (pieces.length > 1 ? [title] : [])).join('\n')
}

/** The forms of number that marked headings have somewhere: structure/number-depth speaks of the others. */
function markedStyles({ headings }: Report): ReadonlySet<NumberingStyle> {
  const styles = new Set<NumberingStyle>()
  for (const { by, numbering } of headings) if (by === 'marked' && numbering) styles.add(numbering.style)
  return styles
}

/** The depth that the form of a heading calls for; undefined where it is none of ours to mark. */
function depthOf({ numbering, by }: Heading, marked: ReadonlySet<NumberingStyle>): number | undefined {
  if (!numbering) return by === 'bold' ? 2 : undefined
  const rank = rankOf(numbering.style)
  return rank > DEEPEST || marked.has(numbering.style) ? undefined : Math.max(2, rank + 1)
}
