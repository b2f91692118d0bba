import { type CleanText, cleanText } from './clean'
import type { Mention, Passage } from './mention'
import type { NameSegment } from './recognizer'

/** A segment by itself, whatever the rest of the draft says. */
export interface SegmentReading {
  clean: CleanText
  candidates: readonly Mention[]
}

/** What the candidates of a segment follow from. */
type Isolated = Pick<Passage, 'clean' | 'kind' | 'header'>

/**
 * Reads segments, each content once: cleaned, and with everything in it that may be a name.
 *
 * @param rate a pure function; the passages of its mentions are not those of the draft
 */
export function createSegmentReader(
  rate: (passage: Isolated) => readonly Mention[],
): (source: string, segment: NameSegment, header?: string) => SegmentReading {
  const known = new WeakMap<object, Map<string | undefined, SegmentReading>>()
  const read = (source: string, { range, kind }: NameSegment, header?: string): SegmentReading => {
    const clean = cleanText(source, range)
    return { clean, candidates: rate({ clean, kind, ...(header !== undefined && { header }) }) }
  }
  return (source, segment, header) => {
    const { content } = segment
    if (!content) return read(source, segment, header)
    let byHeader = known.get(content)
    if (!byHeader) {
      byHeader = new Map()
      known.set(content, byHeader)
    }
    let reading = byHeader.get(header)
    if (!reading) {
      reading = read(source, segment, header)
      byHeader.set(header, reading)
    }
    return reading
  }
}
