import { correspondenceOf } from '../correspondence/correspondence'
import { ROLES, sectionOf } from '../correspondence/roles'
import { flatten } from '../report/outline'
import type { Report } from '../report/report'
import { countCharacters } from '../text/count'
import type { Range } from '../text/range'
import type { LintResult } from './linter'

/** What is told above a heading. */
export interface SectionCount {
  heading: Range
  text: string
}

/** How long each part of a draft is, and above 问题, 原因 and 对策 how many of them it has. */
export function sectionCounts(result: LintResult): SectionCount[] {
  const { report, genre } = result
  const read = correspondenceOf(result)
  const charactersIn = characterCounter(report)
  return flatten(report.outline).map((node) => {
    const { heading, range } = node
    const characters = charactersIn({ start: heading.range.end, end: range.end })
    const role =
      genre && ROLES.find((each) => sectionOf(each, genre)?.places.some((place) => place.node === node))
    const points =
      role && genre && read ? `，${sectionOf(role, genre)?.section.name} ${read.items[role].length} 条` : ''
    return { heading: heading.range, text: `${characters} 字${points}` }
  })
}

/** Counts the characters of the blocks that begin in a range; each block is read once. */
function characterCounter({ blocks }: Report): (range: Range) => number {
  const starts: number[] = []
  const sums = [0]
  for (const { content, range } of blocks) {
    const isText = content.kind !== 'code' && content.kind !== 'html'
    starts.push(range.start)
    sums.push((sums.at(-1) ?? 0) + (isText ? countCharacters(content.prose) : 0))
  }
  const before = (offset: number) => sums[lowerBound(starts, offset)] ?? 0
  return ({ start, end }) => before(end) - before(start)
}

/** The index of the first number that is not below a value. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
