import type { Block } from '../../report/block'
import { createKeptVersions } from '../../report/kept-versions'
import { countBelow, perBlock } from '../../report/per-block'

/** Shorter paragraphs repeat by chance; in characters without marks and white space. */
const SHORTEST = 30
/** From this share of common pieces on two paragraphs are the same. */
const SAME = 0.8
const PIECE = 8
/** One piece in four is kept, by its hash, which is enough to tell and costs a quarter. */
const KEPT = 4
/** A piece that more paragraphs have is a formula of the trade. */
const MOST = 8
/** The place of no paragraph. */
const NONE = -1

/** A paragraph that says nearly the same as one before it. */
export interface Twins {
  block: Block
  twin: Block
}

/** The paragraphs of a draft that are compared: a paragraph is its place among them. */
interface Paragraphs {
  /** Their places among the blocks. */
  places: readonly number[]
  pieces: readonly (readonly Pieces[])[]
  /** The first pieces of all of them, one paragraph after the other, and where those of each end. */
  flat: Int32Array
  ends: Int32Array
}

/** The same with the twin of each. */
interface Version extends Paragraphs {
  twins: Int32Array
}

const NO_PIECES = new Int32Array(0)
const NOTHING: Version = { places: [], pieces: [], flat: NO_PIECES, ends: NO_PIECES, twins: NO_PIECES }
const versions = createKeptVersions<Version>()

/** The paragraphs of a draft that repeat one before them, in order. */
export function twinsIn(blocks: readonly Block[]): Twins[] {
  const { places, values } = pieces.hitsIn(blocks)
  const version = versions.before(blocks)
  const before = version?.kept ?? NOTHING
  const start = version ? countBelow(places, version.origin.before) : 0
  const end = version ? countBelow(places, blocks.length - version.origin.after) : places.length
  const paragraphs = { places, pieces: values, ...flattened(values, before, start, end) }
  const twins = settle(paragraphs, before, start, end)
  versions.keep(blocks, { ...paragraphs, twins })
  const found: Twins[] = []
  for (let i = 0; i < twins.length; i++) {
    const twin = twins[i] as number
    if (twin !== NONE)
      found.push({
        block: blocks[places[i] as number] as Block,
        twin: blocks[places[twin] as number] as Block,
      })
  }
  return found
}

/** The first pieces of all paragraphs; those before `start` and from `end` on are as they were. */
function flattened(
  values: Paragraphs['pieces'],
  { flat: known, ends: knownEnds }: Version,
  start: number,
  end: number,
): Pick<Paragraphs, 'flat' | 'ends'> {
  const moved = values.length - knownEnds.length
  const kept = endAt(knownEnds, start - 1)
  const rest = endAt(knownEnds, end - moved - 1)
  const size = values.slice(start, end).reduce((sum, [own]) => sum + (own as Pieces).first.length, kept)
  const flat = new Int32Array(size + known.length - rest)
  const ends = new Int32Array(values.length)
  flat.set(known.subarray(0, kept))
  ends.set(knownEnds.subarray(0, start))
  let at = kept
  for (let i = start; i < end; i++) {
    const { first } = piecesAt(values, i)
    flat.set(first, at)
    at += first.length
    ends[i] = at
  }
  flat.set(known.subarray(rest), at)
  for (let i = end; i < ends.length; i++) ends[i] = (knownEnds[i - moved] as number) - rest + at
  return { flat, ends }
}

function piecesAt(pieces: Paragraphs['pieces'], paragraph: number): Pieces {
  return (pieces[paragraph] as readonly Pieces[])[0] as Pieces
}

function endAt(ends: Int32Array, paragraph: number): number {
  return paragraph < 0 ? 0 : (ends[paragraph] as number)
}

function firstOf({ flat, ends }: Paragraphs, paragraph: number): Int32Array {
  return flat.subarray(endAt(ends, paragraph - 1), endAt(ends, paragraph))
}

/**
 * The twin of each paragraph. What was found in the version before holds for the paragraphs before `start`, and for
 * those from `end` on that share no piece with one that has changed, or that has become or ceased to be a twin.
 */
function settle(paragraphs: Paragraphs, before: Version, start: number, end: number): Int32Array {
  const { flat, ends } = paragraphs
  const moved = ends.length - before.ends.length
  const changed = createPieceSet()
  for (let i = start; i < end - moved; i++) changed.add(firstOf(before, i))
  for (let i = start; i < end; i++) changed.add(firstOf(paragraphs, i))
  const isTouched = (i: number) => i < end || changed.hasAny(flat, endAt(ends, i - 1), endAt(ends, i))
  const touched: Int32Array[] = []
  for (let i = start; i < ends.length; i++) if (isTouched(i)) touched.push(firstOf(paragraphs, i))
  const twins = new Int32Array(ends.length)
  twins.set(before.twins.subarray(0, start))
  const owners = createOwners(paragraphs, twins)
  owners.want(touched, start)
  for (let i = start; i < ends.length; i++) {
    const known = i < end ? undefined : (before.twins[i - moved] as number)
    const isKnown = known !== undefined && !isTouched(i)
    const twin = isKnown ? (known < start ? known : known + moved) : twinOf(i, paragraphs, owners)
    twins[i] = twin
    // Only a paragraph that stands once can be somebody's twin.
    if (known !== undefined && (twin === NONE) !== (known === NONE)) changed.add(firstOf(paragraphs, i))
    if (twin === NONE) owners.add(i)
  }
  return twins
}

