import type { BlockContent } from '../../report/block'
import { oncePerBlock } from '../../report/once-per-block'
import { overlapsAny, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { censoredIn } from '../residue/censored'
import type { Reporter } from '../rule'
import { remarkOn } from './blank'
import { hintOf } from './hint'
import { lostYearsIn } from './lost-year'
import { policeBlanksIn } from './police-no'
import { type Reading, readingOf } from './reading'
import { todosIn } from './todo'

/** What a rule of marks looks for. */
export interface MarkSearch {
  /** Matches whole runs of the mark; a plain repeated class, so that it is linear. */
  runs: RegExp
  /** Tells whether a run holds a place: not a letter, a sign, a mask or Markdown. */
  isBlank(reading: Reading, range: Range): boolean
  /** What is to stand there, where the words beside it do not tell. */
  hint?(reading: Reading, range: Range): string | undefined
}

/** Reports the runs that hold a place, but for those that todo, police-no, lost-year or residue/censor speaks of. */
export function reportMarks(block: BlockContent, search: MarkSearch, { report }: Reporter): void {
  const reading = readingOf(block)
  for (const match of matchesIn(reading.text, search.runs)) {
    const range = { start: match.index, end: match.index + match[0].length }
    if (!search.isBlank(reading, range) || isClaimed(block, range)) continue
    const hint = search.hint?.(reading, range) ?? hintOf(reading.text, range)
    report(remarkOn(reading, { range, hint }))
  }
}

function isClaimed(block: BlockContent, range: Range): boolean {
  return overlapsAny(todosIn(block), range) || overlapsAny(claimsOf(block), range)
}

const claimsOf = oncePerBlock((block: BlockContent): readonly Range[] =>
  [...policeBlanksIn(block), ...lostYearsIn(block), ...censoredIn(block)]
    .map(({ range }) => range)
    .sort((a, b) => a.start - b.start),
)
