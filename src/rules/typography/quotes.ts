import { defineBlockRule } from '../rule'
import { type Pair, quotationsIn } from './quotations'
import { after, before, isHan, typedProse } from './reading'
import { turnedIn } from './turned-quotes'

/** What may stand beside a quotation in a Chinese sentence. */
const CHINESE_MARK = /[，。、；：！？（）《》“”‘’]/
/** A quotation does not begin like this: two others have been taken for one. */
const BAD_START = /^(?:\s|[，。、；：！？）》])|^$/
/** Quotations longer than this are looked at by people. */
const LONGEST = 200

export default defineBlockRule({
  id: 'typography/quotes',
  title: '引号的形式不对',
  basis: { force: '规定', source: 'GB/T 15834-2011', clause: '4.8' },
  defaultSeverity: 'info',
  strictSeverity: 'warning',
  check(block, { report }) {
    const text = typedProse(block)
    const { pairs, single } = quotationsIn(text, turnedIn(block).marks)
    const sure = single.length === 0
    for (const pair of pairs) {
      const wanted = pair.depth % 2 === 0 ? '“”' : '‘’'
      const typed = `${text[pair.open]}${text[pair.close]}`
      const nested = pair.depth === 1 && typed === '“”'
      if ((!pair.foreign && !nested) || !isChinese(text, pair)) continue
      const inner = text.slice(pair.open + 1, pair.close)
      const [open = '', close = ''] = wanted
      report({
        range: { start: pair.open, end: pair.open + 1 },
        message: nested
          ? '引号里面又用了双引号，里面一层应当用单引号“‘ ’”'
          : `引号写成了“${typed[0]} ${typed[1]}”，应当用“${open} ${close}”`,
        ...(!BAD_START.test(inner) && {
          fixes: [
            {
              title: `改为“${open} ${close}”`,
              edits: [
                { range: { start: pair.open, end: pair.open + 1 }, text: open },
                { range: { start: pair.close, end: pair.close + 1 }, text: close },
              ],
              safe: sure && inner.length <= LONGEST,
            },
          ],
        }),
      })
    }
    for (const at of single) {
      const isStraight = text[at] === '"' || text[at] === '＂'
      if (!isStraight || !(isHan(before(text, at)) || isHan(after(text, at + 1)))) continue
      report({
        range: { start: at, end: at + 1 },
        message: '直引号只有一半，应当成对写作“ ”；请补上另一半',
      })
    }
  },
})

/** Not a quotation in an English sentence. */
function isChinese(text: string, { open, close }: Pair): boolean {
  const beside = [before(text, open), after(text, close + 1)]
  if (beside.some((character) => isHan(character) || CHINESE_MARK.test(character))) return true
  return [...text.slice(open + 1, Math.min(close, open + LONGEST))].some(isHan)
}
