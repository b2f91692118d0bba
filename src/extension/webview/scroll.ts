/** An element of the page and the source lines that it shows. */
export interface Anchor {
  /** First source line, 1-based, and the line after its last. */
  line: number
  end: number
  /** Where the element begins and ends on the page, in CSS pixels from its top. */
  top: number
  bottom: number
}

/** A source line and the place on the page that belong together. */
interface Knot {
  line: number
  offset: number
}

/**
 * The source lines of a page as a chain of places. Between two of them a line and its place are found by
 * proportion: a paragraph, one line of source that fills half a page, scrolls evenly, and the blank line
 * after it takes the gap between the elements.
 */
export type ScrollMap = readonly Knot[]

/** @param anchors in the order of the page; none inside another */
export function mapScroll(anchors: readonly Anchor[]): ScrollMap {
  const knots: Knot[] = [{ line: 1, offset: 0 }]
  for (const { line, end, top, bottom } of anchors) {
    append(knots, { line, offset: top })
    append(knots, { line: end, offset: bottom })
  }
  return knots
}

/** Both numbers must grow along the chain; what steps back (a note shown elsewhere) is left out. */
function append(knots: Knot[], knot: Knot): void {
  const last = knots.at(-1)
  if (!last || (knot.line >= last.line && knot.offset >= last.offset)) knots.push(knot)
}

/** Where a source line (1-based, with a fraction for the part of it that is scrolled away) stands on the page. */
export function offsetOfLine(map: ScrollMap, line: number): number {
  return interpolate(map, 'line', 'offset', line)
}

/** The source line that stands at a place on the page, with a fraction. */
export function lineOfOffset(map: ScrollMap, offset: number): number {
  return interpolate(map, 'offset', 'line', offset)
}

function interpolate(map: ScrollMap, from: keyof Knot, to: keyof Knot, value: number): number {
  // The first knot at or after the value.
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map[middle]?.[from] ?? 0) < value) low = middle + 1
    else high = middle
  }
  const right = map[low]
  const left = map[low - 1]
  if (!right) return left?.[to] ?? 0
  if (!left || right[from] === value) return right[to]
  const share = (value - left[from]) / (right[from] - left[from])
  return left[to] + share * (right[to] - left[to])
}
