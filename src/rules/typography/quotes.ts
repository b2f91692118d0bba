import type { TextEdit } from '../problem'
import { defineBlockRule } from '../rule'
import { withNested } from './nested-quotes'
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
    for (const pair of withNested(text, pairs)) {
      const [open, close] = marksOf(pair)
      const typed = `${text[pair.open]}${text[pair.close]}`
      const nested = pair.depth === 1 && typed === '“”'
      if ((!pair.foreign && !nested) || !isChinese(text, pair)) continue
      const inner = text.slice(pair.open + 1, pair.close)
      report({
        range: { start: pair.open, end: pair.open + 1 },
        message: nested
          ? '引号里面又用了双引号，里面一层应当用单引号“‘ ’”'
          : `引号写成了“${typed[0]} ${typed[1]}”，应当用“${open} ${close}”`,
        ...(!BAD_START.test(inner) && {
          fixes: [
            {
              title: `改为“${open} ${close}”`,
              edits: (pair.together ?? [pair]).flatMap(editsOf),
              safe: sure && !pair.isUnsure && inner.length <= LONGEST,
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

function marksOf({ depth }: Pair): readonly [string, string] {
  return depth % 2 === 0 ? ['“', '”'] : ['‘', '’']
}

function editsOf(pair: Pair): TextEdit[] {
  const [open, close] = marksOf(pair)
  return [
    { range: { start: pair.open, end: pair.open + 1 }, text: open },
    { range: { start: pair.close, end: pair.close + 1 }, text: close },
  ]
}

/** Not a quotation in an English sentence. */
function isChinese(text: string, { open, close }: Pair): boolean {
  const beside = [before(text, open), after(text, close + 1)]
  if (beside.some((character) => isHan(character) || CHINESE_MARK.test(character))) return true
  return [...text.slice(open + 1, Math.min(close, open + LONGEST))].some(isHan)
}
