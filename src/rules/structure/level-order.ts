import { defineReportRule } from '../rule'
import { entriesTrace, findNumbersAgain, readEntries } from './entries'
import { properMark } from './level-marks'
import { skippedLevels } from './skipped-levels'

export default defineReportRule({
  id: 'structure/level-order',
  title: '层次序数跳级',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'hint',
  reads: ({ report }) => [entriesTrace(report)],
  findAgain: findNumbersAgain,
  check({ report: draft }, { report }) {
    for (const { row, first, under, wanted } of skippedLevels(readEntries(draft))) {
      const mark = properMark(wanted, 1)
      report({
        range: first.range,
        message: `上一级用“${properMark(under, 1)}”，这一级应当用“${mark}”；把这一组编号改过来`,
        fixes: [
          {
            title: `把这一组编号改为“${mark}”“${properMark(wanted, 2)}”……`,
            edits: row.map(({ block, mark: old, value }) => {
              const start = block.range.start + block.content.source.indexOf(old)
              return { range: { start, end: start + old.length }, text: properMark(wanted, value) }
            }),
          },
        ],
      })
    }
  },
})
