import { defineBlockRule } from '../rule'
import { typedProse } from './reading'
import { commasBetween } from './row'

const THING = /《[^《》\n]{1,80}》/g

export default defineBlockRule({
  id: 'typography/book-dun',
  title: '书名号之间用了顿号',
  basis: { force: '通行做法', source: 'GB/T 15834-2011', clause: '4.5.3.5' },
  defaultSeverity: 'hint',
  check(block, { report }) {
    for (const range of commasBetween(typedProse(block), THING)) {
      report({
        range,
        message: '并列的书名号之间通常不用顿号，可以删去',
        fixes: [{ title: '删去顿号', edits: [{ range, text: '' }], safe: true }],
      })
    }
  },
})
