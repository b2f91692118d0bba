import { defineBlockRule } from '../rule'

/** 附件：1、名单。 on one line: what follows the head, and the mark at its end. */
const LINE = /^附件(\d{0,2})([：:])([ 　]{0,4})(?:(\d{1,2})([、．]))?([^\n]{0,80}?)([。；;]?)$/

export default defineBlockRule({
  id: 'doc/attachment',
  title: '附件说明的写法',
  basis: { force: '规定', source: 'GB/T 9704-2012', clause: '7.3.4' },
  defaultSeverity: 'hint',
  check({ kind, source }, { report }) {
    if (kind !== 'paragraph') return
    const match = LINE.exec(source.split('\n')[0] ?? '')
    if (!match) return
    const [line, , , , number = '', mark = '', , end = ''] = match
    if (mark !== '') {
      const start = line.indexOf(number + mark) + number.length
      const range = { start, end: start + mark.length }
      report({
        range,
        message: `附件的序号后面用“.”，如“附件：1.名单”；改掉“${mark}”`,
        fixes: [{ title: '改为“.”', edits: [{ range, text: '.' }], safe: true }],
      })
    }
    if (end !== '') {
      const range = { start: line.length - end.length, end: line.length }
      report({
        range,
        message: `附件名称后面不加标点；删去“${end}”`,
        fixes: [{ title: `删去“${end}”`, edits: [{ range, text: '' }], safe: true }],
      })
    }
  },
})
