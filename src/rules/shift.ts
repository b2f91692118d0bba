import type { Range } from '../text/range'
import type { Remark } from './rule'

/** A remark or problem on a block, where the block stands in the draft: all its ranges moved. */
export function shifted<T extends Remark>(remark: T, by: number): T {
  return by === 0 ? remark : placed(remark, ({ start, end }) => ({ start: start + by, end: end + by }))
}

/** A remark or problem with all its ranges put elsewhere. */
export function placed<T extends Remark>(remark: T, move: (range: Range) => Range): T {
  const { fixes, related } = remark
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
