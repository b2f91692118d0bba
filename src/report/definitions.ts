import { oncePerVersion } from '../text/once-per'
import type { Range } from '../text/range'
import type { Report } from './report'

/** Between two blocks stands hardly more than marks and definitions; longer stretches are not read. */
const LONGEST = 20_000
/** More are no essay's. */
const MOST = 500

/**
 * Where a draft may define links and footnotes (`[1]: 地址 "标题"`): what stands between its blocks and looks like it, in
 * order. Definitions are no text of any block.
 */
export const definitionPlaces = oncePerVersion(({ source, blocks }: Report): readonly Range[] => {
  const places: Range[] = []
  if (!source.includes(']:')) return places
  let end = 0
  const look = (start: number) => {
    if (start > end && start - end <= LONGEST && source.slice(end, start).includes(']:')) {
      places.push({ start: end, end: start })
    }
  }
  for (const { outer } of blocks) {
    look(outer.start)
    end = Math.max(end, outer.end)
  }
  look(source.length)
  return places.slice(0, MOST)
})
