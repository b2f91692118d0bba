import type { Block } from '../../report/block'
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
    const owners = createOwners(all.reduce((sum, { found: [own] }) => sum + (own?.first.length ?? 0), 0))
    for (const { block, found } of all) {
      const [own] = found
      if (!own) continue
      const twin = twinOf(own, owners)
      if (!twin) {
        for (const piece of own.first) owners.add(piece, block)
        continue
      }
      report({
        range: block.range,
        message: '这一段和前面的一段几乎相同，多半是重复粘贴；核对后删去一处',
        fixes: [{ title: '删去这一段', edits: [{ range: block.outer, text: '' }] }],
        related: [{ range: twin.range, message: '前面的一段在这里' }],
      })
    }
  },
})

/** The paragraph that has most of the same pieces, if those are most of both. */
function twinOf(own: Pieces, owners: Owners): Block | undefined {
  const seen = new Set<Block>()
  for (const piece of own.first) {
    for (const block of owners.of(piece)) {
      if (seen.has(block)) continue
      seen.add(block)
      const [other] = pieces.of(block.content)
      if (other && areTwins(own.all, other.all)) return block
    }
  }
  return undefined
}

function areTwins(own: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (!areLike(own.size, other.size)) return false
  const most = Math.max(own.size, other.size)
  let may = own.size - Math.ceil(SAME * most)
  for (const piece of own) if (!other.has(piece) && may-- === 0) return false
  return true
}

function areLike(a: number, b: number): boolean {
  return Math.min(a, b) >= SAME * Math.max(a, b)
}

/** Which paragraphs have a piece. */
interface Owners {
  of(piece: number): readonly Block[]
  add(piece: number, block: Block): void
}

const NOBODY: readonly Block[] = []

/**
 * Nearly every piece belongs to one paragraph, and a long draft has a hundred thousand of them: numbers in a flat
 * table, filled anew after each keystroke, cost a tenth of a map of lists.
 *
 * @param most how many pieces may be added
 */
function createOwners(most: number): Owners {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2))
  const mask = size - 1
  const keys = new Int32Array(size)
  /** Index into `lists`, counted from 1; 0 where the slot is free. */
  const places = new Int32Array(size)
  const lists: (readonly Block[])[] = []
  const indexOf = new Map<Block, number>()
  const slotOf = (piece: number) => {
    let slot = (piece ^ (piece >>> 16)) & mask
    while (places[slot] !== 0 && keys[slot] !== piece) slot = (slot + 1) & mask
    return slot
  }
  return {
    of: (piece) => lists[(places[slotOf(piece)] as number) - 1] ?? NOBODY,
    add(piece, block) {
      const slot = slotOf(piece)
      const known = lists[(places[slot] as number) - 1]
      if (known && known.length >= MOST) return
      keys[slot] = piece
      if (known) {
        lists.push([...known, block])
        places[slot] = lists.length
        return
      }
      let alone = indexOf.get(block)
      if (alone === undefined) {
        lists.push([block])
        alone = lists.length
        indexOf.set(block, alone)
      }
      places[slot] = alone
    },
  }
}

interface Pieces {
  all: ReadonlySet<number>
  /**
   * The least of them. Two sets that share most of their pieces share one of these, as both leave out few and the
   * pieces are in the same order (prefix filtering, Chaudhuri et al. 2006): only they need to be looked up.
   */
  first: readonly number[]
}

/** Hashes of runs of eight characters; of every place, those that a quarter of the hashes fall on. */
const pieces = perBlock(({ kind, container, prose }): Pieces[] => {
  if (kind !== 'paragraph' || container === 'quote') return []
  const all = readPieces(prose.replace(/[\s\p{P}]/gu, ''))
  if (all.size === 0) return []
  const inOrder = [...all].sort((a, b) => a - b)
  return [{ all, first: inOrder.slice(0, all.size - Math.ceil(SAME * all.size) + 1) }]
})

function readPieces(text: string): ReadonlySet<number> {
  const pieces = new Set<number>()
  if (text.length < SHORTEST) return pieces
  for (let i = 0; i + PIECE <= text.length; i++) {
    let hash = 0
    for (let j = i; j < i + PIECE; j++) hash = (Math.imul(hash, 31) + text.charCodeAt(j)) | 0
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    if ((hash >>> 8) % KEPT === 0) pieces.add(hash)
  }
  return pieces
}
