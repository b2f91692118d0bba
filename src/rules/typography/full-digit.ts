import { defineBlockRule } from '../rule'
import { after, typedProse } from './reading'

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
    for (const { index, 0: wide } of text.matchAll(WIDE)) {
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

/** `１. 民警` would become a Markdown list, which is numbered anew. */
function makesList(text: string, { start, end }: { start: number; end: number }): boolean {
  return (start === 0 || text[start - 1] === '\n') && /[.)]/.test(after(text, end))
}
