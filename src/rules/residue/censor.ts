import { fixOf } from '../placeholder/blank'
import { todoMark } from '../placeholder/hint'
import { isSpoken, readingOf } from '../placeholder/reading'
import { defineBlockRule } from '../rule'
import { censoredIn } from './censored'

export default defineBlockRule({
  id: 'residue/censor',
  title: '词语被网站换成了符号',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, { report }) {
    const reading = readingOf(block)
    for (const { range, meant } of censoredIn(block)) {
      const mark = reading.text.slice(range.start, range.end)
      const blank = fixOf(reading, range, todoMark('原来的词'))
      report({
        range: reading.toSource(range),
        message:
          meant === undefined
            ? `原来的词被网站换成了“${mark}”，应当写出来；请补上`
            : `原来的词被网站换成了“${mark}”，应当是“${meant}”；请核对后改正`,
        ...(isSpoken(reading, range) && { severity: 'info' as const }),
        fixes: meant === undefined ? [blank] : [fixOf(reading, range, meant), blank],
      })
    }
  },
})
