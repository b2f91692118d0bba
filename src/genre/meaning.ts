import type { OutlineNode } from '../report/outline'
import type { Report } from '../report/report'
import type { WordCutter } from '../text/segmenter/word-cuts'
import type { SectionReading } from './reading'
import type { Section } from './schema'

/** What tells of a part weighs in together; from this sum on it is worth asking. */
const ENOUGH = 0.5
const HEAD = 0.5
const BODY = 0.4
const PLACE = 0.15
/** How much of the text under a heading is read, in UTF-16 code units. */
const SAMPLE = 2_000

/**
 * Finds required parts under headings that nobody listed (病灶在哪里, 怎么治), by the words of the heading, by what the
 * text under it is full of, and by its place between the parts that are known. Adds a place of kind `meaning` to the
 * reading of each.
 *
 * @param level the headings among which the parts are
 * @param cut knows words, so that 治 is not found in 政治; without it only words of two characters count
 */
export function matchMeanings(
  readings: readonly SectionReading[],
  level: readonly OutlineNode[],
  report: Report,
  cut?: WordCutter,
): void {
  const wanted = readings.filter(
    ({ section, places }) => section.required && section.meaning && places.length === 0,
  )
  if (wanted.length === 0) return
  const taken = new Set(readings.flatMap(({ places }) => places.flatMap(({ node }) => node ?? [])))
  const free = level.filter((node) => !taken.has(node) && node.heading.title !== '')
  let from = 0
  for (const reading of wanted) {
    const { after, before } = bounds(reading, readings, report.source.length)
    const rated = free
      .slice(from)
      .filter(({ range }) => range.start >= after && range.start < before)
      .map((node) => ({ node, score: score(node, reading.section, wanted, report, cut) + PLACE }))
    const best = rated.reduce((a, b) => (b.score > a.score ? b : a), { node: undefined, score: 0 } as Rated)
    if (!best.node || best.score < ENOUGH) continue
    from = free.indexOf(best.node) + 1
    const { heading, range } = best.node
    reading.places.push({
      heading: heading.range,
      body: { start: heading.range.end, end: range.end },
      by: 'meaning',
      node: best.node,
    })
  }
}

interface Rated {
  node: OutlineNode | undefined
  score: number
}

/** Where the part may stand: between those before and after it in the form. */
function bounds(reading: SectionReading, readings: readonly SectionReading[], end: number) {
  const index = readings.indexOf(reading)
  const starts = (of: readonly SectionReading[]) =>
    of.flatMap(({ places }) => places.map(({ heading }) => heading.start))
  return {
    after: Math.max(0, ...starts(readings.slice(0, index))),
    before: Math.min(end, ...starts(readings.slice(index + 1))),
  }
}

/** How much a heading and its text speak of a section, against the other sections that are looked for. */
function score(
  { heading, range }: OutlineNode,
  section: Section,
  wanted: readonly SectionReading[],
  report: Report,
  cut: WordCutter | undefined,
): number {
  const words = cut?.(heading.title)
  const says = ({ meaning }: Section) =>
    meaning?.head.some(
      (word) => (words?.includes(word) ?? false) || (word.length > 1 && heading.title.includes(word)),
    ) ?? false
  const text = report.source.slice(heading.range.end, Math.min(range.end, heading.range.end + SAMPLE))
  const hits = wanted.map((other) => ({
    section: other.section,
    count: countOf(text, other.section.meaning?.body ?? []),
  }))
  const all = hits.reduce((sum, { count }) => sum + count, 0)
  const own = hits.find((each) => each.section === section)?.count ?? 0
  return (says(section) ? HEAD : 0) + (all === 0 ? 0 : (BODY * own) / all)
}

function countOf(text: string, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + text.split(word).length - 1, 0)
}
