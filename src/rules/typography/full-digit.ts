import type { Range } from '../../text/range'
import { matchesIn } from '../../text/search/matches'
import { defineBlockRule } from '../rule'
import { typedProse } from './reading'

/**
 * Digits, letters and ％ in full width, with the points and commas between digits. Not a ％ or a full stop alone
 * behind Han.
 */
const WIDE = /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ]|[．，：](?=[０-９]))*％?|(?<=\d)％/g
/** ＸＸ is a blank, which `placeholder/x` knows. */
const BLANK = /^[Ｘｘ]+$/
const WIDTH_DISTANCE = 0xfee0

export default defineBlockRule({
  id: 'typography/full-digit',
  title: '数字、字母用了全角',
  basis: { force: '规定', source: 'GB/T 15835-2011', clause: '5.1' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    const text = typedProse(block)
    for (const { index, 0: wide } of matchesIn(text, WIDE)) {
      if (BLANK.test(wide)) continue
      const range = { start: index, end: index + wide.length }
      const narrow = wide.replace(/[！-～]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) - WIDTH_DISTANCE),
      )
      report({
        range,
        message: '数字、字母用了全角，应当用半角',
        fixes: [{ title: '改为半角', edits: [{ range, text: narrow }], safe: !makesList(text, range) }],
      })
    }
  },
})

/** Digits that begin a line, and what makes a Markdown list of them. */
const LINE_START = /(?:^|[\r\n])[\s>]{0,20}\d{0,9}$/
const LIST_MARK = /^\d{0,9}[.)](?:\s|$)/

/** `１. 民警` and `1２) 民警` would become Markdown lists, which are numbered anew. */
function makesList(text: string, { start, end }: Range): boolean {
  return (
    LIST_MARK.test(text.slice(end, end + 12)) && LINE_START.test(text.slice(Math.max(0, start - 32), start))
  )
}
