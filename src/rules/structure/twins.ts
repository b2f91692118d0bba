import type { Block } from '../../report/block'
import { type Found, originOf, perBlock } from '../../report/per-block'

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

/** The paragraphs of a draft that are compared, and the twin of each, by its place among them. */
interface Version {
  paragraphs: readonly Found<Pieces>[]
  twins: Int32Array
}

const NOTHING: Version = { paragraphs: [], twins: new Int32Array(0) }
const versions = new WeakMap<readonly Block[], Version>()

/** The paragraphs of a draft that repeat one before them, in order. */
export function twinsIn(blocks: readonly Block[]): Twins[] {
  const paragraphs = pieces.in(blocks)
  const origin = originOf(blocks)
  const before = origin && versions.get(origin.earlier)
  const countBefore = (place: number) => {
    const at = paragraphs.findIndex(({ index }) => index >= place)
    return at === -1 ? paragraphs.length : at
  }
  const twins = before
    ? settle(paragraphs, before, countBefore(origin.before), countBefore(blocks.length - origin.after))
    : settle(paragraphs, NOTHING, 0, paragraphs.length)
  versions.set(blocks, { paragraphs, twins })
  return paragraphs.flatMap(({ block }, i) => {
    const twin = paragraphs[twins[i] as number]?.block
    return twin ? [{ block, twin }] : []
  })
}

/**
 * The twin of each paragraph. What was found in the version before holds for the paragraphs before `start`, and for
 * those from `end` on that share no piece with one that has changed, or that has become or ceased to be a twin.
 */
function settle(
  paragraphs: readonly Found<Pieces>[],
  { paragraphs: old, twins: known }: Version,
  start: number,
  end: number,
): Int32Array {
  const all = paragraphs.map(piecesOf)
  const moved = all.length - old.length
  const changed = new Set<number>()
  const change = ({ first }: Pieces) => {
    for (const piece of first) changed.add(piece)
  }
  old
    .slice(start, end - moved)
    .map(piecesOf)
    .forEach(change)
  all.slice(start, end).forEach(change)
  const index = createIndex(all)
  const twins = new Int32Array(all.length)
  for (const [i, own] of all.entries()) {
    const before = i < start ? known[i] : i < end ? undefined : known[i - moved]
    const isSame = before !== undefined && (i < start || !own.first.some((piece) => changed.has(piece)))
    const twin = isSame ? (before < start ? before : before + moved) : index.twinOf(i)
    // Only a paragraph that stands once can be somebody's twin.
    if (before !== undefined && (twin === NONE) !== (before === NONE)) change(own)
    if (twin === NONE) index.add(i)
    twins[i] = twin
  }
  return twins
}

function piecesOf({ found: [own] }: Found<Pieces>): Pieces {
  return own as Pieces
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

/** The paragraphs that stand once, by their pieces; a paragraph is its place among those that are compared. */
interface PieceIndex {
  /** The one that has most of the same pieces, if those are most of both; `NONE` where there is none. */
  twinOf(paragraph: number): number
  add(paragraph: number): void
}

/**
 * Made anew after each keystroke, of ten thousand pieces in a long draft: so all of it is numbers in flat tables, where
 * the owners of a piece are a chain in the order in which they were added.
 */
function createIndex(paragraphs: readonly Pieces[]): PieceIndex {
  const most = paragraphs.reduce((sum, { first }) => sum + first.length, 0)
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2))
  const keys = new Int32Array(size)
  /** The first and last link of a piece's chain, counted from 1; 0 where the slot is free. */
  const heads = new Int32Array(size)
  const tails = new Int32Array(size)
  const lengths = new Uint8Array(size)
  const owners = new Int32Array(most + 1)
  const next = new Int32Array(most + 1)
  let links = 0
  /** For whom each paragraph was last looked at, counted from 1. */
  const seenFor = new Int32Array(paragraphs.length)
  const slotOf = (piece: number) => {
    let slot = (piece ^ (piece >>> 16)) & (size - 1)
    while (heads[slot] !== 0 && keys[slot] !== piece) slot = (slot + 1) & (size - 1)
    return slot
  }
  return {
    twinOf(paragraph) {
      const { all, first } = paragraphs[paragraph] as Pieces
      for (const piece of first) {
        for (let link = heads[slotOf(piece)] as number; link !== 0; link = next[link] as number) {
          const owner = owners[link] as number
          if (seenFor[owner] === paragraph + 1) continue
          seenFor[owner] = paragraph + 1
          if (areTwins(all, (paragraphs[owner] as Pieces).all)) return owner
        }
      }
      return NONE
    },
    add(paragraph) {
      for (const piece of (paragraphs[paragraph] as Pieces).first) {
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

const NO_PIECES = new Int32Array(0)

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
