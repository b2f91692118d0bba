import { type NumberingStyle, rankOf } from '../../report/numbering'
import { defineReportRule } from '../rule'
import { type Entry, entriesTrace, findNumbersAgain, readEntries, restOfRow } from './entries'
import { properMark } from './level-marks'

/** The form that stands right under each. */
const NEXT: Readonly<Partial<Record<NumberingStyle, NumberingStyle>>> = {
  part: 'han',
  han: 'hanParen',
  hanParen: 'arabic',
  arabic: 'arabicParen',
}

export default defineReportRule({
  id: 'structure/level-order',
  title: '层次序数跳级',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'hint',
  reads: ({ report }) => [entriesTrace(report)],
  findAgain: findNumbersAgain,
  check({ report: draft }, { report }) {
    const entries = readEntries(draft)
    for (const entry of entries) {
      const wanted = entry.under && NEXT[entry.under]
      if (!wanted || entry.value !== 1 || rankOf(entry.style) <= rankOf(wanted)) continue
      const row = restOfRow(entries, entry)
      if (row.length < 2 || row.some(isListItem)) continue
      const mark = properMark(wanted, 1)
      report({
        range: entry.range,
        message: `上一级用“${properMark(entry.under as NumberingStyle, 1)}”，这一级应当用“${mark}”；把这一组编号改过来`,
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

/** A number that Markdown keeps for itself: its mark stands before the text of the block. */
function isListItem({ block, range }: Entry): boolean {
  return range.start < block.range.start
}
