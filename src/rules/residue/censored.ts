import type { BlockContent } from '../../report/block'
import { oncePerBlock } from '../../report/once-per-block'
import { overlapsAny, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { emphasisIn } from '../placeholder/emphasis'
import { type Reading, readingOf } from '../placeholder/reading'
import { isMask } from '../placeholder/slots'
import { todosIn } from '../placeholder/todo'
import { CENSORED } from './censored-words'

/** A word that a filter took out; `meant` is what stood in the place of the marks, where that is known. */
export interface Censored {
  /** In the reading's text. */
  range: Range
  meant: string | undefined
}

/** xx, ××, ** and their like, as filters write them; longer runs are no words. */
const RUNS = /(?<![xX×*＊])(?:[xX×]{1,3}|[*＊]{1,3})(?![xX×*＊])/g
const REACH = 8
const rows = CENSORED.map(({ before, after, ...row }) => ({
  ...row,
  before: new RegExp(`(?:${before})$`),
  after: new RegExp(`^(?:${after})`),
}))
/** What stands behind a mark is enough to tell most of them off. */
const ANY_AFTER = new RegExp(`^(?:${CENSORED.map(({ after }) => `(?:${after})`).join('|')})`)

/**
 * The marks in a block that stand for a word a filter took out: what is round them shows that no fact is missing but
 * an ordinary word. placeholder/x and placeholder/asterisk leave these to residue/censor.
 */
export const censoredIn = oncePerBlock((block: BlockContent): readonly Censored[] =>
  find(readingOf(block), block),
)

function find(reading: Reading, block: BlockContent): Censored[] {
  const { text } = reading
  const todos = todosIn(block)
  return matchesIn(text, RUNS).flatMap(({ index, 0: marks }): Censored[] => {
    const range = { start: index, end: index + marks.length }
    const after = text.slice(range.end, range.end + REACH)
    if (!ANY_AFTER.test(after)) return []
    const before = text.slice(Math.max(0, index - REACH), index)
    const row = rows.find(
      (each) => each.sizes.includes(marks.length) && each.before.test(before) && each.after.test(after),
    )
    if (!row || isMask(reading, range) || overlapsAny(todos, range)) return []
    if (/^[*＊]/.test(marks) && emphasisIn(reading).has(index)) return []
    return [{ range, meant: row.meant }]
  })
}
