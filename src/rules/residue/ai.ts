import type { BlockContent } from '../../report/block'
import type { Range } from '../../text/range'
import { defineBlockRule } from '../rule'
import { LEFTOVERS, MANNERS, PROGRAM } from './ai-words'
import { listOf, phrasesIn } from './phrases'

const LEFT = listOf(LEFTOVERS)
const MANNER = listOf(MANNERS)

export default defineBlockRule({
  id: 'residue/ai',
  title: '写作软件的话没有删净',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    for (const { range, fix } of phrasesIn(block, LEFT)) {
      report({
        range,
        message: '这是写作软件对使用者说的话，不是文稿的内容；应当删去，并逐句核对事实',
        fixes: [fix],
      })
    }
    for (const { range } of phrasesIn(block, MANNER)) {
      report({
        range,
        message: '这样的话多是软件写的套话，应当写自己的事；请换成具体的内容',
        severity: 'info',
      })
    }
    const code = programIn(block)
    if (code) {
      report({ range: code, message: '文稿里夹着一段程序代码，多是软件留下的；用不着的应当删去' })
    }
  },
})

/** The first line of a block of code that is a program, not a table or a notice that was fenced. */
function programIn({ kind, source }: BlockContent): Range | undefined {
  if (kind !== 'code' || !PROGRAM.test(source.slice(0, 20_000))) return undefined
  const end = source.search(/[\r\n]/)
  return { start: 0, end: end === -1 ? source.length : end }
}
