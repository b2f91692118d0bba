import { defineReportRule } from '../rule'
import { createTermList, reportTerms, type TermList } from './report-terms'
import type { UnitTerm } from './term'

/** By their words: settings and file are put together anew for each check, and every list is kept with the blocks. */
const lists = new Map<string, TermList>()

export default defineReportRule({
  id: 'term/unit',
  title: '本单位规定的用语',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check(draft, reporter) {
    const { terms } = draft
    if (terms && terms.length > 0) reportTerms(unitList(terms), draft, reporter)
  },
})

/** The list of some words: the same for the same words, however often they are read. */
export function unitList(terms: readonly UnitTerm[]): TermList {
  const key = JSON.stringify(terms)
  let list = lists.get(key)
  if (!list) {
    list = createTermList(
      terms.map(({ wrong, right, note }) => ({
        wrong,
        right: right === undefined ? [] : [right],
        // 支队 for 交警支队 must not be found in 交警支队 again.
        ...besides(wrong, right),
        note: note ?? '本单位的规定',
        source: '',
        inTitles: true,
      })),
    )
    lists.set(key, list)
  }
  return list
}

/** Conditions that keep a wrong word from being found inside its right form. */
function besides(wrong: string, right: string | undefined): { notBehind?: string; notBefore?: string } {
  const at = right?.indexOf(wrong) ?? -1
  if (right === undefined || at === -1) return {}
  const left = right.slice(0, at)
  const rest = right.slice(at + wrong.length)
  return {
    ...(left !== '' && { notBehind: escaped(left) }),
    ...(left === '' && rest !== '' && { notBefore: escaped(rest) }),
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
