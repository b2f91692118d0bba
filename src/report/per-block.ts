import type { Block, BlockContent } from './block'

/** A block of a draft, and what was found in it; ranges in `found` are relative to the block. */
export interface Found<T> {
  block: Block
  /** Its place among the blocks. */
  index: number
  found: readonly T[]
}

/** Something to look for in blocks, one by one. */
export interface PerBlock<T> {
  /** What is in one block. */
  of(content: BlockContent): readonly T[]
  /** The blocks of a draft that have any, in order. */
  in(blocks: readonly Block[]): readonly Found<T>[]
  /**
   * Stands for what was found: the same object as for the version before, as long as there are as many blocks and all
   * that was found has at most moved. Words and numbers that are equal are the same, also in a block that has changed.
   */
  trace(blocks: readonly Block[]): object
}

/** How the blocks of a draft came from those of an earlier version of it. */
export interface Origin {
  earlier: readonly Block[]
  /** So many at the beginning are the same blocks. */
  before: number
  /** So many at the end have the same content. */
  after: number
}

/** The blocks with something in them, and which they are. */
interface Hits {
  at: readonly number[]
  found: readonly Found<unknown>[]
  trace: object
}

/** What was found in the blocks of a draft, by the number of the search. */
interface Ledger {
  hits: (Hits | undefined)[]
  origin?: Origin | undefined
}

const ledgers = new WeakMap<readonly Block[], Ledger>()
/** What was found in a block, by the number of the search; it lives as long as the block's content does. */
const files = new WeakMap<BlockContent, (readonly unknown[] | undefined)[]>()
let searches = 0

/** Tells what the blocks of a draft have in common with those of an earlier version of it. */
export function noteOrigin(blocks: readonly Block[], origin: Origin): void {
  // One step back is enough, and a chain would keep every version of the draft.
  ledgerOf(origin.earlier).origin = undefined
  ledgerOf(blocks).origin = origin
}

/** How the blocks of a draft came from the version that was read before it, as far as that is known. */
export function originOf(blocks: readonly Block[]): Origin | undefined {
  return ledgers.get(blocks)?.origin
}

/**
 * A search in blocks that is made once a block: after a keystroke only the block that changed is searched, and what
 * a rule does with the whole draft is done with what was found. To be made once, when a module is loaded.
 *
 * @param search a pure function of the content
 */
export function perBlock<T>(search: (content: BlockContent) => readonly T[]): PerBlock<T> {
  const number = searches++
  const of = (content: BlockContent): readonly T[] => {
    const file = fileOf(content)
    let found = file[number] as readonly T[] | undefined
    if (found === undefined) {
      found = search(content)
      file[number] = found
    }
    return found
  }
  const collect = (blocks: readonly Block[], from: number, to: number, hits: MutableHits) => {
    for (let i = from; i < to; i++) {
      const block = blocks[i] as Block
      const found = of(block.content)
      if (found.length === 0) continue
      hits.at.push(i)
      hits.found.push({ block, index: i, found })
    }
  }
  const hitsIn = (blocks: readonly Block[]): Hits => {
    const ledger = ledgerOf(blocks)
    let hits = ledger.hits[number]
    if (!hits) {
      const { origin } = ledger
      const earlier = origin && ledgerOf(origin.earlier).hits[number]
      hits = origin && earlier ? goOn(blocks, origin, earlier, collect) : collectAll(blocks, collect)
      ledger.hits[number] = hits
    }
    return hits
  }
  return {
    of,
    in: (blocks) => hitsIn(blocks).found as readonly Found<T>[],
    trace: (blocks) => hitsIn(blocks).trace,
  }
}

interface MutableHits {
  at: number[]
  found: Found<unknown>[]
}
type Collect = (blocks: readonly Block[], from: number, to: number, hits: MutableHits) => void

function collectAll(blocks: readonly Block[], collect: Collect): Hits {
  const hits: MutableHits = { at: [], found: [] }
  collect(blocks, 0, blocks.length, hits)
  return { ...hits, trace: {} }
}

/** What was found in the earlier version holds, but for the blocks that are new. */
function goOn(blocks: readonly Block[], origin: Origin, known: Hits, collect: Collect): Hits {
  const { earlier, before, after } = origin
  const first = countBelow(known.at, before)
  const hits: MutableHits = { at: known.at.slice(0, first), found: known.found.slice(0, first) }
  collect(blocks, before, blocks.length - after, hits)
  const moved = blocks.length - earlier.length
  const next = countBelow(known.at, earlier.length - after)
  const isSame = moved === 0 && isSameBetween(known, hits, first, next)
  for (let i = next; i < known.at.length; i++) {
    const at = (known.at[i] as number) + moved
    hits.at.push(at)
    hits.found.push({
      block: blocks[at] as Block,
      index: at,
      found: (known.found[i] as Found<unknown>).found,
    })
  }
  return { ...hits, trace: isSame ? known.trace : {} }
}

/** Whether the new hits from one number on are those that were known from there up to another. */
function isSameBetween(known: Hits, hits: MutableHits, from: number, to: number): boolean {
  if (hits.at.length !== to) return false
  for (let i = from; i < to; i++) {
    if (hits.at[i] !== known.at[i]) return false
    const one = (known.found[i] as Found<unknown>).found
    const other = (hits.found[i] as Found<unknown>).found
    if (one.length !== other.length || one.some((each, k) => !Object.is(each, other[k]))) return false
  }
  return true
}

/** How many numbers of a list in order are below a limit. */
function countBelow(list: readonly number[], limit: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function fileOf(content: BlockContent): (readonly unknown[] | undefined)[] {
  let file = files.get(content)
  if (!file) {
    file = []
    files.set(content, file)
  }
  return file
}

function ledgerOf(blocks: readonly Block[]): Ledger {
  let ledger = ledgers.get(blocks)
  if (!ledger) {
    ledger = { hits: [] }
    ledgers.set(blocks, ledger)
  }
  return ledger
}
