import { defineReportRule } from '../rule'
import { twinsIn } from './twins'

export default defineReportRule({
  id: 'structure/duplicate-paragraph',
  title: '段落重复',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check({ report: draft }, { report }) {
    for (const { block, twin } of twinsIn(draft.blocks)) {
      report({
        range: block.range,
        message: '这一段和前面的一段几乎相同，多半是重复粘贴；核对后删去一处',
        fixes: [{ title: '删去这一段', edits: [{ range: block.outer, text: '' }] }],
        related: [{ range: twin.range, message: '前面的一段在这里' }],
      })
    }
  },
})
