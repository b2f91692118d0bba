import type { Range } from '../../text/range'
import { readingOf } from '../placeholder/reading'
import { defineReportRule } from '../rule'
import { SPUN, type Spun } from './spin-words'

const PATTERNS = SPUN.map((word) => ({ word, pattern: new RegExp(word.pattern, 'g') }))
/** So many different words of the table are no slip of a writer. */
const FEWEST_KINDS = 2
const CERTAIN_KINDS = 3

interface Hit {
  range: Range
  word: Spun
}

export default defineReportRule({
  id: 'residue/spin',
  title: '词语像是被换成了近义词',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    const hits: Hit[] = []
    for (const { content, range } of draft.blocks) {
      const reading = readingOf(content)
      for (const { word, pattern } of PATTERNS) {
        for (const { index, 0: text } of reading.text.matchAll(pattern)) {
          const end = index + text.length
          const place = reading.toSource({ start: end - word.spun.length, end })
          hits.push({ range: { start: range.start + place.start, end: range.start + place.end }, word })
        }
      }
    }
    const kinds = new Set(hits.map(({ word }) => word.meant))
    if (kinds.size < FEWEST_KINDS) return
    for (const { range, word } of hits) {
      report({
        range,
        message: `“${word.spun}”用在这里不通，多是网站换过词，应当是“${word.meant}”；请核对全文`,
        ...(kinds.size < CERTAIN_KINDS && { severity: 'info' as const }),
        fixes: [{ title: `改为“${word.meant}”`, edits: [{ range, text: word.meant }] }],
      })
    }
  },
})
