import type { GenreReading } from '../genre/reading'
import type { Report } from '../report/report'
import { oncePerVersion } from '../text/once-per'
import type { WordCutter } from '../text/segmenter/word-cuts'
import { inStep } from './in-step'
import { type Item, readItems } from './items'
import { hasCorrespondence, ROLES, type Role, sectionOf } from './roles'
import { createScorer, type Score } from './score'
import { createTermReader, type Method, textsOf } from './terms'
import { WEIGHTS } from './weights'

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
  /** From a cause to a countermeasure. */
  remedies: readonly Link[]
  method: Method
  /** False where the words of some text were still being looked up: the draft will be read again. */
  settled: boolean
}

export interface CorrespondenceOptions {
  words?: WordCutter
  /** Groups of related words beyond the general ones. */
  relatedWords?: readonly (readonly string[])[]
}

const knownOf = oncePerVersion((_: Report): { read?: Correspondence | undefined } => ({}))

/** The correspondence of a draft that is being checked, read once however many ask. */
export function correspondenceOf({
  report,
  genre,
  ...options
}: CorrespondenceOptions & { report: Report; genre: GenreReading | undefined }): Correspondence | undefined {
  const known = knownOf(report)
  if (!('read' in known)) known.read = readCorrespondence(report, genre, options)
  return known.read
}

/** Reads which points of a draft answer one another; undefined where its form has no such parts. */
export function readCorrespondence(
  report: Report,
  genre: GenreReading | undefined,
  { words, relatedWords }: CorrespondenceOptions = {},
): Correspondence | undefined {
  if (!genre || !hasCorrespondence(genre)) return undefined
  const items = readItems(report, genre)
  const { problem, cause, countermeasure } = items
  const all = ROLES.flatMap((role) => items[role])
  const topic = topicOf(report, genre)
  const asked = [topic, ...all.flatMap(textsOf)]
  // Asked about all of them, so that one round answers.
  const unknown = words !== undefined && asked.filter((text) => !words(text)).length > 0
  const reader = createTermReader(unknown ? undefined : words, relatedWords)
  const scorer = createScorer(all, reader, topic)
  return {
    items,
    answers: linksOf(problem, countermeasure, inStep(scorer.scores(problem, countermeasure, cause))),
    causes: linksOf(problem, cause, scorer.scores(problem, cause)),
    remedies: linksOf(cause, countermeasure, scorer.scores(cause, countermeasure)),
    method: reader.method,
    settled: !unknown,
  }
}

/** The title and the headings of the three parts: words that every point may repeat. */
function topicOf({ title, source }: Report, genre: GenreReading): string {
  const heads = ROLES.flatMap((role) => sectionOf(role, genre)?.places ?? [])
  return [title?.text ?? '', ...heads.map(({ heading }) => source.slice(heading.start, heading.end))].join(
    '\n',
  )
}

function linksOf(from: readonly Item[], to: readonly Item[], scores: readonly (readonly Score[])[]): Link[] {
  return from.flatMap((one, l) =>
    to.flatMap((other, r): Link[] => {
      const score = scores[l]?.[r]
      if (!score || score.value < WEIGHTS.weak) return []
      const sure = other.role === 'cause' ? WEIGHTS.sureCause : WEIGHTS.sure
      return [{ ...score, strength: score.value >= sure ? 'sure' : 'weak', from: one, to: other }]
    }),
  )
}
