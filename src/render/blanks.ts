import type { Nodes, Parents, Root, Strong, Text } from 'mdast'
import { type EmphasisMarks, starEmphasisIn } from '../rules/placeholder/emphasis'
import { positionAt, rangeOf } from './position'

/**
 * Tells blanks from emphasis. Markdown reads `任**市队长，获**市奖` as one bold span and the blanks are gone from the page;
 * here they stay as typed. Between two stars each that is emphasis which the rule on blanks takes for it, so that nothing is
 * printed that it would have told, also where Markdown sees none (`**“三超”**治理`). Other marks are emphasis where they stand
 * clear of the words around them; between two letters or Han characters, over a sentence mark, around a lone unit
 * (`__年__`), or so many that they mask something, they are blanks.
 */
export function keepBlanks(tree: Root, source: string): void {
  settle(tree, source, source.includes('*') ? starEmphasisIn(source) : [])
}

const WORD = /[\p{L}\p{N}]/u
const SENTENCE_MARK = /[，。；！？]/
const LONE_UNIT = /^[年月日时分省市州县区旗镇乡村局队所站路街号人名起次辆件元万]$/
const EDGE = /^\s?$/
/** No emphasis is marked by so many stars: 吉G·*****. */
const SHORTEST_MASK = 5

function settle(parent: Parents, source: string, emphasis: readonly EmphasisMarks[]): void {
  const children: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    if ('children' in child) settle(child, source, emphasis)
    for (const piece of unwrapped(child, source, emphasis)) {
      const last = children.at(-1)
      if (piece.type === 'text' && last?.type === 'text') {
        last.value += piece.value
        if (last.position && piece.position) last.position.end = piece.position.end
      } else children.push(piece)
    }
  }
  parent.children = children.flatMap((child) =>
    child.type === 'text' ? emphasized(child, source, emphasis) : [child],
  ) as typeof parent.children
}

function unwrapped(node: Nodes, source: string, emphasis: readonly EmphasisMarks[]): Nodes[] {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return [node]
  const { start, end } = rangeOf(node)
  const width = node.type === 'emphasis' ? 1 : 2
  const isEmphasis = isDouble(source, start, end)
    ? emphasis.some(({ open, close }) => open.start === start && close.end === end)
    : !isBlank(source, start, end, width)
  if (isEmphasis) return [node]
  return [text(source, start, start + width), ...node.children, text(source, end - width, end)]
}

/** Whether two stars and no more stand at either end. */
function isDouble(source: string, start: number, end: number): boolean {
  return runAt(source, start) === 2 && runAt(source, end - 1) === 2
}

/** How many stars stand in a row with one, as far as it matters; 0 where there is none. */
function runAt(source: string, at: number): number {
  let start = at
  let end = at
  while (at - start < SHORTEST_MASK && source[start - 1] === '*') start--
  while (end - at < SHORTEST_MASK && source[end] === '*') end++
  return source[at] === '*' ? end - start : 0
}

function isBlank(source: string, start: number, end: number, width: number): boolean {
  const before = source[start - 1] ?? ''
  const after = source[end] ?? ''
  const inner = source.slice(start + width, end - width)
  if (EDGE.test(before) && EDGE.test(after)) return false
  const wedged = (left: string, right: string) => WORD.test(left) && WORD.test(right)
  return (
    runAt(source, start) >= SHORTEST_MASK ||
    runAt(source, end - 1) >= SHORTEST_MASK ||
    !WORD.test(inner) ||
    wedged(before, inner[0] ?? '') ||
    wedged(inner.at(-1) ?? '', after) ||
    SENTENCE_MARK.test(inner) ||
    LONE_UNIT.test(inner)
  )
}

/** A text with the bold stretches in it that Markdown does not see, as long as it stands there as it was typed. */
function emphasized(node: Text, source: string, emphasis: readonly EmphasisMarks[]): Nodes[] {
  const { start, end } = rangeOf(node)
  if (source.slice(start, end) !== node.value) return [node]
  const inside = emphasis.filter(
    ({ open, close }) => open.start >= start && close.end <= end && open.end - open.start === 2,
  )
  if (inside.length === 0) return [node]
  const pieces: Nodes[] = []
  let from = start
  for (const { open, close } of inside) {
    if (open.start < from) continue
    if (open.start > from) pieces.push(text(source, from, open.start))
    pieces.push(strong(source, open.start, close.end))
    from = close.end
  }
  if (from < end) pieces.push(text(source, from, end))
  return pieces
}

function strong(source: string, start: number, end: number): Strong {
  return {
    type: 'strong',
    children: [text(source, start + 2, end - 2)],
    position: positionAt(start, end),
  }
}

function text(source: string, start: number, end: number): Text {
  return { type: 'text', value: source.slice(start, end), position: positionAt(start, end) }
}
