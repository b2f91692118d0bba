import {
  BEGIN,
  createLattice,
  INNER,
  inferTags,
  LAST,
  type Lattice,
  limit,
  NO_NAME,
  OUT,
  spanProbability,
  TAGS,
  tagProbability,
} from './crf'
import { createFacts, type Facts, PAD, readCharacters, readRest, withRoom } from './facts'
import type { Lexicon } from './lexicon'
import { type Limits, QUICK } from './limits'
import type { Learned } from './model-file'
import { createScorer, type Scorer, score } from './scorer'
import { createTraits, isOfNames, mayBegin } from './traits'

/** A span of cleaned text that may be a name. */
export interface Candidate {
  start: number
  end: number
  probability: number
}

/** Names longer than this are not looked for; foreign names reach it. In characters. */
const LONGEST = 16
/** What is less likely than this is not even considered. */
const LEAST = 0.03
/** Texts are decoded in pieces of about this size, cut where sentences end. */
const PIECE = 400
/** A piece of nothing but names has one every three characters; more readings than that are noise. */
const MOST_IN_PIECE = 160
const KEPT_PIECES = 4_000

/** Finds candidates in a cleaned text: a pure function of it, remembered by its sentences. */
export type Decoder = (text: string) => readonly Candidate[]

export function createDecoder({ weights, transition }: Learned, lexicon: Lexicon, limits = QUICK): Decoder {
  const step = Float64Array.from(transition, Math.exp)
  let lattice = createLattice()
  let facts = createFacts()
  const traitsOf = createTraits(lexicon)
  const scorer = createScorer(weights, limits)
  const known = new Map<string, readonly Candidate[]>()

  const search = (piece: string): Candidate[] => {
    const { length } = piece
    facts = withRoom(length, facts)
    if (!readCharacters(piece, traitsOf, facts)) return []
    readRest(piece, lexicon, facts)
    if (lattice.room < length) lattice = createLattice(length * 2)
    if (!writeEmissions(lattice, length, facts, scorer, weights.scale, limits)) return []
    inferTags(lattice, length, step)
    const candidates: Candidate[] = []
    for (let start = 0; start < length - 1; start++) {
      if (lattice.emission[start * TAGS + BEGIN] === NO_NAME) continue
      if (tagProbability(lattice, start, BEGIN) < LEAST) continue
      for (let end = start + 2; end <= Math.min(length, start + LONGEST); end++) {
        const probability = spanProbability(lattice, start, end, step)
        if (probability >= LEAST) candidates.push({ start, end, probability })
      }
    }
    if (candidates.length <= MOST_IN_PIECE) return candidates
    return candidates.sort((a, b) => b.probability - a.probability).slice(0, MOST_IN_PIECE)
  }
  const decodePiece = (piece: string): readonly Candidate[] => {
    const kept = known.get(piece)
    if (kept) return kept
    const found = search(piece)
    if (known.size >= KEPT_PIECES) known.clear()
    known.set(piece, found)
    return found
  }
  return (text) => {
    // A text of one piece is not asked about again as long as it stays the same.
    if (text.length <= PIECE) return search(text)
    const all: Candidate[] = []
    for (let at = 0; at < text.length; ) {
      const end = endOfPiece(text, at)
      for (const { start, end: stop, probability } of decodePiece(text.slice(at, end))) {
        all.push({ start: start + at, end: stop + at, probability })
      }
      at = end
    }
    return all
  }
}

/** How many characters after a first one are looked at; further ones only while they may go on. */
export const REACH = 3

/**
 * Adds up the weights of the characters that may be part of a name: those that may begin one, and those after
 * a character that looks like a beginning. The others stay outside.
 *
 * @returns false where no character can begin a name
 */
function writeEmissions(
  lattice: Lattice,
  length: number,
  facts: Facts,
  scorer: Scorer,
  scale: number,
  { begin: leastBegin, goOn }: Limits,
): boolean {
  const { emission } = lattice
  const { traits } = facts
  const { sums } = scorer
  let open = 0
  let hope = false
  for (let i = 0, at = 0; i < length; i++, at += TAGS) {
    emission[at + OUT] = 1
    emission[at + BEGIN] = NO_NAME
    emission[at + INNER] = NO_NAME
    emission[at + LAST] = NO_NAME
    const trait = traits[i + PAD] as number
    if (!isOfNames(trait)) {
      open = 0
      continue
    }
    const begins = mayBegin(trait)
    if (!begins && open === 0) continue
    if (!score(scorer, i, facts, begins, open > 0)) {
      open = 0
      continue
    }
    if (open > 0) {
      const inner = (sums[1] as number) * scale
      const last = (sums[2] as number) * scale
      emission[at + INNER] = Math.exp(limit(inner))
      emission[at + LAST] = Math.exp(limit(last))
      open = inner <= goOn ? 0 : Math.max(open - 1, inner > 0 ? 2 : 0)
    }
    const begin = (sums[0] as number) * scale
    if (!begins || begin <= leastBegin) continue
    emission[at + BEGIN] = Math.exp(limit(begin))
    open = REACH
    hope = true
  }
  return hope
}

/** After the last stop before the limit; at the limit where a text has none. */
function endOfPiece(text: string, start: number): number {
  const limit = start + PIECE
  if (limit >= text.length) return text.length
  for (let i = limit; i > start + PIECE / 4; i--) if ('。！？；\n'.includes(text[i - 1] ?? '')) return i
  for (let i = limit; i > start + PIECE / 2; i--) if ('，、'.includes(text[i - 1] ?? '')) return i
  return limit
}
