import type { Block } from '../../report/block'
import type { Range } from '../../text/range'
import { overlapsAny, readingOf } from '../placeholder/reading'

/** Words where they stand in the draft. */
export interface Place {
  range: Range
  text: string
}

/** What is not the author's own voice: speech, and the names of papers. */
const QUOTED = /"[^"\n]{1,400}"|[“「『][^“”「」『』]{1,600}[”」』]|《[^《》]{1,80}》/g

/** Where a pattern stands in what the author says himself: no quotation, no heading, table or code. */
export function narratedIn({ content, range }: Block, pattern: RegExp): Place[] {
  if (content.kind !== 'paragraph' || content.container === 'quote') return []
  const reading = readingOf(content)
  const quoted = [...reading.text.matchAll(QUOTED)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  return [...reading.text.matchAll(pattern)].flatMap(({ index, 0: text }) => {
    const at = { start: index, end: index + text.length }
    if (overlapsAny(quoted, at)) return []
    const place = reading.toSource(at)
    return [{ range: { start: range.start + place.start, end: range.start + place.end }, text }]
  })
}
