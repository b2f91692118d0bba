import type { OutlineNode } from '../report/outline'
import { perBlock } from '../report/per-block'
import type { Report } from '../report/report'
import { append } from '../text/append'
import { oncePer, oncePerVersion } from '../text/once-per'
import { ownCopy } from '../text/own-copy'
import { countWhile } from '../text/partition'
import type { Range } from '../text/range'
import type { WordCutter } from '../text/segmenter/word-cuts'
import { type HeadLine, headLinesOf } from './head-lines'
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

/** The compiled patterns of a section. */
export const patternsOf = oncePer(({ headings, openings }: Section): Patterns => {
  const compile = (sources: string[]) => sources.map((source) => new RegExp(source, 'u'))
  return { headings: compile(headings), openings: compile(openings) }
})

/** True when a heading (without its number) reads as the head of this section. */
export function isHeadingOf(section: Section, title: string): boolean {
  return patternsOf(section).headings.some((pattern) => pattern.test(title))
}

/** The sections of a form that titles read as the head of, by the title; drafts show the same ones again and again. */
const headedIn = oncePer((_genre: Genre) => new Map<string, readonly Section[]>())
/** Copies of these titles, which all forms share. */
const ownTitles = new Map<string, string>()
/** Whoever types a title has one more with every letter; no draft has so many. */
const KEPT_TITLES = 5_000
const NONE: readonly Section[] = []

/** The sections of a form that a title reads as the head of. */
export function sectionsHeadedBy(title: string, genre: Genre): readonly Section[] {
  const known = headedIn(genre)
  let sections = known.get(title)
  if (!sections) {
    const headed = genre.sections.filter((section) => isHeadingOf(section, title))
    sections = headed.length > 0 ? headed : NONE
    remember(known, ownTitle(title), sections)
  }
  return sections
}

function ownTitle(title: string): string {
  let own = ownTitles.get(title)
  if (own === undefined) {
    own = ownCopy(title)
    remember(ownTitles, own, own)
  }
  return own
}

function remember<V>(titles: Map<string, V>, title: string, value: V): void {
  if (titles.size >= KEPT_TITLES) titles.clear()
  titles.set(title, value)
}

/** What stands at the head of sections, by its title. */
function headsOfSections<T>(
  genre: Genre,
  heads: readonly T[],
  titleOf: (head: T) => string,
): ReadonlyMap<Section, readonly T[]> {
  const found = new Map<Section, T[]>()
  for (const head of heads) {
    for (const section of sectionsHeadedBy(titleOf(head), genre)) append(found, section, head)
  }
  return found
}

/** The sections of a form that a paragraph opens like. */
export const openingsOf = oncePer(({ sections }: Genre) =>
  perBlock((content) => {
    if (content.kind !== 'paragraph') return []
    const skipped = content.numbering?.digits.start === 0 ? content.numbering.mark.length : 0
    const text = content.prose.slice(skipped).slice(0, OPENING_LENGTH)
    return sections.filter((section) => patternsOf(section).openings.some((pattern) => pattern.test(text)))
  }),
)

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
  const byHeading = matchHeadings(genre, levelsOf(report))
  const byLine = headsOfSections(genre, headLinesOf(report), ({ title }) => title)
  // Sub-headings that happen to read like sections yield to lines that show more of them.
  const linesFirst = countRequired(byLine) > countRequired(byHeading)
  const readings = genre.sections.map((section): SectionReading => {
    const nodes = byHeading.get(section)
    const lines = byLine.get(section)
    const places = lines && (linesFirst || !nodes) ? lines.map(candidatePlace) : nodes?.map(placeOf)
    return { section, places: places ?? [] }
  })
  const unmatched = readings.filter(({ places }) => places.length === 0)
  if (unmatched.length > 0) matchOpenings(genre, unmatched, readings, report)
  return readings
}

/** The headings of a draft by how deep they stand; the same for every form. */
const levelsOf = oncePerVersion(({ outline }: Report): readonly OutlineNode[][] => {
  const levels: OutlineNode[][] = []
  const add = (nodes: readonly OutlineNode[], depth: number) => {
    for (const node of nodes) {
      const level = levels[depth]
      if (level) level.push(node)
      else levels[depth] = [node]
      add(node.children, depth + 1)
    }
  }
  add(outline, 0)
  return levels
})

function countRequired(found: ReadonlyMap<Section, unknown>): number {
  return [...found.keys()].filter(({ required }) => required).length
}

function matchHeadings(
  genre: Genre,
  levels: readonly OutlineNode[][],
): ReadonlyMap<Section, readonly OutlineNode[]> {
  let best: ReadonlyMap<Section, readonly OutlineNode[]> = new Map()
  let bestCount = 0
  // A first heading, which nothing stands beside yet, is of the outermost level all the same.
  const main = Math.max(
    0,
    levels.findIndex((nodes) => nodes.length > 1),
  )
  const required = genre.sections.filter((section) => section.required).length
  for (const [depth, nodes] of levels.entries()) {
    const found = headsOfSections(genre, nodes, ({ heading }) => heading.title)
    const count = countRequired(found)
    // 警力不足 under some other head is a point of it; sub-headings are sections only where there are several.
    if (depth > main && count < Math.min(2, required)) continue
    if (count > bestCount || (count === bestCount && found.size > best.size)) {
      best = found
      bestCount = count
    }
  }
  return best
}

function placeOf(node: OutlineNode): SectionPlace {
  const { range } = node.heading
  return { heading: range, body: { start: range.end, end: node.range.end }, by: 'heading', node }
}

function candidatePlace({ range, end }: HeadLine): SectionPlace {
  return { heading: range, body: { start: range.end, end }, by: 'candidate' }
}

function matchOpenings(
  genre: Genre,
  unmatched: SectionReading[],
  all: SectionReading[],
  report: Report,
): void {
  const heads = all.flatMap(({ places }) => places.map(({ heading }) => heading.start)).sort((a, b) => a - b)
  const found: { reading: SectionReading; range: Range }[] = []
  for (const { block, found: sections } of openingsOf(genre).in(report.blocks)) {
    // 今年春运，我在服务区执勤，有几点体会：…… opens two.
    for (const reading of unmatched) {
      if (sections.includes(reading.section)) found.push({ reading, range: block.range })
    }
  }
  /** Where each ends: where the next of another section begins. */
  const ends: number[] = []
  let end = report.source.length
  for (let i = found.length - 1; i >= 0; i--) {
    const next = found[i + 1]
    if (next && next.reading !== found[i]?.reading && next.range !== found[i]?.range) end = next.range.start
    ends[i] = end
  }
  for (const [i, { reading, range }] of found.entries()) {
    const head = heads[countWhile(heads.length, (at) => (heads[at] as number) <= range.start)]
    reading.places.push({
      heading: { start: range.start, end: range.start },
      body: { start: range.start, end: Math.min(ends[i] as number, head ?? report.source.length) },
      by: 'opening',
    })
  }
}
