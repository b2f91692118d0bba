import type { GenreReading } from '../genre/reading'
import type { Report } from '../report/report'
import type { WordCutter } from '../text/segmenter/word-cuts'
import { type Item, readItems } from './items'
import { hasCorrespondence, ROLES, type Role } from './roles'
import { createScorer, type Score } from './score'
import { createTermReader, type Method, textsOf } from './terms'

/** Two items that belong together. */
export interface Link extends Score {
  /** `sure`: it counts as an answer. `weak`: it may be one; people should look. */
  strength: 'sure' | 'weak'
  from: Item
  to: Item
}

/** Which countermeasure answers which problem, and which cause explains it. */
export interface Correspondence {
  items: Readonly<Record<Role, readonly Item[]>>
  /** From a problem to a countermeasure. */
  answers: readonly Link[]
  /** From a problem to a cause. */
  causes: readonly Link[]
  method: Method
  /** False where the words of some text were still being looked up: the draft will be read again. */
  settled: boolean
}

export interface CorrespondenceOptions {
  words?: WordCutter
  /** Groups of related words beyond the general ones. */
  related?: readonly (readonly string[])[]
}

/** From which score on a pair counts; tuned on `test/corpus/correspondence/dev` alone. */
export const SURE = 0.3
/** From which score on a pair may be one. */
export const WEAK = 0.12

/** Reads which points of a draft answer one another; undefined where its form has no such parts. */
export function readCorrespondence(
  report: Report,
  genre: GenreReading | undefined,
  { words, related }: CorrespondenceOptions = {},
): Correspondence | undefined {
  if (!genre || !hasCorrespondence(genre)) return undefined
  const items = readItems(report, genre)
  const all = ROLES.flatMap((role) => items[role])
  const unknown = words !== undefined && all.flatMap(textsOf).filter((text) => !words(text)).length > 0
  const reader = createTermReader(unknown ? undefined : words, related)
  const scorer = createScorer(all, reader)
  return {
    items,
    answers: linksOf(items.problem, items.countermeasure, scorer.scores(items.problem, items.countermeasure, items.cause)),
    causes: linksOf(items.problem, items.cause, scorer.scores(items.problem, items.cause)),
    method: reader.method,
    settled: !unknown,
  }
}

function linksOf(from: readonly Item[], to: readonly Item[], scores: readonly (readonly Score[])[]): Link[] {
  return from.flatMap((one, l) =>
    to.flatMap((other, r): Link[] => {
      const score = scores[l]?.[r]
      if (!score || score.value < WEAK) return []
      return [{ ...score, strength: score.value >= SURE ? 'sure' : 'weak', from: one, to: other }]
    }),
  )
}
