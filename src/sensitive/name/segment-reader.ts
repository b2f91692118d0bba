import { type CleanText, cleanText } from './clean'
import type { Decoder } from './decode'
import type { Mention, Passage } from './mention'
import type { NameSegment } from './recognizer'

/** A segment by itself, whatever the rest of the draft says. */
export interface SegmentReading {
  readonly clean: CleanText
  /** What may be a name in it; kept for the decoder that was asked last. */
  candidates(decode: Decoder): readonly Mention[]
}

/** What the candidates of a segment follow from. */
type Isolated = Pick<Passage, 'clean' | 'kind' | 'header'>

/**
 * Reads segments, each content once: cleaned, and with everything in it that may be a name.
 *
 * @param rate a pure function; the passages of its mentions are not those of the draft
 */
export function createSegmentReader(
  rate: (passage: Isolated, decode: Decoder) => readonly Mention[],
): (source: string, segment: NameSegment, header?: string) => SegmentReading {
  const plain = new WeakMap<object, SegmentReading>()
  const underHeaders = new WeakMap<object, Map<string, SegmentReading>>()
  const read = (source: string, { range, kind }: NameSegment, header?: string): SegmentReading => {
    const clean = cleanText(source, range)
    let asked: Decoder | undefined
    let found: readonly Mention[] = []
    return {
      clean,
      candidates(decode) {
        if (asked === decode) return found
        asked = decode
        found = rate({ clean, kind, ...(header !== undefined && { header }) }, decode)
        return found
      },
    }
  }
  return (source, segment, header) => {
    const { content } = segment
    if (!content) return read(source, segment, header)
    if (header === undefined) {
      let reading = plain.get(content)
      if (!reading) {
        reading = read(source, segment)
        plain.set(content, reading)
      }
      return reading
    }
    let byHeader = underHeaders.get(content)
    if (!byHeader) {
      byHeader = new Map()
      underHeaders.set(content, byHeader)
    }
    let reading = byHeader.get(header)
    if (!reading) {
      reading = read(source, segment, header)
      byHeader.set(header, reading)
    }
    return reading
  }
}
