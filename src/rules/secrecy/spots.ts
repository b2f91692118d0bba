import type { BlockContent } from '../../report/block'
import { type PerBlock, perBlock } from '../../report/per-block'
import { afterLast } from '../../sensitive/recognizer'
import type { Range } from '../../text/range'
import { createListSearch, type ListSearch } from '../../text/search/pattern-list'
import { figuresOf } from '../consistency/quantity'
import { TEACHING } from './words'

/** A word of a group where it stands. */
export interface Spot {
  range: Range
  word: string
  /** The sentence that it stands in. */
  sentence: string
}

/** How near a word of teaching must be; docs/domain 2.3 says 6, and verbs often stand between. */
const BEFORE = 12
const AFTER = 8
const teaching = new RegExp(TEACHING)
/** Ends a sentence. */
const STOP = /[。！？；\n]/
/** A sentence is read this far to either side. */
const REACH = 120

/** Places of words in the blocks of a draft, once a block; ranges are relative to it. */
export function spotSearch(words: readonly string[]): PerBlock<Spot> {
  const search = createListSearch(words.map((source) => new RegExp(source, 'gm')))
  return perBlock((content) => spotsOf(content, search))
}

/**
 * Where words of a group stand in a block that is text, but for teaching sentences (严禁泄露…) and the names of
 * laws in 《》.
 */
function spotsOf(content: BlockContent, search: ListSearch): Spot[] {
  const { kind } = content
  if (kind === 'code' || kind === 'html' || kind === 'frontMatter') return []
  const reading = figuresOf(content)
  const { text } = reading
  const spots: Spot[] = []
  search(text, ({ index, 0: word }) => {
    const end = index + word.length
    const head = afterLast(text.slice(Math.max(0, index - REACH), index), STOP)
    const after = text.slice(end, end + REACH)
    const stop = after.search(STOP)
    const tail = stop === -1 ? after : after.slice(0, stop)
    if (teaching.test(head.slice(-BEFORE)) || teaching.test(tail.slice(0, AFTER))) return
    if (head.lastIndexOf('《') > head.lastIndexOf('》') && tail.includes('》')) return
    spots.push({ range: reading.toSource({ start: index, end }), word, sentence: head + word + tail })
  })
  return withoutOverlaps(spots)
}

/** In source order; of two words on one place, the first and longest. */
function withoutOverlaps(spots: Spot[]): Spot[] {
  const sorted = spots.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
  let end = 0
  return sorted.filter(({ range }) => {
    if (range.start < end) return false
    end = range.end
    return true
  })
}
