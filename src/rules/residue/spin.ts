import { perBlock } from '../../report/per-block'
import { movedBy, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { readingOf } from '../placeholder/reading'
import { defineReportRule } from '../rule'
import { SPUN, type Spun } from './spin-words'

const PATTERNS = SPUN.map((word) => ({ word, pattern: new RegExp(word.pattern, 'g') }))
/** So many different words of the table are no slip of a writer. */
const FEWEST_KINDS = 2
const CERTAIN_KINDS = 3

interface Hit {
  /** In the block's source. */
  range: Range
  word: Spun
  /** It tells by itself. */
  isSure: boolean
}

const hitsIn = perBlock((content) => {
  const reading = readingOf(content)
  return PATTERNS.flatMap(({ word, pattern }) =>
    matchesIn(reading.text, pattern).map(({ index, 0: text, groups }): Hit => {
      const end = index + text.length
      const range = reading.toSource({ start: end - word.spun.length, end })
      return { range, word, isSure: groups?.sure !== undefined }
    }),
  )
})

export default defineReportRule({
  id: 'residue/spin',
  title: '词语像是被换成了近义词',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  reads: ({ report }) => [hitsIn.trace(report.blocks)],
  check({ report: draft }, { report }) {
    const hits = hitsIn.in(draft.blocks).flatMap(
      ({
        block: {
          range: { start },
        },
        found,
      }) => found.map((hit) => ({ ...hit, range: movedBy(hit.range, start) })),
    )
    const kinds = new Set(hits.map(({ word }) => word.meant))
    const isAlone = kinds.size < FEWEST_KINDS
    for (const { range, word, isSure } of hits) {
      if (isAlone && !isSure) continue
      report({
        range,
        message: `“${word.spun}”用在这里不通，${isAlone ? '' : '多是网站换过词，'}应当是“${word.meant}”；请核对全文`,
        ...(kinds.size < CERTAIN_KINDS && { severity: 'info' as const }),
        fixes: [{ title: `改为“${word.meant}”`, edits: [{ range, text: word.meant }] }],
      })
    }
  },
})
