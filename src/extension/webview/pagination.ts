/**
 * Cuts a flow of blocks into pages, by the rules that browsers print by and Word goes by: a heading stays
 * with what follows it, no page begins or ends with a single line of a paragraph, a row of a table is not
 * cut. Pure arithmetic on measured heights; all lengths are CSS pixels.
 */

/** A block as it stands in an endless sheet. */
export interface FlowBlock {
  /** Without its margins. */
  height: number
  marginTop: number
  marginBottom: number
  /** Places from its top where it may be cut: between lines, between rows. Ascending. */
  cuts: readonly number[]
  /** Cuts that leave a line alone: taken where a page would else be overfull. */
  poorCuts: readonly number[]
  /** What stands again above each part but the first: the head of a table. */
  repeated: number
  keepWithNext: boolean
  keepWithPrevious: boolean
  /** It begins a page, however much room there is on the one before. */
  startsPage: boolean
}

/** Where a page begins: at a place in a block; 0 is the block's top, and its margin is dropped. */
export interface PageStart {
  block: number
  cut: number
}

/** Sums of measured heights differ from the browser's own by fractions of its 1/64 pixel. */
const TOLERANCE = 0.1

/** A piece of a block that no page break goes through, with how bad a break right before it would be. */
interface Piece extends PageStart {
  /** From the end of the piece before, where both stand on one page. */
  gap: number
  height: number
  /** Height that comes on top where a page begins here. */
  repeated: number
  penalty: 0 | 1 | 2
  startsPage: boolean
}

/**
 * @param pageHeight of the type area
 * @returns where the pages after the first begin, in order
 */
export function paginate(blocks: readonly FlowBlock[], pageHeight: number): PageStart[] {
  const pieces = piecesOf(blocks)
  const starts: PageStart[] = []
  let first = 0
  let used = 0
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece
    const height = at === first ? piece.repeated + piece.height : piece.gap + piece.height
    const isFull = used + height > pageHeight + TOLERANCE
    if (at === first || !(isFull || piece.startsPage)) {
      used = at === first ? height : used + height
      continue
    }
    first = piece.startsPage ? at : bestBreak(pieces, first, at)
    const { block, cut } = pieces[first] as Piece
    starts.push({ block, cut })
    at = first - 1
  }
  return starts
}

/** The last break of the least penalty on a page that holds the pieces from `first` up to `overflowing`. */
function bestBreak(pieces: readonly Piece[], first: number, overflowing: number): number {
  let best = overflowing
  let least = Number.POSITIVE_INFINITY
  for (let at = overflowing; at > first; at--) {
    const { penalty } = pieces[at] as Piece
    if (penalty < least) {
      best = at
      least = penalty
    }
    if (least === 0) break
  }
  return best
}

function piecesOf(blocks: readonly FlowBlock[]): Piece[] {
  const pieces: Piece[] = []
  for (const [at, block] of blocks.entries()) {
    const previous = blocks[at - 1]
    const kept = previous !== undefined && (previous.keepWithNext || block.keepWithPrevious)
    const poor = new Set(block.poorCuts)
    const places = [0, ...[...block.cuts, ...block.poorCuts].sort((a, b) => a - b)]
    for (const [i, cut] of places.entries()) {
      pieces.push({
        block: at,
        cut,
        gap: cut === 0 ? Math.max(previous?.marginBottom ?? 0, block.marginTop) : 0,
        height: (places[i + 1] ?? block.height) - cut,
        repeated: cut === 0 ? 0 : block.repeated,
        penalty: cut === 0 ? (kept ? 2 : 0) : poor.has(cut) ? 1 : 0,
        startsPage: cut === 0 && block.startsPage,
      })
    }
  }
  return pieces
}

/** Fewest lines of a paragraph at the end of a page and at the beginning of the next (孤行控制). */
const LEAST_LINES = 2

/** The cuts of a paragraph of `count` lines, each `pitch` high: see `FlowBlock`. */
export function lineCuts(count: number, pitch: number): Pick<FlowBlock, 'cuts' | 'poorCuts'> {
  const cuts: number[] = []
  const poorCuts: number[] = []
  for (let line = 1; line < count; line++) {
    const good = line >= LEAST_LINES && count - line >= LEAST_LINES
    ;(good ? cuts : poorCuts).push(line * pitch)
  }
  return { cuts, poorCuts }
}

/** What keeps a block, or a part of it, away from what stands before: so that it begins on its page. */
export interface Spacing {
  /** The top margin that brings the block to the top of a page; undefined where it stays where it is. */
  marginTop?: number
  /** Gaps inside the block. */
  gaps: readonly Gap[]
}

/** @property at in the block, as in `PageStart.cut` @property height whole pixels of nothing */
export interface Gap {
  at: number
  height: number
}

/** Where the pages lie on the roll that the preview shows. */
export interface RollMeasures {
  /** From the top of one sheet to the top of the next. */
  pitch: number
  /** From the top of a sheet to its type area. */
  top: number
}

const NOTHING: Spacing = { gaps: [] }

/**
 * The spacing of each block that brings every page start to the top of the type area of its sheet. A gap
 * inside a block is rounded up to whole pixels, as a browser moves lines by whole pixels; what is lost by
 * that is not handed on to the next page.
 */
export function spaceOut(
  blocks: readonly FlowBlock[],
  starts: readonly PageStart[],
  { pitch, top }: RollMeasures,
): Spacing[] {
  let page = 0
  let y = top
  let margin = 0
  return blocks.map((block, at) => {
    let marginTop: number | undefined
    const gap = at === 0 ? block.marginTop : Math.max(margin, block.marginTop)
    if (starts[page]?.block === at && starts[page]?.cut === 0) {
      page++
      const target = page * pitch + top
      marginTop = target - y
      y = target
    } else y += gap
    const gaps: Gap[] = []
    let from = 0
    for (let start = starts[page]; start?.block === at; start = starts[page]) {
      page++
      y += start.cut - from
      from = start.cut
      const height = Math.ceil(page * pitch + top - y - TOLERANCE)
      gaps.push({ at: start.cut, height })
      y += height + block.repeated
    }
    y += block.height - from
    margin = block.marginBottom
    return marginTop === undefined && gaps.length === 0
      ? NOTHING
      : { gaps, ...(marginTop !== undefined && { marginTop }) }
  })
}
