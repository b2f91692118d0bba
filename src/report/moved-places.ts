import { movedBy, type Range } from '../text/range'
import type { Block } from './block'
import { headOf } from './front-matter'
import { originOf } from './kept-versions'
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
 * Where places of one version of a draft are in the next that stand in blocks which have changed, and keep their distance
 * from the beginning of their block; undefined where one cannot tell which block was which.
 */
export function movedInBlocks(before: Report, now: Report): FindAgain {
  const origin = originOf(now.blocks)
  const { blocks } = before
  if (origin?.earlier !== blocks || blocks.length !== now.blocks.length) return () => undefined
  return (range) => {
    for (let i = origin.before; i < blocks.length - origin.after; i++) {
      const { outer, range: own } = blocks[i] as Block
      if (range.start < outer.start || range.end > outer.end) continue
      return movedBy(range, (now.blocks[i] as Block).range.start - own.start)
    }
    return undefined
  }
}
