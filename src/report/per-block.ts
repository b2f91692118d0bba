import { countWhile } from '../text/partition'
import { haveSameElements } from '../text/same-elements'
import type { Block, BlockContent } from './block'
import { createKeptVersions, type Origin } from './kept-versions'
import { oncePerBlock } from './once-per-block'

/** A block of a draft, and what was found in it; ranges in `found` are relative to the block. */
export interface Found<T> {
  block: Block
  /** Its place among the blocks. */
  index: number
  found: readonly T[]
}

/** Where something was found in a draft; nothing in it tells where a block stands. */
export interface Hits<T> {
  /** The blocks that have any, by their places, in order. */
  readonly places: readonly number[]
  /** What each of them has. */
  readonly values: readonly (readonly T[])[]
}

/** Something to look for in blocks, one by one. */
export interface PerBlock<T> {
  /** What is in one block. */
  of(content: BlockContent): readonly T[]
  /** The blocks of a draft that have any, in order. */
  in(blocks: readonly Block[]): readonly Found<T>[]
  /** The same without the blocks: for searches that find something in thousands of them. */
  hitsIn(blocks: readonly Block[]): Hits<T>
  /**
   * Stands for what was found: the same object as for the version before, as long as the same was found in the same
   * order. Blocks that have nothing come and go unnoticed; a search that is about what stands beside what has something
   * in every block. Words and numbers that are equal are the same, also in a block that has changed.
   */
  trace(blocks: readonly Block[]): object
}

/** What is kept of a search in a draft. */
interface KeptHits extends Hits<unknown> {
  trace: object
  /** The same with the blocks, once somebody has asked for them. */
  found?: readonly Found<unknown>[]
}

/**
 * A search in blocks that is made once a block: after a keystroke only the block that changed is searched, and what
 * a rule does with the whole draft is done with what was found. To be made once, when a module is loaded.
 *
 * @param search a pure function of the content
 */
export function perBlock<T>(search: (content: BlockContent) => readonly T[]): PerBlock<T> {
  const versions = createKeptVersions<KeptHits>()
  const of = oncePerBlock(search)
  const hitsIn = (blocks: readonly Block[]): KeptHits => {
    let hits = versions.of(blocks)
    if (!hits) {
      const earlier = versions.before(blocks)
      hits = earlier ? goOn(blocks, earlier.origin, earlier.kept, of) : collect(blocks, 0, blocks.length, of)
      versions.keep(blocks, hits)
    }
    return hits
  }
  return {
    of,
    in(blocks) {
      const hits = hitsIn(blocks)
      hits.found ??= hits.places.map((index, i) => ({
        block: blocks[index] as Block,
        index,
        found: hits.values[i] as readonly unknown[],
      }))
      return hits.found as readonly Found<T>[]
    },
    hitsIn: (blocks) => hitsIn(blocks) as Hits<unknown> as Hits<T>,
    trace: (blocks) => hitsIn(blocks).trace,
  }
}

type Search = (content: BlockContent) => readonly unknown[]

function collect(blocks: readonly Block[], from: number, to: number, search: Search) {
  const places: number[] = []
  const values: (readonly unknown[])[] = []
  for (let i = from; i < to; i++) {
    const found = search((blocks[i] as Block).content)
    if (found.length === 0) continue
    places.push(i)
    values.push(found)
  }
  return { places, values, trace: {} }
}

/** What was found in the earlier version holds, but for the blocks that are new. */
function goOn(blocks: readonly Block[], origin: Origin, known: KeptHits, search: Search): KeptHits {
  const { earlier, before, after } = origin
  const first = countBelow(known.places, before)
  const next = countBelow(known.places, earlier.length - after)
  const fresh = collect(blocks, before, blocks.length - after, search)
  const moved = blocks.length - earlier.length
  const isSame =
    fresh.values.length === next - first &&
    fresh.values.every((value, i) => haveSameElements(value, known.values[first + i] as readonly unknown[]))
  const later = known.places.slice(next)
  const places = known.places
    .slice(0, first)
    .concat(fresh.places, moved === 0 ? later : later.map((index) => index + moved))
  if (isSame) return { places, values: known.values, trace: known.trace }
  return {
    places,
    values: known.values.slice(0, first).concat(fresh.values, known.values.slice(next)),
    trace: fresh.trace,
  }
}

/** How many places, which are in order, are before one. */
export function countBelow(places: readonly number[], index: number): number {
  return countWhile(places.length, (i) => (places[i] as number) < index)
}
