import { namingOf } from '../../correspondence/naming'
import { defineReportRule } from '../rule'
import { judgedCorrespondence, linksAt, relatedTo } from './correspondence'

export default defineReportRule({
  id: 'structure/orphan-countermeasure',
  title: '对策没有对应的问题',
  basis: { force: '建议' },
  defaultSeverity: 'info',
  check(draft, { report }) {
    const read = judgedCorrespondence(draft)
    if (!read || read.items.problem.some(({ unfilled }) => unfilled)) return
    for (const item of read.items.countermeasure) {
      if (item.unfilled || item.reference.numbers.length > 0) continue
      if (linksAt(item, read.answers).length > 0 || linksAt(item, read.remedies).length > 0) continue
      report({
        range: item.head,
        message: `“${namingOf(draft).titleOf(item)}”没有相应的问题或原因，应当前后呼应；补写它要解决的问题，或删去这一条`,
        related: read.items.problem.map((problem) => relatedTo(problem, draft)),
      })
    }
  },
})
