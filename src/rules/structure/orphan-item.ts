import type { Report } from '../../report/report'
import { defineReportRule } from '../rule'
import { type Entry, entriesTrace, findNumbersAgain, neighbours, readEntries } from './entries'

export default defineReportRule({
  id: 'structure/orphan-item',
  title: '分项没有引出它的话',
  basis: { force: '通行做法' },
  defaultSeverity: 'info',
  reads: ({ report }) => [entriesTrace(report), neighbours(report)],
  findAgain: findNumbersAgain,
  check({ report: draft }, { report }) {
    for (const entry of orphans(draft)) {
      report({
        range: entry.range,
        message: `前一组分项刚完，“${entry.mark}”又从头编起，中间像是丢了标题或引出它的话；补上`,
      })
    }
  },
})

/** Items that begin a row right after the last one of another row of the same form. */
function orphans(report: Report): Entry[] {
  const entries = readEntries(report)
  return entries.filter((entry, i) => {
    const before = entries[i - 1]
    return (
      before !== undefined &&
      entry.value === 1 &&
      before.value >= 2 &&
      before.style === entry.style &&
      !entry.block.content.heading &&
      !before.block.content.heading &&
      entry.index - before.index === 1 &&
      !before.block.content.source.endsWith('：')
    )
  })
}
