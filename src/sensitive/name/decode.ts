import { BEGIN, createLattice, inferTags, spanProbability, tagProbability } from './crf'
import { featuresOf } from './features'
import { levelOf } from './lexicon'
import type { Model } from './model-file'
import type { Candidate } from './never'

/** Names longer than this are not looked for; foreign names reach it. In characters. */
const LONGEST = 16
/** What is less likely than this is not even considered. */
const LEAST = 0.04
/** Texts are decoded in pieces of about this size, cut where sentences end. */
const PIECE = 400
const KEPT_PIECES = 4_000

/** Finds candidates in a cleaned text: a pure function of it, remembered by its sentences. */
export type Decoder = (text: string) => Candidate[]

export function createDecoder({ weights, lexicon }: Model): Decoder {
  const lattice = createLattice()
  let rows: Int32Array = new Int32Array(0)
  const known = new Map<string, readonly Candidate[]>()

  const decodePiece = (piece: string): readonly Candidate[] => {
    const kept = known.get(piece)
    if (kept) return kept
    const found = hasSurname(piece) ? search(piece) : []
    if (known.size >= KEPT_PIECES) known.clear()
    known.set(piece, found)
    return found
  }
  const hasSurname = (piece: string) => {
    for (let i = 0; i < piece.length; i++) if (levelOf(lexicon.surname, piece.charCodeAt(i)) > 0) return true
    return false
  }
  const search = (piece: string): Candidate[] => {
    rows = featuresOf(piece, lexicon, rows)
    inferTags(lattice, rows, piece.length, weights)
    const candidates: Candidate[] = []
    for (let start = 0; start < piece.length - 1; start++) {
      if (tagProbability(lattice, start, BEGIN) < LEAST) continue
      for (let end = start + 2; end <= Math.min(piece.length, start + LONGEST); end++) {
        const probability = spanProbability(lattice, start, end, weights.transition)
        if (probability >= LEAST) candidates.push({ start, end, probability })
      }
    }
    return candidates
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

/** After the last stop before the limit; at the limit where a text has none. */
function endOfPiece(text: string, start: number): number {
  const limit = start + PIECE
  if (limit >= text.length) return text.length
  for (let i = limit; i > start + PIECE / 4; i--) if ('。！？；\n'.includes(text[i - 1] ?? '')) return i
  for (let i = limit; i > start + PIECE / 2; i--) if ('，、'.includes(text[i - 1] ?? '')) return i
  return limit
}
