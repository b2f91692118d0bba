import { countWhile } from '../text/partition'
import type { Range } from '../text/range'
import type { Heading } from './heading'
import { type NumberingStyle, rankOf as usualRank } from './numbering'

/** A heading with what stands under it. */
export interface OutlineNode {
  heading: Heading
  /** From the heading to the next one of its level or above. */
  range: Range
  /** What stands between the heading and its first sub-heading, or the end of the part. */
  body: Range
  children: OutlineNode[]
}

/**
 * The tree of headings. What nests in what is told first by the form of the numbers (一、 above （一）), as
 * drafts mark equal headings with unequal depths (`###` first, `##` later), and by Markdown's depth for
 * headings that have no number.
 *
 * @param end where the last part ends: the length of the draft
 */
export function buildOutline(headings: readonly Heading[], end: number): OutlineNode[] {
  const levelOf = levels(headings)
  const roots: OutlineNode[] = []
  /** The parts that have not ended, and their levels. */
  const open: OutlineNode[] = []
  const openLevels: number[] = []
  for (let index = 0; index < headings.length; index++) {
    const heading = headings[index] as Heading
    const level = levelOf(heading)
    while ((openLevels.at(-1) ?? Number.NEGATIVE_INFINITY) >= level) {
      openLevels.pop()
      ;(open.pop() as OutlineNode).range.end = heading.range.start
    }
    const node: OutlineNode = {
      heading,
      range: { start: heading.range.start, end },
      body: { start: heading.range.end, end: headings[index + 1]?.range.start ?? end },
      children: [],
    }
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(node)
    open.push(node)
    openLevels.push(level)
  }
  return roots
}

/** All nodes of a tree, each before its children. */
export function flatten(nodes: readonly OutlineNode[]): OutlineNode[] {
  const all: OutlineNode[] = []
  const add = (node: OutlineNode) => {
    all.push(node)
    node.children.forEach(add)
  }
  nodes.forEach(add)
  return all
}

/** The node of a heading; undefined where the tree has none. */
export function nodeOf(heading: Heading, nodes: readonly OutlineNode[]): OutlineNode | undefined {
  const { start } = heading.range
  const node = nodes[countWhile(nodes.length, (i) => (nodes[i] as OutlineNode).range.start <= start) - 1]
  return node && node.heading !== heading ? nodeOf(heading, node.children) : node
}

/**
 * A number that grows with depth. Numbered headings take it from their form; a heading without a number
 * takes that of the numbered ones of its Markdown depth, or fits between them.
 */
function levels(headings: readonly Heading[]): (heading: Heading) => number {
  const rankOf = ranks(headings)
  const rankAtDepth = new Map<number, number>()
  for (const { numbering, depth } of headings) {
    if (!numbering || depth === 0) continue
    const rank = rankOf(numbering.style)
    if (rank < (rankAtDepth.get(depth) ?? Number.POSITIVE_INFINITY)) rankAtDepth.set(depth, rank)
  }
  const depths = [...rankAtDepth.keys()].sort((a, b) => a - b)
  return ({ numbering, depth, by }) => {
    if (numbering) return rankOf(numbering.style)
    if (by !== 'marked') return depths.length > 0 ? 5.5 : 6
    const same = rankAtDepth.get(depth)
    if (same !== undefined) return same
    const above = depths.filter((other) => other < depth).at(-1)
    if (above === undefined) return depths.length > 0 ? -1 + depth / 10 : depth
    return (rankAtDepth.get(above) ?? 0) + depth / 10
  }
}

/** Deeper than any mark. */
const UNMARKED = 7

/**
 * How deep each form of number stands in a draft: as usual, except where the marks of headings plainly put the forms
 * in another order (## 1. above ### （一）).
 */
function ranks(headings: readonly Heading[]): (style: NumberingStyle) => number {
  const depths = new Map<NumberingStyle, { least: number; most: number }>()
  for (const { numbering, depth, by } of headings) {
    if (!numbering || by !== 'marked') continue
    const known = depths.get(numbering.style)
    if (known) {
      known.least = Math.min(depth, known.least)
      known.most = Math.max(depth, known.most)
    } else depths.set(numbering.style, { least: depth, most: depth })
  }
  // Forms that are never marked stand below those that head the parts of the draft.
  const headsParts = [...depths.values()].some(({ least }) => least <= 2)
  for (const { numbering } of headings) {
    if (numbering && headsParts && !depths.has(numbering.style))
      depths.set(numbering.style, { least: UNMARKED, most: UNMARKED })
  }
  const ordered = [...depths].sort(
    ([one, a], [two, b]) => a.least - b.least || usualRank(one) - usualRank(two),
  )
  const isPlain = ordered.every(
    ([, { least }], i) => i === 0 || least === UNMARKED || (ordered[i - 1]?.[1].most ?? 0) < least,
  )
  const isUsual = ordered.every(
    ([style], i) => i === 0 || usualRank(ordered[i - 1]?.[0] ?? style) < usualRank(style),
  )
  if (!isPlain || isUsual) return usualRank
  const levels = new Map(ordered.map(([style], i) => [style, i]))
  return (style) => levels.get(style) ?? usualRank(style)
}
