import { countCharacters } from '../text/count'
import { countWhile } from '../text/partition'
import type { Range } from '../text/range'
import type { Block } from './block'
import { perBlock } from './per-block'

/** 字数 of a block: neither code nor comments are text. */
export const characters = perBlock(({ kind, prose }) =>
  kind === 'code' || kind === 'html' ? [] : [countCharacters(prose)],
)

/** Counts the characters of the blocks that begin in a range; each block is looked at once. */
export function characterCounter(blocks: readonly Block[]): (range: Range) => number {
  const { places, values } = characters.hitsIn(blocks)
  const sums = [0]
  for (const [count = 0] of values) sums.push((sums.at(-1) ?? 0) + count)
  const startOf = (i: number) => (blocks[places[i] as number] as Block).range.start
  const before = (offset: number) => sums[countWhile(places.length, (i) => startOf(i) < offset)] ?? 0
  return ({ start, end }) => before(end) - before(start)
}
