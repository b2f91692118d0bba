import type { OutlineNode } from '../report/outline'
import type { Report } from '../report/report'
import type { Range } from '../text/range'
import type { WordCutter } from '../text/segmenter/word-cuts'
import { headLinesOf } from './head-lines'
import { matchMeanings } from './meaning'
import type { SectionPlace, SectionReading } from './reading'
import type { Genre, Section } from './schema'

/** How much of a paragraph's beginning is compared with the openings of sections. */
const OPENING_LENGTH = 160

/** Patterns of a section, compiled once; the sources were checked by `parseGenre`. */
interface Patterns {
  headings: RegExp[]
  openings: RegExp[]
}

const compiled = new WeakMap<Section, Patterns>()

/** The compiled patterns of a section. */
export function patternsOf(section: Section): Patterns {
  let patterns = compiled.get(section)
  if (!patterns) {
    const compile = (sources: string[]) => sources.map((source) => new RegExp(source, 'u'))
    patterns = { headings: compile(section.headings), openings: compile(section.openings) }
    compiled.set(section, patterns)
  }
  return patterns
}

/** True when a heading (without its number) reads as the head of this section. */
export function isHeadingOf(section: Section, title: string): boolean {
  return patternsOf(section).headings.some((pattern) => pattern.test(title))
}

/** Finds the sections of a form in a draft as `matchSections` does, and guesses at those that it does not find. */
export function findSections(genre: Genre, report: Report, words?: WordCutter): SectionReading[] {
  const readings = matchSections(genre, report)
  matchMeanings(genre, readings, report, words)
  return readings
}

/**
 * Finds the sections of a form in a draft: by the headings of one level (the one that shows most required
 * sections; outermost first), then by short lines that may be headings, then by how paragraphs open. One
 * heading may stand for several sections (原因及对策).
 */
export function matchSections(genre: Genre, report: Report): SectionReading[] {
  const byHeading = matchHeadings(genre, levelsOf(report.outline))
  const byLine = new Map(genre.sections.map((section) => [section, candidatePlaces(section, report)]))
  const shown = (places: (section: Section) => readonly SectionPlace[] | undefined) =>
    genre.sections.filter((section) => section.required && places(section)?.length).length
  // Sub-headings that happen to read like sections yield to lines that show more of them.
  const headings =
    shown((section) => byLine.get(section)) > shown((section) => byHeading.get(section))
      ? [byLine, byHeading]
      : [byHeading, byLine]
  const readings = genre.sections.map(
    (section): SectionReading => ({
      section,
      places: headings.map((found) => found.get(section)).find((places) => places?.length) ?? [],
    }),
  )
  const unmatched = readings.filter(({ places }) => places.length === 0)
  if (unmatched.length > 0) matchOpenings(unmatched, readings, report)
  return readings
}

function levelsOf(outline: readonly OutlineNode[]): OutlineNode[][] {
  const levels: OutlineNode[][] = []
  let level = [...outline]
  while (level.length > 0) {
    levels.push(level)
    level = level.flatMap((node) => node.children)
  }
  return levels
}

function matchHeadings(genre: Genre, levels: OutlineNode[][]): Map<Section, SectionPlace[]> {
  let best = new Map<Section, SectionPlace[]>()
  let bestCount = 0
  const main = levels.findIndex((nodes) => nodes.length > 1)
  const required = genre.sections.filter((section) => section.required).length
  for (const [depth, nodes] of levels.entries()) {
    const found = new Map<Section, SectionPlace[]>()
    for (const section of genre.sections) {
      const places = nodes
        .filter(({ heading }) => isHeadingOf(section, heading.title))
        .map((node): SectionPlace => ({ ...placeOf(node), by: 'heading', node }))
      if (places.length > 0) found.set(section, places)
    }
    const count = [...found.keys()].filter(({ required }) => required).length
    // 警力不足 under some other head is a point of it; sub-headings are sections only where there are several.
    if (depth > main && count < Math.min(2, required)) continue
    if (count > bestCount || (count === bestCount && found.size > best.size)) {
      best = found
      bestCount = count
    }
  }
  return best
}

function placeOf(node: OutlineNode): { heading: Range; body: Range } {
  return { heading: node.heading.range, body: { start: node.heading.range.end, end: node.range.end } }
}

function candidatePlaces(section: Section, report: Report): SectionPlace[] {
  return headLinesOf(report)
    .filter(({ title }) => isHeadingOf(section, title))
    .map(({ range, end }) => ({
      heading: range,
      body: { start: range.end, end },
      by: 'candidate' as const,
    }))
}

function matchOpenings(unmatched: SectionReading[], all: SectionReading[], report: Report): void {
  const taken = all.flatMap(({ places }) => places)
  const found: { reading: SectionReading; range: Range }[] = []
  for (const { content, range } of report.blocks) {
    if (content.kind !== 'paragraph') continue
    const opening = content.prose.slice(
      content.numbering?.digits.start === 0 ? content.numbering.mark.length : 0,
    )
    const text = opening.slice(0, OPENING_LENGTH)
    const reading = unmatched.find(({ section }) =>
      patternsOf(section).openings.some((pattern) => pattern.test(text)),
    )
    if (reading) found.push({ reading, range })
  }
  for (const [index, { reading, range }] of found.entries()) {
    const next = found.slice(index + 1).find((other) => other.reading !== reading)?.range.start
    const heading = taken.map((place) => place.heading.start).filter((start) => start > range.start)
    const end = Math.min(next ?? report.source.length, ...heading)
    reading.places.push({
      heading: { start: range.start, end: range.start },
      body: { start: range.start, end },
      by: 'opening',
    })
  }
}
