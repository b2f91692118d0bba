import type { BlockContent } from '../../report/block'
import { condensed, evened } from '../../text/condense'
import type { Range } from '../../text/range'
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
/** A sentence is read this far to either side. */
const REACH = 120

/**
 * Where words of a group stand in a block that is text, but for teaching sentences (严禁泄露…) and the names of
 * laws in 《》.
 */
export function spotsOf({ kind, prose }: BlockContent, words: readonly string[]): Spot[] {
  if (kind === 'code' || kind === 'html' || kind === 'frontMatter') return []
  const reading = condensed(prose) ?? evened(prose)
  const { text } = reading
  const pattern = new RegExp(words.join('|'), 'gm')
  return [...text.matchAll(pattern)].flatMap(({ index, 0: word }) => {
    const end = index + word.length
    const before = text.slice(Math.max(0, index - REACH), index)
    const after = text.slice(end, end + REACH)
    const head = /[^。！？；\n]*$/.exec(before)?.[0] ?? ''
    const tail = /^[^。！？；\n]*/.exec(after)?.[0] ?? ''
    if (teaching.test(head.slice(-BEFORE)) || teaching.test(tail.slice(0, AFTER))) return []
    if (/《[^》]*$/.test(head) && /^[^《]*》/.test(tail)) return []
    return [{ range: reading.toSource({ start: index, end }), word, sentence: head + word + tail }]
  })
}
