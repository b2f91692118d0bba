import { defineBlockRule } from '../rule'
import { properMark } from './level-marks'

export default defineBlockRule({
  id: 'structure/level-form',
  title: '层次序数的写法',
  basis: { force: '通行做法', source: 'GB/T 9704-2012', clause: '7.3.3' },
  defaultSeverity: 'hint',
  check({ numbering, source, kind }, { report }) {
    if (!numbering || kind === 'cell' || numbering.style === 'part' || numbering.digits.start < 0) return
    const typed = numbering.mark.trim()
    const proper = properMark(numbering.style, numbering.value)
    const start = source.indexOf(typed)
    if (typed === proper || start === -1) return
    const range = { start, end: start + typed.length }
    report({
      range,
      message: `编号写作“${typed}”，公文的写法是“${proper}”；全文照此统一`,
      fixes: [{ title: `改为“${proper}”`, edits: [{ range, text: proper }] }],
    })
  },
})
