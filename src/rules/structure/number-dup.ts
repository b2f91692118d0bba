import { movedInBlocks } from '../../report/moved-places'
import { formatNumber } from '../../report/numbering'
import { defineReportRule } from '../rule'
import { type Entry, entriesTrace, readEntries, restOfRow } from './entries'

export default defineReportRule({
  id: 'structure/number-dup',
  title: '编号重复',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [entriesTrace(report)],
  findAgain: movedInBlocks,
  check({ report: draft }, { report }) {
    const entries = readEntries(draft)
    const told = new Set<number>()
    for (const [index, entry] of entries.entries()) {
      const first = twinOf(entry, entries[index - 1])
      // The first of a row is told, its fix moves all that follow; of 一、一、一、 the first two.
      if (!first) continue
      const isTold = told.has(entry.row) || (first.row !== entry.row && told.has(first.row))
      told.add(entry.row)
      if (isTold) continue
      const next = first.value + 1
      const mark = entry.mark.replace(/[0-9一二三四五六七八九十百零〇①-⑳]+/, formatNumber(entry.style, next))
      report({
        range: entry.range,
        message: `编号“${entry.mark}”用了两次，这里应当是“${mark}”；从这里起依次改正编号`,
        fixes: [
          {
            title: `从“${mark}”起依次改正编号`,
            edits: restOfRow(entries, entry).map(({ range, style, value }) => ({
              range,
              text: formatNumber(style, value + 1),
            })),
          },
        ],
        related: [{ range: first.range, message: `“${first.mark}”第一次用在这里` }],
      })
    }
  },
})

/** The entry that has the same number in the same row; for two 一、 in a row, the one right before. */
function twinOf(entry: Entry, before: Entry | undefined): Entry | undefined {
  if (entry.previous) return entry.previous.value === entry.value ? entry.previous : undefined
  const repeated = entry.value === 1 && before?.value === 1 && before.style === entry.style
  const headings = entry.block.content.heading && before?.block.content.heading
  return repeated && headings ? before : undefined
}
