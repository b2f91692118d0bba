import { perBlock } from '../../report/per-block'
import { defineReportRule } from '../rule'

/** Shorter paragraphs repeat by chance; in characters without marks and white space. */
const SHORTEST = 30
/** From this share of common pieces on two paragraphs are the same. */
const SAME = 0.8
const PIECE = 8
/** One piece in four is kept, by its hash, which is enough to tell and costs a quarter. */
const KEPT = 4
/** A piece that more paragraphs have is a formula of the trade. */
const MOST = 8

export default defineReportRule({
  id: 'structure/duplicate-paragraph',
  title: '段落重复',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    const all = pieces.in(draft.blocks)
    const index = createIndex(all.map(({ found: [own] }) => own as Pieces))
    for (const [i, { block }] of all.entries()) {
      const twin = index.twinOf(i)
      if (twin === undefined) {
        index.add(i)
        continue
      }
      report({
        range: block.range,
        message: '这一段和前面的一段几乎相同，多半是重复粘贴；核对后删去一处',
        fixes: [{ title: '删去这一段', edits: [{ range: block.outer, text: '' }] }],
        related: [{ range: (all[twin] as (typeof all)[number]).block.range, message: '前面的一段在这里' }],
      })
    }
  },
})

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
  /** The one that has most of the same pieces, if those are most of both. */
  twinOf(paragraph: number): number | undefined
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
      return undefined
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
