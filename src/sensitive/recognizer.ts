import type { Folded } from '../text/fold'
import type { Range } from '../text/range'
import type { SensitiveKind } from './finding'

/** A value seen in a folded text; ranges are relative to it. */
export interface Sighting {
  range: Range
  /** 0…1. */
  score: number
  /** What made the score, in Chinese, without the value. */
  evidence: string[]
}

/**
 * Finds one kind of value in one block: a pure function of its text. Scores follow docs/domain: the shape
 * counts, the check digit counts, words nearby raise or lower.
 */
export interface Recognizer {
  kind: Exclude<SensitiveKind, 'name'>
  recognize(text: Folded['text']): Sighting[]
}

/** How far context words reach: this many characters before and after a value. */
const BEFORE = 12
const AFTER = 6

/** The text around a range that context words are looked for in, without the value itself. */
export function contextOf(text: string, range: Range): string {
  return `${text.slice(Math.max(0, range.start - BEFORE), range.start)}|${text.slice(range.end, range.end + AFTER)}`
}
