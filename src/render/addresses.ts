import type { Nodes, Parents, Text } from 'mdast'
import { align } from './align'
import { positionAt, rangeOf } from './position'
import { isEven, type Run } from './run'

/**
 * Gives the pieces of a text in which Markdown found a bare address the places that they have lost there: together
 * they are what was written between their neighbours.
 */
export function placeAddresses(parent: Parents, source: string): void {
  const children = parent.children as Nodes[]
  for (let first = 0; first < children.length; first++) {
    const child = children[first] as Nodes
    if (child.position) {
      if ('children' in child) placeAddresses(child, source)
      continue
    }
    let behind = first + 1
    while (behind < children.length && !children[behind]?.position) behind++
    const start = children[first - 1]?.position?.end.offset ?? startWithin(parent)
    const end = children[behind]?.position?.start.offset ?? endWithin(parent)
    placeBetween(children.slice(first, behind), source, start, end)
    first = behind - 1
  }
}

function placeBetween(pieces: readonly Nodes[], source: string, start: number, end: number): void {
  const texts = pieces.flatMap(textsIn)
  const runs = align(texts.map(({ value }) => value).join(''), source, start, end)
  const boundary = boundaries(runs, start)
  let at = 0
  for (const piece of pieces) {
    const from = boundary(at)
    for (const text of textsIn(piece)) {
      const begin = boundary(at)
      at += text.value.length
      text.position = positionAt(begin, boundary(at))
    }
    piece.position = positionAt(from, boundary(at))
  }
}

/** Asked with growing offsets into the text of runs: where that stands; the end of a run that cannot be cut. */
function boundaries(runs: readonly Run[], start: number): (offset: number) => number {
  let place = start
  let before = 0
  let index = 0
  return (offset) => {
    for (let run = runs[index]; run && before < offset; run = runs[index]) {
      const { text, range } = run
      place = isEven(run) ? Math.min(range.start + offset - before, range.end) : range.end
      if (before + text.length > offset) break
      before += text.length
      index++
    }
    return place
  }
}

function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node]
  return 'children' in node ? (node.children as Nodes[]).flatMap(textsIn) : []
}

function startWithin(parent: Parents): number {
  return rangeOf(parent).start + markWidth(parent)
}

function endWithin(parent: Parents): number {
  return rangeOf(parent).end - markWidth(parent)
}

/** Emphasis is all that an address may stand in, beside the block itself. */
function markWidth({ type }: Parents): number {
  if (type === 'emphasis') return 1
  return type === 'strong' || type === 'delete' ? 2 : 0
}
