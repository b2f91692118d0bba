import { overlapsAny, type Range } from '../text/range'
import { mayMatch } from '../text/search/matches'
import type { ValueKind } from './finding'

/** A value seen in a text; ranges are relative to it. */
export interface Sighting {
  range: Range
  /** 0…1. */
  score: number
  /** What made the score, in Chinese, without the value. */
  evidence: string[]
}

/**
 * Finds one kind of value in one block: a pure function of its text, which is evened out already (half-width
 * digits and letters, one dash, one middle dot; see `text/condense`). Scores follow docs/domain: the shape
 * counts, the check digit counts, words nearby raise or lower.
 */
export interface Recognizer {
  kind: ValueKind
  /** Masks are what it looks for, so that it must not see a text with its emphasis marks taken out. */
  typedOnly?: boolean
  recognize(text: string): Sighting[]
}

/** How far context words reach: this many characters before and after a value. */
const BEFORE = 12
const AFTER = 6

/** The text around a range that context words are looked for in, without the value itself. */
export function contextOf(text: string, range: Range): string {
  return `${beforeOf(text, range)}|${text.slice(range.end, range.end + AFTER)}`
}

/** The text before a range that a label may stand in, of the same sentence. */
export function beforeOf(text: string, { start }: Range, reach = BEFORE): string {
  return afterLast(text.slice(Math.max(0, start - reach), start), /[。；！？]/)
}

/** What stands behind the last character that `stop` matches; searched from the end, so that it is linear. */
export function afterLast(text: string, stop: RegExp): string {
  let at = text.length
  while (at > 0 && !stop.test(text[at - 1] ?? '')) at--
  return text.slice(at)
}

/** One thing that speaks for a value, or against it. */
export interface Clue {
  met: boolean
  points: number
  /** For the hover; left out where there is nothing to tell. */
  said?: string
}

/** Points that make a value certain; the scale ends one above. */
const FULL = 4

/**
 * Adds clues up. docs/domain 1.1: shape 1, structure 1, check digit 1, a word nearby 2, a word against it −2;
 * 3 points are an error, 2 a warning, fewer are silent. Undefined where they are too few.
 */
export function weigh(range: Range, clues: readonly Clue[], least = 2): Sighting | undefined {
  const met = clues.filter((clue) => clue.met)
  const points = met.reduce((sum, clue) => sum + clue.points, 0)
  if (points < least) return undefined
  return {
    range,
    score: Math.min(1, points / FULL),
    evidence: met.flatMap(({ said }) => (said === undefined ? [] : [said])),
  }
}

/** A match where it stands; `value` is the group of that name where the pattern has one, else the whole match. */
export interface Candidate {
  value: string
  range: Range
  match: RegExpExecArray
}

/**
 * Judges every match of a global pattern. Where one is refused, the search goes on one character after its
 * beginning, so that a wrong number before a right one does not hide it; with `onward` it goes on behind it.
 */
export function sight(
  text: string,
  pattern: RegExp,
  judge: (candidate: Candidate) => Sighting | undefined,
  onward = false,
): Sighting[] {
  if (!mayMatch(text, pattern)) return []
  const found: Sighting[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const value = match.groups?.value ?? match[0]
    const start = match.index + (value === match[0] ? 0 : match[0].lastIndexOf(value))
    const sighting = judge({ value, range: { start, end: start + value.length }, match })
    if (sighting) found.push(sighting)
    if (sighting) pattern.lastIndex = Math.max(sighting.range.end, match.index + 1)
    else if (!onward) pattern.lastIndex = match.index + 1
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** Finds what stands behind a label that is in the pattern itself, as sure at every place. */
export function behindLabel(kind: ValueKind, pattern: RegExp, score: number, said: string): Recognizer {
  return {
    kind,
    recognize: (text) => sight(text, pattern, ({ range }) => ({ range, score, evidence: [said] })),
  }
}

/** What one search found, and what another found where the first has nothing; in text order. */
export function withOthers(first: readonly Sighting[], others: readonly Sighting[]): Sighting[] {
  const taken = first.map(({ range }) => range)
  const apart = others.filter(({ range }) => !overlapsAny(taken, range))
  return [...first, ...apart].sort((a, b) => a.range.start - b.range.start)
}

/** A value without what people put between its parts. */
export function bare(value: string): string {
  return value.replace(/[ \-·.]/g, '').toUpperCase()
}
