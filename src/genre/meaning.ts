import type { OutlineNode } from '../report/outline'
import type { Report } from '../report/report'
import { oncePer } from '../text/once-per'
import type { Range } from '../text/range'
import type { WordCutter } from '../text/segmenter/word-cuts'
import { headLinesOf } from './head-lines'
import type { SectionPlace, SectionReading } from './reading'
import type { Genre, Section, WeightedWords } from './schema'

/** A head of the level on which the sections stand. */
export interface Head {
  title: string
  heading: Range
  body: Range
  node?: OutlineNode
  /** The sections of the form that it is already known to be. */
  known: readonly number[]
}

/** What speaks for a head being a section: words of its title, and of what stands under it. */
interface Evidence {
  title: number
  text: number
}

/** Longer titles are cut; so is the text that is looked at, as a part shows early what it is. */
const TITLE_LIMIT = 60
const TEXT_LIMIT = 2_000
/** More heads on one level are a list rather than the parts of a paper. */
const MOST_HEADS = 24
/** What a head needs to be taken for a section. */
const ENOUGH = 0.75
/** What it needs where it is the only one between two known parts, and one section is missing there. */
const ENOUGH_ALONE = 0.3
/** The text alone convinces nobody unless the place fits too. */
const LEAST_TITLE = 0.3
const MOST_TITLE = 1
const SURE = 1.6

/**
 * Finds missing sections under heads that nobody listed (病灶在哪里, 怎么治): by words of the title, words of the
 * text under it, and the order of the form. A guess: `by: 'meaning'`, with a confidence below 1.
 */
export function matchMeanings(
  genre: Genre,
  readings: readonly SectionReading[],
  report: Report,
  words?: WordCutter,
): void {
  if (!readings.some(({ section, places }) => section.required && places.length === 0)) return
  const heads = headsOf(readings, report)
  if (heads.every(({ known }) => known.length > 0)) return
  const evidence = heads.map((head) =>
    head.known.length > 0 ? [] : evidenceOf(head, genre.sections, report.source, words),
  )
  for (const [h, s] of align(heads, readings, evidence)) {
    const head = heads[h]
    const reading = readings[s]
    const found = evidence[h]?.[s]
    if (!head || !reading?.section.required || !found) continue
    const place: SectionPlace = {
      heading: head.heading,
      body: head.body,
      by: 'meaning',
      confidence: Math.min(0.9, (found.title + found.text) / SURE),
      ...(head.node && { node: head.node }),
    }
    reading.places.push(place)
  }
}

/** The heads that no section is known by, at the place where the form has a section that was not found. */
export function unreadHeads(section: Section, readings: readonly SectionReading[], report: Report): Head[] {
  const at = readings.findIndex((reading) => reading.section === section)
  const heads = headsOf(readings, report)
  const isBefore = ({ known }: Head) => known.some((s) => s < at)
  const isAfter = ({ known }: Head) => known.some((s) => s > at)
  const from = heads.findLastIndex(isBefore) + 1
  const rest = heads.slice(from)
  const until = rest.findIndex(isAfter)
  return rest.slice(0, until === -1 ? rest.length : until).filter(({ known }) => known.length === 0)
}

/** The heads of the level on which known sections stand; of the outermost with several where none is known. */
function headsOf(readings: readonly SectionReading[], report: Report): Head[] {
  /** Also the section that the text right under the head opens like. */
  const knownAt = ({ start, end }: Range) =>
    readings.flatMap(({ places }, s) => {
      const is = ({ heading, by }: SectionPlace) =>
        heading.start === start ||
        (by === 'opening' && heading.start > end && report.source.slice(end, heading.start).trim() === '')
      return places.some(is) ? [s] : []
    })
  const nodes = levelWith(
    new Set(readings.flatMap(({ places }) => places.flatMap(({ node }) => node ?? []))),
    report.outline,
  )
  if (nodes.length > MOST_HEADS) return []
  if (nodes.length > 1) {
    return nodes.map((node) => ({
      title: node.heading.title,
      heading: node.heading.range,
      body: { start: node.heading.range.end, end: node.range.end },
      node,
      known: knownAt(node.heading.range),
    }))
  }
  if (!readings.some(({ places }) => places.some(({ by }) => by === 'candidate'))) return []
  const lines = headLinesOf(report)
  if (lines.length > MOST_HEADS) return []
  return lines.map(({ title, range, end }) => ({
    title,
    heading: range,
    body: { start: range.end, end },
    known: knownAt(range),
  }))
}

