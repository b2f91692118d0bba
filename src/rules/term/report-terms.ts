import { type PerBlock, perBlock } from '../../report/per-block'
import { overlapsAny, type Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import type { Draft, Remark, Reporter } from '../rule'
import { typedProse } from '../typography/reading'
import { compileTerms, type Sight, type Term } from './term'

/** A list of terms that is searched in drafts. */
export type TermList = PerBlock<Sight>

/** To be made once for each list; `besides` finds what no list can hold, and what the list has goes first. */
export function createTermList(terms: readonly Term[], besides?: (text: string) => Sight[]): TermList {
  const search = compileTerms(terms)
  return perBlock((block) => {
    const text = typedProse(block)
    const sights = besides ? merged(search(text), besides(text)) : search(text)
    if (sights.length === 0) return sights
    const titles = titlesIn(text)
    return sights.filter(({ term, start }) => term.inTitles || !isIn(titles, start))
  })
}

/** Both in text order, without those of the second that overlap one of the first. */
function merged(first: Sight[], second: readonly Sight[]): Sight[] {
  const others = second.filter((one) => !overlapsAny(first, one))
  return others.length === 0 ? first : [...first, ...others].sort((a, b) => a.start - b.start)
}

/** What a rule reads that reports the words of a list. */
export function termsTrace(list: TermList, { report, allowTerms }: Draft): readonly unknown[] {
  return [list.trace(report.blocks), [...(allowTerms ?? [])].join('\n')]
}

/** Reports the words of a list, but for those that the unit lets stand. */
export function reportTerms(list: TermList, draft: Draft, { report }: Reporter): void {
  for (const { block, found } of list.in(draft.report.blocks)) {
    const { start: at } = block.range
    for (const { term, start, end } of found) {
      if (draft.allowTerms?.has(term.wrong)) continue
      report(remarkOn(term, { start: at + start, end: at + end }))
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
