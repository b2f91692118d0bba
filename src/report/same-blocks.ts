import type { Block, BlockContent } from './block'

/** What is known of two versions of a draft; `now` is changed in place. */
export interface Versions {
  earlier: readonly Block[]
  now: Block[]
  /** How many blocks at the beginning, and at the end, are known to be the same already. */
  before: number
  after: number
  /** Up to this offset the texts are the same. */
  sameUntil: number
  /** From this offset of the present text on they are the same. */
  sameFrom: number
  /** How far what is behind the change has moved. */
  moved: number
}

/**
 * Finds more blocks that are the same in both versions, inside the stretch of Markdown that was read anew: the lines of a
 * paste that no blank line parts, the items of a list, the cells of a table. They keep their contents, so that what
 * was found in them need not be found again.
 *
 * @returns how many blocks at the beginning, and at the end, are the same now
 */
export function keepSame(versions: Versions): { before: number; after: number } {
  const { earlier, now, sameUntil, sameFrom, moved } = versions
  const most = Math.min(earlier.length, now.length)
  let { before, after } = versions
  for (; before + after < most; before++) {
    const old = earlier[before] as Block
    if (old.outer.end > sameUntil || !isSame(old, now[before] as Block, 0)) break
    now[before] = old
  }
  for (; before + after < most; after++) {
    const at = now.length - after - 1
    const block = now[at] as Block
    const old = earlier[earlier.length - after - 1] as Block
    if (block.outer.start < sameFrom || !isSame(old, block, moved)) break
    now[at] = { ...block, content: old.content }
  }
  return { before, after }
}

function isSame(old: Block, now: Block, moved: number): boolean {
  return (
    old.range.start + moved === now.range.start &&
    old.outer.start + moved === now.outer.start &&
    old.outer.end + moved === now.outer.end &&
    isSameContent(old.content, now.content)
  )
}

/** Whether all that is read of the texts is the same; what follows from `source` alone is not compared. */
function isSameContent(one: BlockContent, other: BlockContent): boolean {
  return (
    one === other ||
    (one.kind === other.kind &&
      one.container === other.container &&
      one.heading?.by === other.heading?.by &&
      one.heading?.depth === other.heading?.depth &&
      one.numbering?.digits.start === other.numbering?.digits.start &&
      one.numbering?.digits.end === other.numbering?.digits.end &&
      one.source === other.source)
  )
}
