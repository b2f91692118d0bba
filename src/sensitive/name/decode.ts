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
import {
  createFeatureSpace,
  FEATURES,
  type FeatureSpace,
  HAN,
  KEY_BITS,
  keysAt,
  MIDDLE_DOT,
  PAD,
  readFacts,
} from './features'
import { levelOf } from './lexicon'
import type { Model } from './model-file'
import { isTransliterating } from './transliteration'
import { PAIR_BITS, type WeightTable } from './weights'

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
export type Decoder = (text: string) => Candidate[]

export function createDecoder({ weights, transition, lexicon }: Model): Decoder {
  const step = Float64Array.from(transition, Math.exp)
  let lattice = createLattice()
  let space = createFeatureSpace()
  const known = new Map<string, readonly Candidate[]>()

  const hasSurname = (piece: string) => {
    for (let i = 0; i < piece.length; i++) {
      if (levelOf(lexicon.surname, piece.charCodeAt(i)) >= LEAST_SURNAME) return true
    }
    return false
  }
  const search = (piece: string): Candidate[] => {
    const { length } = piece
    space = readFacts(piece, lexicon, space)
    if (lattice.room < length) lattice = createLattice(length * 2)
    if (!writeEmissions(lattice, length, space, weights)) return []
    inferTags(lattice, length, step)
    const candidates: Candidate[] = []
    for (let start = 0; start < length - 1; start++) {
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
    const found = hasSurname(piece) ? search(piece) : []
    if (known.size >= KEPT_PIECES) known.clear()
    known.set(piece, found)
    return found
  }
  return (text) => {
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

/** Below this sum nothing that follows makes a first character of a name of it. */
const HOPELESS = -4
/** How many characters after a first one are looked at; further ones only while they may go on. */
export const REACH = 3

/** Characters of a lower level are surnames in one of a thousand of their places, or fewer. */
const LEAST_SURNAME = 2

/** Whether a name may begin with a character. */
export function mayBegin(i: number, { surname, units }: FeatureSpace): boolean {
  return (surname[i + PAD] as number) >= LEAST_SURNAME || isTransliterating(units[i + PAD] as number)
}

/**
 * Adds up the weights of the characters that may be part of a name: those that may begin one, and those after
 * a character that looks like a beginning. The others stay outside.
 *
 * @returns false where no character can begin a name
 */
function writeEmissions(
  lattice: Lattice,
  length: number,
  space: FeatureSpace,
  weights: WeightTable,
): boolean {
  const { emission } = lattice
  const { kind } = space
  const sums = new Int32Array(3)
  let open = 0
  let hope = false
  for (let i = 0, at = 0; i < length; i++, at += TAGS) {
    emission[at + OUT] = 1
    emission[at + BEGIN] = NO_NAME
    emission[at + INNER] = NO_NAME
    emission[at + LAST] = NO_NAME
    const written = kind[i + PAD] as number
    if (written !== HAN && written !== MIDDLE_DOT) {
      open = 0
      continue
    }
    const begins = mayBegin(i, space)
    if (!begins && open === 0) continue
    addUp(keysAt(i, length, space), weights, sums)
    if (open > 0) {
      const inner = (sums[1] as number) * weights.scale
      emission[at + INNER] = Math.exp(limit(inner))
      emission[at + LAST] = Math.exp(limit((sums[2] as number) * weights.scale))
      open = Math.max(open - 1, inner > 0 ? 2 : 0)
    }
    const begin = (sums[0] as number) * weights.scale
    if (!begins || begin <= HOPELESS) continue
    emission[at + BEGIN] = Math.exp(limit(begin))
    open = REACH
    hope = true
  }
  return hope
}

/** The sums of the weights of some features: begin, inner, last. */
function addUp(keys: Int32Array, { slots }: WeightTable, sums: Int32Array): void {
  // Imported numbers are read once, not fifty times a character.
  const count = FEATURES
  const bits = PAIR_BITS
  const mask = (1 << bits) - 1
  const topPrint = (1 << (KEY_BITS - bits)) - 1
  let begin = 0
  let inner = 0
  let last = 0
  for (let f = 0; f < count; f++) {
    const key = keys[f] as number
    const print = key >>> bits || topPrint
    const slot = (key & mask) << 1
    const one = slots[slot] as number
    const other = slots[slot + 1] as number
    // All bits where the fingerprint is this one, else none: a branch would be guessed wrongly every other time.
    const entry =
      (one & ((((one & 255) ^ print) - 1) >> 31)) | (other & ((((other & 255) ^ print) - 1) >> 31))
    begin += (entry << 16) >> 24
    inner += (entry << 8) >> 24
    last += entry >> 24
  }
  sums[0] = begin
  sums[1] = inner
  sums[2] = last
}

/** After the last stop before the limit; at the limit where a text has none. */
function endOfPiece(text: string, start: number): number {
  const limit = start + PIECE
  if (limit >= text.length) return text.length
  for (let i = limit; i > start + PIECE / 4; i--) if ('。！？；\n'.includes(text[i - 1] ?? '')) return i
  for (let i = limit; i > start + PIECE / 2; i--) if ('，、'.includes(text[i - 1] ?? '')) return i
  return limit
}
