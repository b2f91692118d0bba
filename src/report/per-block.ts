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
  const collect = (blocks: readonly Block[], from: number, to: number, hits: Found<unknown>[]) => {
    for (let i = from; i < to; i++) {
      const block = blocks[i] as Block
      const found = of(block.content)
      if (found.length === 0) continue
      hits.push({ block, index: i, found })
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

type Collect = (blocks: readonly Block[], from: number, to: number, hits: Found<unknown>[]) => void

function collectAll(blocks: readonly Block[], collect: Collect): Hits {
  const found: Found<unknown>[] = []
  collect(blocks, 0, blocks.length, found)
  return { found, trace: {} }
}

/** What was found in the earlier version holds, but for the blocks that are new. */
function goOn(blocks: readonly Block[], origin: Origin, known: Hits, collect: Collect): Hits {
  const { earlier, before, after } = origin
  const first = countBelow(known.found, before)
  const next = countBelow(known.found, earlier.length - after)
  const found = known.found.slice(0, first)
  collect(blocks, before, blocks.length - after, found)
  const moved = blocks.length - earlier.length
  const isSame = moved === 0 && areSame(known.found.slice(first, next), found.slice(first))
  for (const hit of known.found.slice(next)) {
    const index = hit.index + moved
    found.push({ block: blocks[index] as Block, index, found: hit.found })
  }
  return { found, trace: isSame ? known.trace : {} }
}

function areSame(one: readonly Found<unknown>[], other: readonly Found<unknown>[]): boolean {
  const same = (hit: Found<unknown>, rival: Found<unknown> | undefined) =>
    hit.index === rival?.index && isSameReading(hit.found, rival.found)
  return one.length === other.length && one.every((hit, i) => same(hit, other[i]))
}

/** Whether what was read twice is the same: traces and other objects by identity, words and numbers by value. */
export function isSameReading(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, i) => Object.is(each, other[i]))
}

/** How many hits, which are in order, are in blocks before one. */
function countBelow(hits: readonly Found<unknown>[], index: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle] as Found<unknown>).index < index) low = middle + 1
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
