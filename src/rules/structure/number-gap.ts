import { formatNumber, type NumberingStyle } from '../../report/numbering'
import { perBlock } from '../../report/per-block'
import type { Report } from '../../report/report'
import type { Range } from '../../text/range'
import { defineReportRule } from '../rule'
import { entriesTrace, findNumbersAgain, readEntries, restOfRow } from './entries'
import { withNumber } from './renumber'
import { inDraft, type RunEntry, runsOf } from './runs'

/** A number as it stands in the draft. */
interface Place {
  range: Range
  style: NumberingStyle
  mark: string
  value: number
}

/** A number that does not follow on the one before it, and the value that would. */
interface Gap extends Place {
  previous: string | undefined
  expected: number
  /** The numbers of the same row after this one, to be renumbered with it; undefined where those are too many. */
  following: Place[] | undefined
}

/** A gap in the run of a paragraph, in which there are few numbers. */
interface RunGap extends Gap {
  following: Place[]
}

/** With so many numbers behind it, only the first gap of a row offers to renumber them: else each of thousands would. */
const LONG_ROW = 200

/** So many numbers of a run （1）（2）are before a gap. */
const LEAST_BEFORE = 2

export default defineReportRule({
  id: 'structure/number-gap',
  title: '编号不连续',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [entriesTrace(report), shownGaps.trace(report.blocks)],
  findAgain: (before, now) => findNumbersAgain(before, now, shownGaps),
  check({ report: draft }, { report }) {
    for (const gap of [...listGaps(draft), ...runGaps(draft)]) {
      const { range, style, mark, previous, expected, following } = gap
      const wanted = formatNumber(style, expected)
      const missing = withNumber(mark, wanted)
      report({
        range,
        message: previous
          ? `编号从“${previous}”跳到“${mark}”，中间缺“${missing}”；补上缺的一项，或把编号改连续`
          : `编号从“${mark}”开始，前面缺“${missing}”；补上缺的一项，或从“${missing}”编起`,
        ...(following && {
          fixes: [
            {
              title: following.length > 0 ? `从“${missing}”起依次改正编号` : `把“${mark}”改为“${missing}”`,
              edits: [gap, ...following].map((entry, i) => ({
                range: entry.range,
                text: formatNumber(style, expected + i),
              })),
            },
          ],
        }),
      })
    }
  },
})

function listGaps(report: Report): Gap[] {
  const entries = readEntries(report)
  const told = new Set<number>()
  return entries.flatMap((entry): Gap[] => {
    const { previous, range, style, mark, value } = entry
    const expected = (previous?.value ?? 0) + 1
    if (value <= expected) return []
    const isFirst = !told.has(entry.row)
    told.add(entry.row)
    const rest = restOfRow(entries, entry, isFirst ? undefined : LONG_ROW + 2)
    const following = isFirst || rest.length <= LONG_ROW + 1 ? rest.slice(1) : undefined
    return [{ range, style, mark, value, previous: previous?.mark, expected, following }]
  })
}

/** The gaps in the runs of a block, with ranges in it. */
const gapsInRuns = perBlock((content): RunGap[] =>
  runsOf.of(content).flatMap((run) =>
    run.flatMap((entry, i): RunGap[] => {
      const before = run[i - 1]
      if (!before || entry.value <= before.value + 1) return []
      // （1）and（3）may speak of numbers elsewhere.
      if (entry.style !== 'han' && i < LEAST_BEFORE) return []
      const following = run.slice(i + 1).map(placeOf)
      return [{ ...placeOf(entry), previous: before.mark, expected: before.value + 1, following }]
    }),
  ),
)

function placeOf({ range, style, mark, value }: RunEntry): Place {
  return { range, style, mark, value }
}

/** All that is said of them. */
const shownGaps = perBlock((content) => gapsInRuns.of(content).map((gap) => JSON.stringify(gap)))

function runGaps({ blocks }: Report): Gap[] {
  return gapsInRuns.in(blocks).flatMap(({ block, found }) =>
    found.map((gap) => ({
      ...inDraft(gap, block.range.start),
      following: gap.following.map((place) => inDraft(place, block.range.start)),
    })),
  )
}
