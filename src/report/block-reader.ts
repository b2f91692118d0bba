import { ownCopy } from '../text/own-copy'
import { countWhile } from '../text/partition'
import { movedBy, type Range } from '../text/range'
import type { Block } from './block'
import { blocksOfChunk } from './blocks'
import { nextChunk } from './chunk'
import { noteOrigin } from './kept-versions'
import { keepSame } from './same-blocks'

/** Reads the blocks of drafts; what has not changed since an earlier reading is taken over from it. */
export interface BlockReader {
  /** The blocks of a draft from offset `from` (after the front matter) on, in source order. */
  read(source: string, from: number): readonly Block[]
}

/** A draft as it was read: its chunks, and which of its blocks are in each (by the index of the first). */
interface Reading {
  source: string
  from: number
  chunks: readonly Range[]
  firsts: readonly number[]
  blocks: readonly Block[]
}

/** So many drafts may be written in turn. */
const KEPT_READINGS = 4
/**
 * Characters of chunks that are remembered beside these drafts, for an edit that is undone and for paragraphs that
 * drafts share: three hundred versions of a paragraph, with what was found in each some 4 MB.
 */
const KEPT_CHUNKS = 100_000

/** @param limit how long a draft may be to be remembered, in characters */
export function createBlockReader(limit = 2_000_000): BlockReader {
  const blocksOf = createChunkCache(Math.min(limit, KEPT_CHUNKS))
  let readings: readonly Reading[] = []
  return {
    read(source, from) {
      const earlier = readings.find((reading) => isLike(reading.source, source))
      if (earlier?.source === source && earlier.from === from) return earlier.blocks
      const reading = readOn(source, from, earlier ?? NOTHING, blocksOf)
      const others = readings.filter((other) => other !== earlier)
      readings = source.length > limit ? others : [reading, ...others].slice(0, KEPT_READINGS)
      return reading.blocks
    },
  }
}

const NOTHING: Reading = { source: '', from: 0, chunks: [], firsts: [], blocks: [] }

/**
 * Remembers parsed chunks by their text, the most recently used ones.
 *
 * @param limit how many characters of chunk text to keep at most
 */
function createChunkCache(limit: number): (chunk: string) => readonly Block[] {
  const kept = new Map<string, { own: string; blocks: readonly Block[] }>()
  let size = 0
  return (chunk) => {
    let known = kept.get(chunk)
    if (known) kept.delete(chunk)
    else {
      const own = ownCopy(chunk)
      known = { own, blocks: blocksOfChunk(own) }
      size += own.length
    }
    // Filed under its own copy again: under the piece that was asked for, a whole version of the draft would be kept.
    kept.set(known.own, known)
    for (const oldest of kept.keys()) {
      if (size <= limit || oldest === known.own) break
      kept.delete(oldest)
      size -= oldest.length
    }
    return known.blocks
  }
}

/**
 * Reads a draft, starting from what is known of an earlier version: the chunks before the first difference stand as
 * they are, those behind the last one stand where the change has moved them.
 */
function readOn(
  source: string,
  from: number,
  earlier: Reading,
  blocksOf: (chunk: string) => readonly Block[],
): Reading {
  const same = commonStart(source, earlier.source)
  const left = Math.min(source.length, earlier.source.length) - same
  const sameEnd = source.length - commonEnd(source, earlier.source, left)
  const moved = source.length - earlier.source.length
  const keep = from === earlier.from && same >= from ? countUnchanged(earlier.chunks, same) : 0

  const chunks = earlier.chunks.slice(0, keep)
  const firsts = earlier.firsts.slice(0, keep)
  const blocks = earlier.blocks.slice(0, keep === earlier.firsts.length ? undefined : earlier.firsts[keep])
  const kept = blocks.length
  let taken = 0
  let old = keep
  for (let at = chunks.at(-1)?.end ?? from; ; ) {
    const chunk = nextChunk(source, at)
    if (!chunk) break
    if (chunk.start >= sameEnd) {
      while ((earlier.chunks[old]?.start ?? Number.POSITIVE_INFINITY) + moved < chunk.start) old++
      if (earlier.chunks[old]?.start === chunk.start - moved) {
        taken = takeOver(earlier, old, moved, { chunks, firsts, blocks })
        break
      }
    }
    chunks.push(chunk)
    firsts.push(blocks.length)
    for (const block of blocksOf(source.slice(chunk.start, chunk.end))) blocks.push(shift(block, chunk.start))
    at = chunk.end
  }
  const { before, after } = keepSame({
    earlier: earlier.blocks,
    now: blocks,
    before: kept,
    after: taken,
    sameUntil: same,
    sameFrom: sameEnd,
    moved,
  })
  if (before + after > 0) noteOrigin(blocks, { earlier: earlier.blocks, before, after })
  return { source, from, chunks, firsts, blocks }
}

/** Where a chunk ends is told by the line that the next one begins with; so one more must be unchanged. */
function countUnchanged(chunks: readonly Range[], same: number): number {
  return Math.max(0, countWhile(chunks.length, (i) => (chunks[i] as Range).end < same) - 1)
}

/** @returns how many blocks were taken over */
function takeOver(
  { chunks, firsts, blocks }: Reading,
  from: number,
  by: number,
  to: { chunks: Range[]; firsts: number[]; blocks: Block[] },
): number {
  const first = firsts[from] ?? blocks.length
  const added = to.blocks.length - first
  for (let i = from; i < chunks.length; i++) {
    to.chunks.push(movedBy(chunks[i] as Range, by))
    to.firsts.push((firsts[i] as number) + added)
  }
  for (let i = first; i < blocks.length; i++) to.blocks.push(shift(blocks[i] as Block, by))
  return blocks.length - first
}

function shift(block: Block, by: number): Block {
  if (by === 0) return block
  const { content, range, outer } = block
  const moved = movedBy(range, by)
  // Most blocks have no marks around them.
  const isBare = outer.start === range.start && outer.end === range.end
  return { content, range: moved, outer: isBare ? moved : movedBy(outer, by) }
}

/** Whether two texts may be versions of one draft: most of the shorter one is at the ends of the other. */
function isLike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  const same = commonStart(a, b)
  return 2 * (same + commonEnd(a, b, shorter - same)) > shorter
}

/** So many characters are compared at once, which takes no longer than a few of them by themselves. */
const STRETCH = 4096

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at + STRETCH <= most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

/** @param most how many characters may be counted: those before belong to the common start */
function commonEnd(a: string, b: string, most: number): number {
  const endOf = (text: string, count: number) =>
    text.slice(text.length - count - STRETCH, text.length - count)
  let count = 0
  while (count + STRETCH <= most && endOf(a, count) === endOf(b, count)) count += STRETCH
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++
  return count
}
