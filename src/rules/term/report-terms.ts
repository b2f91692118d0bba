import type { BlockContent } from '../../report/block'
import { oncePer } from '../../text/once-per'
import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import type { Draft, Remark, Reporter } from '../rule'
import { typedProse } from '../typography/reading'
import { compileTerms, type Sight, type Term } from './term'

/** A list of terms that is searched in drafts; what it finds in a block is kept with the block. */
export interface TermList {
  sightsIn(block: BlockContent): readonly Sight[]
}

export function createTermList(terms: readonly Term[]): TermList {
  const search = compileTerms(terms)
  return {
    sightsIn: oncePer((block) => {
      const text = typedProse(block)
      const titles = titlesIn(text)
      return search(text).filter(({ term, start }) => term.inTitles || !isIn(titles, start))
    }),
  }
}

/** Reports the words of a list, but for those that the unit lets stand. */
export function reportTerms(list: TermList, draft: Draft, { report }: Reporter): void {
  for (const { content, range } of draft.report.blocks) {
    for (const { term, start, end } of list.sightsIn(content)) {
      if (draft.allowTerms?.has(term.wrong)) continue
      report(remarkOn(term, { start: range.start + start, end: range.start + end }))
    }
  }
}

function remarkOn({ wrong, right, note, source, mild, safe }: Term, range: Range): Remark {
  const [first] = right
  return {
    range,
    ...(mild && { severity: 'hint' as const }),
    message: first === undefined ? `“${wrong}”：${note}` : `“${wrong}”应当写“${first}”：${note}`,
    ...(source !== '' && { notes: [`见${source}`] }),
    ...(right.length > 0 && {
      fixes: right.map((text, index) => ({
        title: `改为“${text}”`,
        edits: [{ range, text }],
        safe: safe === true && index === 0,
      })),
    }),
  }
}

const TITLE = /《[^《》\n]{1,80}》/g

/** Names in 《》, in order and apart. */
function titlesIn(text: string): Range[] {
  return matchesIn(text, TITLE).map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }))
}

function isIn(ranges: readonly Range[], offset: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const candidate = ranges[low]
  return candidate !== undefined && candidate.start <= offset
}
