import type { Nodes, Parents, Root, Text } from 'mdast'
import { positionAt, rangeOf } from './position'

/**
 * Tells blanks from emphasis. Markdown reads `任**市队长，获**市奖` as one bold span and the blanks are gone
 * from the page; here they stay as typed. Emphasis is what stands clear of the words around it or spans
 * whole lines; a mark wedged between two letters or Han characters, a span that runs over a sentence mark,
 * and a lone unit (`__年__`) are blanks.
 */
export function keepBlanks(tree: Root, source: string): void {
  settle(tree, source)
}

const WORD = /[\p{L}\p{N}]/u
const SENTENCE_MARK = /[，。；！？]/
const LONE_UNIT = /^[年月日时分省市州县区旗镇乡村局队所站路街号人名起次辆件元万]$/
const EDGE = /^\s?$/

function settle(parent: Parents, source: string): void {
  const children: Nodes[] = []
  for (const child of parent.children as Nodes[]) {
    if ('children' in child) settle(child, source)
    for (const piece of unwrapped(child, source)) {
      const last = children.at(-1)
      if (piece.type === 'text' && last?.type === 'text') {
        last.value += piece.value
        if (last.position && piece.position) last.position.end = piece.position.end
      } else children.push(piece)
    }
  }
  parent.children = children as typeof parent.children
}

function unwrapped(node: Nodes, source: string): Nodes[] {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return [node]
  const { start, end } = rangeOf(node)
  const width = node.type === 'emphasis' ? 1 : 2
  if (!isBlank(source, start, end, width)) return [node]
  return [text(source, start, start + width), ...node.children, text(source, end - width, end)]
}

function isBlank(source: string, start: number, end: number, width: number): boolean {
  const before = source[start - 1] ?? ''
  const after = source[end] ?? ''
  const inner = source.slice(start + width, end - width)
  if (EDGE.test(before) && EDGE.test(after)) return false
  const wedged = (left: string, right: string) => WORD.test(left) && WORD.test(right)
  return (
    wedged(before, inner[0] ?? '') ||
    wedged(inner.at(-1) ?? '', after) ||
    SENTENCE_MARK.test(inner) ||
    LONE_UNIT.test(inner)
  )
}

function text(source: string, start: number, end: number): Text {
  return { type: 'text', value: source.slice(start, end), position: positionAt(start, end) }
}
