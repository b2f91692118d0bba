import type { Block } from '../../report/block'
import { countBelow, originOf, perBlock } from '../../report/per-block'

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
const versions = new WeakMap<readonly Block[], Version>()

/** The paragraphs of a draft that repeat one before them, in order. */
export function twinsIn(blocks: readonly Block[]): Twins[] {
  const { places, values } = pieces.hitsIn(blocks)
  const origin = originOf(blocks)
  const before = origin && versions.get(origin.earlier)
  const start = before ? countBelow(places, origin.before) : 0
  const end = before ? countBelow(places, blocks.length - origin.after) : places.length
  const paragraphs = { places, pieces: values, ...flattened(values, before ?? NOTHING, start, end) }
  const twins = settle(paragraphs, before ?? NOTHING, start, end)
  versions.set(blocks, { ...paragraphs, twins })
  const found: Twins[] = []
  for (const [i, twin] of twins.entries()) {
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
    const { first } = values[i]?.[0] as Pieces
    flat.set(first, at)
    at += first.length
    ends[i] = at
  }
  flat.set(known.subarray(rest), at)
  for (let i = end; i < ends.length; i++) ends[i] = (knownEnds[i - moved] as number) - rest + at
  return { flat, ends }
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
  const count = paragraphs.ends.length
  const moved = count - before.ends.length
  const changed = createPieceSet()
  for (let i = start; i < end - moved; i++) changed.add(firstOf(before, i))
  for (let i = start; i < end; i++) changed.add(firstOf(paragraphs, i))
  const twins = new Int32Array(count)
  twins.set(before.twins.subarray(0, start))
  const search = createSearch(paragraphs, twins)
  for (let i = start; i < count; i++) {
    const known = i < end ? undefined : before.twins[i - moved]
    const isSame =
      known !== undefined &&
      !changed.hasAny(paragraphs.flat, endAt(paragraphs.ends, i - 1), endAt(paragraphs.ends, i))
    const twin = isSame ? (known < start ? known : known + moved) : search.twinOf(i)
    // Only a paragraph that stands once can be somebody's twin.
    if (known !== undefined && (twin === NONE) !== (known === NONE)) changed.add(firstOf(paragraphs, i))
    twins[i] = twin
    search.settled(i)
  }
  return twins
}

/** A set of few pieces, of which a great many are asked about. */
function createPieceSet() {
  const pieces = new Set<number>()
  const flags = new Uint8Array(FLAGS)
  return {
    add(more: Int32Array) {
      for (const piece of more) {
        pieces.add(piece)
        flags[piece & (FLAGS - 1)] = 1
      }
    },
    /** Whether a stretch of pieces has any of them. */
    hasAny(flat: Int32Array, from: number, to: number) {
      for (let at = from; at < to; at++) {
        const piece = flat[at] as number
        if (flags[piece & (FLAGS - 1)] === 1 && pieces.has(piece)) return true
      }
      return false
    },
  }
}

const FLAGS = 4096

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

/** Finds the twin of a paragraph among those before it that stand once. */
interface TwinSearch {
  /** The first that has most of the same pieces, if those are most of both; `NONE` where there is none. */
  twinOf(paragraph: number): number
  /** Takes note of a paragraph whose twin is known; of all from the first that was changed on, in order. */
  settled(paragraph: number): void
}

/** From so many paragraphs on an index of their pieces is made sooner than to look at all pieces for each. */
const MOST_SCANS = 16

/** @param twins those of the paragraphs before the one that is asked about are known */
function createSearch(paragraphs: Paragraphs, twins: Int32Array): TwinSearch {
  const seenFor = new Int32Array(paragraphs.ends.length)
  let index: PieceIndex | undefined
  let scans = 0
  return {
    twinOf(paragraph) {
      if (!index && ++scans > MOST_SCANS) {
        index = createIndex(paragraphs)
        for (let i = 0; i < paragraph; i++) if (twins[i] === NONE) index.add(i)
      }
      const own = firstOf(paragraphs, paragraph)
      const { all } = paragraphs.pieces[paragraph]?.[0] as Pieces
      const owners = index ? index.ownersOf(own) : scanForOwners(own, paragraph, paragraphs, twins)
      for (const owner of owners) {
        // Counted from 1, as nobody was looked at for the paragraph 0.
        if (seenFor[owner] === paragraph + 1) continue
        seenFor[owner] = paragraph + 1
        if (areTwins(all, (paragraphs.pieces[owner]?.[0] as Pieces).all)) return owner
      }
      return NONE
    },
    settled(paragraph) {
      if (twins[paragraph] === NONE) index?.add(paragraph)
    },
  }
}

/** The paragraphs before one that stand once and have a piece of its own: of each piece the first few, piece by piece. */
function scanForOwners(
  own: Int32Array,
  before: number,
  { flat, ends }: Paragraphs,
  twins: Int32Array,
): readonly number[] {
  const flags = new Uint8Array(FLAGS)
  const owners = new Map<number, number[]>()
  for (const piece of own) {
    owners.set(piece, [])
    flags[piece & (FLAGS - 1)] = 1
  }
  let at = 0
  for (let i = 0; i < before; i++) {
    const end = ends[i] as number
    if (twins[i] !== NONE) at = end
    for (; at < end; at++) {
      const piece = flat[at] as number
      if (flags[piece & (FLAGS - 1)] === 0) continue
      const list = owners.get(piece)
      if (list && list.length < MOST) list.push(i)
    }
  }
  return [...owners.values()].flat()
}

/** The same for many paragraphs. */
interface PieceIndex {
  ownersOf(own: Int32Array): Iterable<number>
  add(paragraph: number): void
}

/** All of it is numbers in flat tables, where the owners of a piece are a chain in the order in which they were added. */
function createIndex(paragraphs: Paragraphs): PieceIndex {
  const most = paragraphs.flat.length
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2))
  const keys = new Int32Array(size)
  /** The first and last link of a piece's chain, counted from 1; 0 where the slot is free. */
  const heads = new Int32Array(size)
  const tails = new Int32Array(size)
  const lengths = new Uint8Array(size)
  const owners = new Int32Array(most + 1)
  const next = new Int32Array(most + 1)
  let links = 0
  const slotOf = (piece: number) => {
    let slot = (piece ^ (piece >>> 16)) & (size - 1)
    while (heads[slot] !== 0 && keys[slot] !== piece) slot = (slot + 1) & (size - 1)
    return slot
  }
  return {
    *ownersOf(own) {
      for (const piece of own) {
        for (let link = heads[slotOf(piece)] as number; link !== 0; link = next[link] as number)
          yield owners[link] as number
      }
    },
    add(paragraph) {
      for (const piece of firstOf(paragraphs, paragraph)) {
        const slot = slotOf(piece)
        if ((lengths[slot] as number) >= MOST) continue
        links++
        owners[links] = paragraph
        if (heads[slot] === 0) heads[slot] = links
        else next[tails[slot] as number] = links
        keys[slot] = piece
        tails[slot] = links
        lengths[slot] = (lengths[slot] as number) + 1
      }
    },
  }
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
