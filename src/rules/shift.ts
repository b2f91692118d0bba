import type { Range } from '../text/range'
import type { Remark } from './rule'

/** A remark or problem on a block, where the block stands in the draft: all its ranges moved. */
export function shifted<T extends Remark>(remark: T, by: number): T {
  if (by === 0) return remark
  const { fixes, related } = remark
  const move = ({ start, end }: Range): Range => ({ start: start + by, end: end + by })
  return {
    ...remark,
    range: move(remark.range),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map(({ range, text }) => ({ range: move(range), text })),
      })),
    }),
    ...(related && {
      related: related.map(({ range, message }) => ({ range: move(range), message })),
    }),
  }
}
