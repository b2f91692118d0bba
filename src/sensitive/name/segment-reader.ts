import { type CleanText, cleanText } from './clean'
import type { Decoder } from './decode'
import { changedIn } from './kept-answers'
import type { Mention, Passage } from './mention'
import type { NameSegment } from './recognizer'

/** A segment by itself, whatever the rest of the draft says. The same object for the same content. */
export interface SegmentReading {
  readonly clean: CleanText
  /** That of `clean`. */
  readonly text: string
  /** What may be a name in it; kept for the decoder that was asked last. */
  candidates(decode: Decoder): readonly Mention[]
}

type Content = NameSegment['content']

/** What the candidates of a segment follow from. */
type Isolated = Pick<Passage, 'clean' | 'kind' | 'header'>

/** Reads the segments of a draft. */
export type SegmentReader = (
  source: string,
  segments: readonly NameSegment[],
  /** What stands at the head of the columns of cells. */
  headers: ReadonlyMap<NameSegment, string>,
) => readonly SegmentReading[]

/**
 * Reads segments, each content once: cleaned, and with everything in it that may be a name. While somebody types, all
 * but a few segments of a draft follow one another as they did the last time, and then nobody asks for them one by one.
 *
 * @param rate a pure function; the passages of its mentions are not those of the draft
 */
export function createSegmentReader(
  rate: (passage: Isolated, decode: Decoder) => readonly Mention[],
): SegmentReader {
  const plain = new WeakMap<Content, SegmentReading>()
  const underHeaders = new WeakMap<Content, Map<string, SegmentReading>>()
  let known: { contents: readonly Content[]; readings: readonly SegmentReading[] } = {
    contents: [],
    readings: [],
  }
  const read = (clean: CleanText, { kind }: Content, header?: string): SegmentReading => {
    let asked: Decoder | undefined
    let found: readonly Mention[] = []
    return {
      clean,
      text: clean.text,
      candidates(decode) {
        if (asked === decode) return found
        asked = decode
        found = rate({ clean, kind, ...(header !== undefined && { header }) }, decode)
        return found
      },
    }
  }
  const readPlain = (source: string, { content, range }: NameSegment): SegmentReading => {
    let reading = plain.get(content)
    if (!reading) {
      reading = read(cleanText(source, range), content)
      plain.set(content, reading)
    }
    return reading
  }
  const readUnder = (header: string, content: Content, { clean }: SegmentReading): SegmentReading => {
    let byHeader = underHeaders.get(content)
    if (!byHeader) {
      byHeader = new Map()
      underHeaders.set(content, byHeader)
    }
    let reading = byHeader.get(header)
    if (!reading) {
      reading = read(clean, content, header)
      byHeader.set(header, reading)
    }
    return reading
  }
  /** As if nothing stood at the head of any column. */
  const readAllPlain = (source: string, segments: readonly NameSegment[]): readonly SegmentReading[] => {
    const contents = segments.map(({ content }) => content)
    const { start, end } = changedIn(contents, known.contents)
    const moved = contents.length - known.contents.length
    const readings = known.readings.slice(0, start)
    for (let i = start; i < end; i++) readings.push(readPlain(source, segments[i] as NameSegment))
    known = { contents, readings: readings.concat(known.readings.slice(end - moved)) }
    return known.readings
  }
  return (source, segments, headers) => {
    const readings = readAllPlain(source, segments)
    if (headers.size === 0) return readings
    return readings.map((reading, i) => {
      const segment = segments[i] as NameSegment
      const header = headers.get(segment)
      return header === undefined ? reading : readUnder(header, segment.content, reading)
    })
  }
}
