import type { SectionReading } from '../../genre/reading'
import { SURE_ENOUGH } from '../../genre/recognize'
import { characterCounter } from '../../report/characters'
import type { Range } from '../../text/range'
import { defineReportRule } from '../rule'

/** A part of fewer characters says next to nothing, where the others have this many times as much. */
const FEW = 60
const TIMES = 4
/** A part with less than this share of the longest one is out of balance. */
const SHARE = 0.08
const FILL_IN = /〔待填/

export default defineReportRule({
  id: 'structure/thin-section',
  title: '这一部分太单薄',
  basis: { force: '建议' },
  defaultSeverity: 'info',
  check({ report: draft, genre }, { report }) {
    if (!genre || genre.confidence < SURE_ENOUGH) return
    const charactersIn = characterCounter(draft.blocks)
    const sections = genre.sections.flatMap((reading) => measure(reading, draft.source, charactersIn))
    const longest = sections.reduce((most, one) => (one.size > most.size ? one : most), { size: 0, name: '' })
    for (const { name, head, size } of sections) {
      const isThin = size > 0 && longest.size >= TIMES * FEW && (size < FEW || size < SHARE * longest.size)
      if (!isThin) continue
      report({
        range: head,
        message: `“${name}”只有${size}字，“${longest.name}”有${longest.size}字，显得单薄；补充事实和数据`,
      })
    }
  },
})

/** A required section that stands under headings of its own and is written out, and how much is in it. */
function measure(
  { section, places }: SectionReading,
  source: string,
  charactersIn: (range: Range) => number,
) {
  const [first] = places
  if (!section.required || !first || places.some(({ by }) => by !== 'heading')) return []
  if (places.some(({ body }) => FILL_IN.test(source.slice(body.start, body.end)))) return []
  const size = places.reduce((sum, { body }) => sum + charactersIn(body), 0)
  return [{ name: section.name, head: first.heading, size }]
}
