import type { Block } from '../../report/block'
import type { NumberingStyle } from '../../report/numbering'
import { append } from '../../text/append'
import { defineReportRule } from '../rule'
import { entriesTrace } from './entries'
import { properMark } from './level-marks'

export default defineReportRule({
  id: 'structure/number-depth',
  title: '同一级编号，标题级别不同',
  basis: { force: '通行做法' },
  defaultSeverity: 'info',
  reads: ({ report }) => [entriesTrace(report)],
  check({ report: draft }, { report }) {
    for (const [style, blocks] of headingsByStyle(draft.blocks)) {
      const usual = usualDepth(blocks)
      if (usual === undefined) continue
      for (const block of blocks) {
        const { heading } = block.content
        if (!heading || heading.depth === usual) continue
        const range = heading.depth === 0 ? block.range : block.outer
        const marks = '#'.repeat(usual)
        const now = heading.depth === 0 ? '没有加“#”' : `用了“${'#'.repeat(heading.depth)}”`
        report({
          range,
          message: `“${properMark(style, block.content.numbering?.value ?? 1)}”这里${now}，同级的别处用“${marks}”；改成一样`,
          fixes: [
            {
              title: `改为“${marks}”`,
              edits: [{ range: { start: block.outer.start, end: block.range.start }, text: `${marks} ` }],
            },
          ],
        })
      }
    }
  },
})

function headingsByStyle(blocks: readonly Block[]): Map<NumberingStyle, Block[]> {
  const byStyle = new Map<NumberingStyle, Block[]>()
  for (const block of blocks) {
    const { heading, numbering, container } = block.content
    if (!heading || heading.by === 'bold' || !numbering || container) continue
    append(byStyle, numbering.style, block)
  }
  return byStyle
}

/** The depth that most marked headings of a form have, the outer one of two; undefined where none is marked. */
function usualDepth(blocks: readonly Block[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { content } of blocks) {
    const depth = content.heading?.depth ?? 0
    if (depth > 0) counts.set(depth, (counts.get(depth) ?? 0) + 1)
  }
  return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b)[0]?.[0]
}