/** The first paragraph before one that has most of the same pieces, if those are most of both. */
function twinOf(paragraph: number, paragraphs: Paragraphs, owners: Owners): number {
  const own = firstOf(paragraphs, paragraph)
  owners.want([own], paragraph)
  const { all } = piecesAt(paragraphs.pieces, paragraph)
  const seen = new Set<number>()
  for (const piece of own) {
    for (const owner of owners.of(piece)) {
      if (seen.has(owner)) continue
      seen.add(owner)
      if (areTwins(all, piecesAt(paragraphs.pieces, owner).all)) return owner
    }
  }
  return NONE
}

/** A set of few pieces, of which a great many are asked about. */
interface PieceSet {
  add(pieces: Iterable<number>): void
  has(piece: number): boolean
  /** Whether a stretch of pieces has any of them. */
  hasAny(flat: Int32Array, from: number, to: number): boolean
}

const FLAGS = 4096

function createPieceSet(): PieceSet {
  const pieces = new Set<number>()
  const flags = new Uint8Array(FLAGS)
  const has = (piece: number) => flags[piece & (FLAGS - 1)] === 1 && pieces.has(piece)
  return {
    add(more) {
      for (const piece of more) {
        pieces.add(piece)
        flags[piece & (FLAGS - 1)] = 1
      }
    },
    has,
    hasAny(flat, from, to) {
      for (let at = from; at < to; at++) if (has(flat[at] as number)) return true
      return false
    },
  }
}

/** The paragraphs that stand once, by the pieces that somebody wants to know of. */
interface Owners {
  /** Makes pieces known; those of paragraphs before a place, of which all is settled, are looked for. */
  want(pieces: readonly Int32Array[], before: number): void
  /** Takes note of a paragraph that stands once; they come in order. */
  add(paragraph: number): void
  /** The first few that have a piece, in order. */
  of(piece: number): readonly number[]
}

/** @param twins those of the paragraphs before the one that is asked about are known */
function createOwners(paragraphs: Paragraphs, twins: Int32Array): Owners {
  const lists = new Map<number, number[]>()
  const wanted = createPieceSet()
  const note = (paragraph: number, pieces: PieceSet) => {
    const { flat, ends } = paragraphs
    for (let at = endAt(ends, paragraph - 1); at < (ends[paragraph] as number); at++) {
      const piece = flat[at] as number
      if (!pieces.has(piece)) continue
      const list = lists.get(piece) as number[]
      if (list.length < MOST) list.push(paragraph)
    }
  }
  return {
    want(pieces, before) {
      const fresh: number[] = []
      for (const own of pieces) {
        for (const piece of own) {
          if (lists.has(piece)) continue
          lists.set(piece, [])
          fresh.push(piece)
        }
      }
      if (fresh.length === 0) return
      wanted.add(fresh)
      if (before === 0) return
      const sought = createPieceSet()
      sought.add(fresh)
      for (let i = 0; i < before; i++) if (twins[i] === NONE) note(i, sought)
    },
    add: (paragraph) => note(paragraph, wanted),
    of: (piece) => lists.get(piece) as number[],
  }
}

/** Both are in order. */
function areTwins(own: Int32Array, other: Int32Array): boolean {
  const most = Math.max(own.length, other.length)
  if (Math.min(own.length, other.length) < SAME * most) return false
  let may = own.length - Math.ceil(SAME * most)
  let at = 0
  for (const piece of own) {
    while (at < other.length && (other[at] as number) < piece) at++
    if (other[at] !== piece && may-- === 0) return false
  }
  return true
}

interface Pieces {
  /** In order. */
  all: Int32Array
  /**
   * The least of them. Two sets that share most of their pieces share one of these, as both leave out few and the
   * pieces are in the same order (prefix filtering, Chaudhuri et al. 2006): only they need to be looked up.
   */
  first: Int32Array
}

/** Hashes of runs of eight characters; of every place, those that a quarter of the hashes fall on. */
const pieces = perBlock(({ kind, container, prose }): Pieces[] => {
  if (kind !== 'paragraph' || container === 'quote') return []
  const all = readPieces(prose.replace(/[\s\p{P}]/gu, ''))
  if (all.length === 0) return []
  return [{ all, first: all.subarray(0, all.length - Math.ceil(SAME * all.length) + 1) }]
})

/** In order, each once. */
function readPieces(text: string): Int32Array {
  const pieces = new Set<number>()
  if (text.length < SHORTEST) return NO_PIECES
  for (let i = 0; i + PIECE <= text.length; i++) {
    let hash = 0
    for (let j = i; j < i + PIECE; j++) hash = (Math.imul(hash, 31) + text.charCodeAt(j)) | 0
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    if ((hash >>> 8) % KEPT === 0) pieces.add(hash)
  }
  return Int32Array.from(pieces).sort()
}
