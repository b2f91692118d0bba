import type { Block } from '../report/block'
import type { Heading } from '../report/heading'
import { rankOf } from '../report/numbering'
import type { OutlineNode } from '../report/outline'
import type { Report } from '../report/report'

/** How a heading is shown. */
export interface HeadingPlace {
  /** The blocks that hold it: more than one where it was torn apart. */
  pieces: readonly Block[]
  /** 2…6: its depth in the outline, below the title's 1. */
  depth: number
  /** 1…4: which of the standard's four levels its face is that of (GB/T 9704-2012, 7.3.3). */
  level: number
}

const DEEPEST = 6
const LEVELS = 4

/**
 * Where each heading stands, by its blocks. The face follows the form of the number (一、 黑体, （一） 楷体,
 * 1. 仿宋); a draft whose outermost form is 1. begins with 黑体 all the same. A heading without a number takes
 * the face of its depth.
 */
export function placeHeadings({ outline, headings }: Report): Map<Block, HeadingPlace> {
  const outermost = outermostRank(headings)
  const places = new Map<Block, HeadingPlace>()
  const open: { nodes: readonly OutlineNode[]; depth: number }[] = [{ nodes: outline, depth: 2 }]
  for (let part = open.pop(); part; part = open.pop()) {
    for (const { heading, children } of part.nodes) {
      const place: HeadingPlace = {
        pieces: heading.pieces,
        depth: Math.min(part.depth, DEEPEST),
        level: levelOf(heading, part.depth - 1, outermost),
      }
      for (const piece of heading.pieces) places.set(piece, place)
      if (children.length > 0) open.push({ nodes: children, depth: part.depth + 1 })
    }
  }
  return places
}

function levelOf({ numbering }: Heading, depth: number, outermost: number): number {
  const level = numbering ? rankOf(numbering.style) - outermost + 1 : depth
  return Math.max(1, Math.min(level, LEVELS))
}

/** The rank of the outermost form in use; that of 一、 where 第一部分 stands above it, as both are 黑体. */
function outermostRank(headings: readonly Heading[]): number {
  const han = rankOf('han')
  let outermost = Number.POSITIVE_INFINITY
  for (const { numbering } of headings) {
    if (numbering) outermost = Math.min(outermost, Math.max(han, rankOf(numbering.style)))
  }
  return outermost
}
