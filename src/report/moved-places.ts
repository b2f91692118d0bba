import { countWhile } from '../text/partition'
import { movedBy, type Range } from '../text/range'
import type { Block } from './block'
import { headOf } from './front-matter'
import { originOf } from './kept-versions'
import type { PerBlock } from './per-block'
import type { Report } from './report'

/** Where an offset of the version before is now; undefined where it was in what has changed. */
export type Move = (offset: number) => number | undefined
/** Where a place of the version before is now that was in what has changed; undefined where nobody can tell. */
export type FindAgain = (place: Range) => Range | undefined

/**
 * How places of one version of a draft are found in the next: the blocks at the beginning and an unchanged front
 * matter stand as they did, those at the end were moved all alike. In the same text read once more all stand as they did.
 *
 * @returns undefined where the one was not read right after the other
 */
export function movedFrom(before: Report, now: Report): Move | undefined {
  if (before.blocks === now.blocks) return (offset) => offset
  const origin = originOf(now.blocks)
  if (origin?.earlier !== before.blocks) return undefined
  const { earlier, before: head, after } = origin
  const kept = head > 0 ? (earlier[head - 1] as Block).outer.end : 0
  const front = before.frontMatter === now.frontMatter ? (headOf(before.frontMatter)?.end ?? 0) : -1
  const from = earlier[earlier.length - after]?.outer.start ?? before.source.length
  const by = (now.blocks[now.blocks.length - after]?.outer.start ?? now.source.length) - from
  return (offset) => {
    const stays = offset <= kept || offset <= front
    // At the very beginning of a draft nobody knows which of the two a place belongs to.
    if (offset >= from) return stays && by !== 0 ? undefined : offset + by
    return stays ? offset : undefined
  }
}

/**
 * How places are found again that stand in blocks which searches find something in, and whose distance from the beginning
 * of their block follows from what is found: while a search finds the same, the third block that has any is the third in
 * the next version too, wherever paragraphs have gone. Nobody can tell where two searches do not agree on a place.
 *
 * @param searches in one of them there is something wherever such a place is
 */
export function movedWithHits(
  { blocks: before }: Report,
  { blocks: now }: Report,
  ...searches: readonly PerBlock<unknown>[]
): FindAgain {
  if (searches.some((search) => search.trace(before) !== search.trace(now))) return () => undefined
  return (place) => {
    const [way, ...others] = new Set(searches.flatMap((search) => wayOf(place, search, before, now)))
    return way === undefined || others.length > 0 ? undefined : movedBy(place, way)
  }
}

/** How far the block has moved that a place is in; none where the search has nothing there. */
function wayOf(
  place: Range,
  search: PerBlock<unknown>,
  before: readonly Block[],
  now: readonly Block[],
): number[] {
  const { places } = search.hitsIn(before)
  const blockAt = (i: number) => before[places[i] as number] as Block
  const at = countWhile(places.length, (i) => blockAt(i).range.end < place.end)
  if (at === places.length || blockAt(at).outer.start > place.start) return []
  const block = now[search.hitsIn(now).places[at] as number] as Block
  return [block.range.start - blockAt(at).range.start]
}
