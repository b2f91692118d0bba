import { matchesIn } from '../../text/search/matches'
import type { Fix } from '../problem'
import { defineBlockRule } from '../rule'
import { typedProse } from './reading'

/** Marks that stop, side by side. 。。。 is an ellipsis; ？！ may stand together. */
const MARKS = /[，。、；：！？]{2,20}/g
/** Question and exclamation may be doubled up to three times where feelings run high, which a paper has no need of. */
const CALLS = /^[！？]+$/
const MOST_CALLS = 3

export default defineBlockRule({
  id: 'typography/repeat-punct',
  title: '标点重复',
  basis: { force: '通行做法', source: 'GB/T 15834-2011' },
  defaultSeverity: 'info',
  strictSeverity: 'warning',
  check(block, { report }) {
    const text = typedProse(block)
    for (const { index, 0: marks } of matchesIn(text, MARKS)) {
      const range = { start: index, end: index + marks.length }
      const kinds = [...new Set(marks)]
      const [first = ''] = kinds
      const calls = CALLS.test(marks)
      if ((calls && kinds.length > 1 && marks.length <= MOST_CALLS) || /^。{3,}$/.test(marks)) continue
      const fix = (mark: string, safe: boolean): Fix => ({
        title: `只留一个“${mark}”`,
        edits: [{ range, text: mark }],
        safe,
      })
      report({
        range,
        ...(calls && marks.length <= MOST_CALLS && { severity: 'hint' as const }),
        message: kinds.length === 1 ? `“${first}”重复了，应当只留一个` : `“${marks}”连在一起，应当只留一个`,
        fixes:
          kinds.length === 1
            ? [fix(first, !calls)]
            : choose(kinds, text.slice(range.end)).map((mark) => fix(mark, false)),
      })
    }
  },
})

/** The mark that fits first: a full stop where the paragraph ends. */
function choose(kinds: readonly string[], rest: string): string[] {
  const ends = /^[”’）]?\s*$/.test(rest.slice(0, 8)) && rest.length < 8
  const rank = (mark: string) => (/[。！？]/.test(mark) === ends ? 0 : 1)
  return [...kinds].sort((a, b) => rank(a) - rank(b)).slice(0, 2)
}