function levelWith(known: ReadonlySet<OutlineNode>, outline: readonly OutlineNode[]): readonly OutlineNode[] {
  let level = outline
  while (level.length > 0) {
    if (known.size > 0 ? level.some((node) => known.has(node)) : level.length > 1) return level
    level = level.flatMap(({ children }) => children)
  }
  return []
}

function evidenceOf(
  { title, body }: Head,
  sections: readonly Section[],
  source: string,
  words: WordCutter | undefined,
): Evidence[] {
  const shown = title.slice(0, TITLE_LIMIT)
  const cut = words?.(shown)
  const text = source.slice(body.start, Math.min(body.end, body.start + TEXT_LIMIT))
  const counts = sections.map(({ contents }) => countIn(text, contents))
  const total = counts.reduce((sum, count) => sum + count, 0)
  return sections.map(({ keywords }, s) => ({
    title: Math.min(MOST_TITLE, titleWeight(shown, cut, keywords)),
    // A share, weighed down where there is little to go by.
    text: (counts[s] ?? 0) / (total + 2),
  }))
}

/** A single character counts in full only where it is a word by itself: 治 in 怎么治, not in 政治. */
function titleWeight(
  title: string,
  cut: readonly string[] | undefined,
  keywords: readonly WeightedWords[],
): number {
  let sum = 0
  for (const { weight, words } of keywords) {
    for (const word of words) {
      if (!title.includes(word)) continue
      if (word.length > 1) sum += weight
      else if (!cut) sum += weight / 2
      else if (cut.includes(word)) sum += weight
    }
  }
  return sum
}

const patternOf = oncePer((list: WeightedWords) => {
  const words = list.words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
  return new RegExp(words.join('|'), 'gu')
})

function countIn(text: string, lists: readonly WeightedWords[]): number {
  let sum = 0
  for (const list of lists) {
    sum += list.weight * (text.match(patternOf(list))?.length ?? 0)
  }
  return sum
}

/**
 * Pairs [head, section] in the order of the form, with the greatest evidence in all; heads that are known
 * hold their places.
 */
function align(
  heads: readonly Head[],
  readings: readonly SectionReading[],
  evidence: readonly (readonly Evidence[])[],
): [number, number][] {
  const worth = heads.map(({ known }, h) =>
    readings.map(({ places }, s) => {
      if (known.length > 0) return known.includes(s) ? KNOWN : 0
      return places.length > 0 ? 0 : worthOf(evidence[h]?.[s], isAlone(h, s, heads, readings))
    }),
  )
  // best[h][s]: the most that heads from h on and sections from s on are worth together.
  const best = Array.from({ length: heads.length + 1 }, () => new Array<number>(readings.length + 1).fill(0))
  const at = (h: number, s: number) => best[h]?.[s] ?? 0
  for (let h = heads.length - 1; h >= 0; h--) {
    for (let s = readings.length - 1; s >= 0; s--) {
      const value = worth[h]?.[s] ?? 0
      const both = value === 0 ? 0 : value + at(h + 1, s + 1)
      const row = best[h]
      if (row) row[s] = Math.max(at(h + 1, s), at(h, s + 1), both)
    }
  }
  const pairs: [number, number][] = []
  let h = 0
  let s = 0
  while (h < heads.length && s < readings.length) {
    if (at(h, s) === at(h + 1, s)) h++
    else if (at(h, s) === at(h, s + 1)) s++
    else {
      if (heads[h]?.known.length === 0) pairs.push([h, s])
      h++
      s++
    }
  }
  return pairs
}

const KNOWN = 10

function worthOf(evidence: Evidence | undefined, alone: boolean): number {
  if (!evidence) return 0
  const sum = evidence.title + evidence.text
  if (alone) return sum >= ENOUGH_ALONE ? sum : 0
  return sum >= ENOUGH && evidence.title >= LEAST_TITLE ? sum : 0
}

/** The only unknown head between two known ones, where the form has just one missing section that must be there. */
function isAlone(h: number, s: number, heads: readonly Head[], readings: readonly SectionReading[]): boolean {
  const before = heads[h - 1]?.known
  const after = heads[h + 1]?.known
  if (before?.length === 0 || after?.length === 0 || !(before || after)) return false
  const first = before ? before.reduce((a, b) => Math.max(a, b)) : -1
  const last = after ? after.reduce((a, b) => Math.min(a, b)) : readings.length
  const missing = readings.flatMap(({ section, places }, i) =>
    i > first && i < last && section.required && places.length === 0 ? [i] : [],
  )
  return missing.length === 1 && missing[0] === s
}
