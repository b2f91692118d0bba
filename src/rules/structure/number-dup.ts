import { formatNumber } from '../../report/numbering'
import { perBlock } from '../../report/per-block'
import type { Report } from '../../report/report'
import { defineReportRule } from '../rule'
import { type Entry, entriesTrace, findNumbersAgain, readEntries, restOfRow } from './entries'
import { withNumber } from './renumber'
import { inDraft, type RunEntry, runsOf } from './runs'

export default defineReportRule({
  id: 'structure/number-dup',
  title: '编号重复',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [entriesTrace(report), shownTwins.trace(report.blocks)],
  findAgain: (before, now) => findNumbersAgain(before, now, shownTwins),
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
      const mark = withNumber(entry.mark, formatNumber(entry.style, next))
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
    for (const [first, entry, ...rest] of runTwins(draft)) {
      const wanted = withNumber(entry.mark, formatNumber(entry.style, entry.value + 1))
      report({
        range: entry.range,
        message: `“${entry.mark}”用了两次，这里应当是“${wanted}”；从这里起依次改正`,
        fixes: [
          {
            title: `从“${wanted}”起依次改正`,
            edits: [entry, ...rest].map(({ range, style, value }) => ({
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

/** 一是…二是…二是…: a number, the next one that is the same, and the rest of the run; the first of each run. */
type RunTwins = readonly [RunEntry, RunEntry, ...RunEntry[]]

const twinsInRuns = perBlock((content): RunTwins[] =>
  runsOf.of(content).flatMap((run) => {
    const at = run.findIndex(({ value }, i) => value === run[i - 1]?.value)
    const [first, entry, ...rest] = at === -1 ? [] : run.slice(at - 1)
    return first && entry ? [[first, entry, ...rest]] : []
  }),
)

/** All that is said of them. */
const shownTwins = perBlock((content) => twinsInRuns.of(content).map((twins) => JSON.stringify(twins)))

function runTwins({ blocks }: Report): RunTwins[] {
  return twinsInRuns.in(blocks).flatMap(({ block, found }) =>
    found.map(([first, entry, ...rest]): RunTwins => {
      const moved = (one: RunEntry) => inDraft(one, block.range.start)
      return [moved(first), moved(entry), ...rest.map(moved)]
    }),
  )
}

/** The entry that has the same number in the same row; for two 一、 in a row, the one right before. */
function twinOf(entry: Entry, before: Entry | undefined): Entry | undefined {
  if (entry.previous) return entry.previous.value === entry.value ? entry.previous : undefined
  const repeated = entry.value === 1 && before?.value === 1 && before.style === entry.style
  const headings = entry.block.content.heading && before?.block.content.heading
  return repeated && headings ? before : undefined
}
