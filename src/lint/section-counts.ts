import { correspondenceOf } from '../correspondence/correspondence'
import { ROLES, sectionOf } from '../correspondence/roles'
import { characterCounter } from '../report/characters'
import { flatten } from '../report/outline'
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
  const charactersIn = characterCounter(report.blocks)
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
