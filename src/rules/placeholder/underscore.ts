import { defineBlockRule } from '../rule'
import { emphasisIn } from './emphasis'
import { type MarkSearch, reportMarks } from './marks'

const search: MarkSearch = {
  // PDF copies have gaps between them: _ _ _ _.
  runs: /[_＿﹍](?:[ \u3000]?[_＿﹍])+/g,
  isBlank(reading, { start, end }) {
    if (emphasisIn(reading).has(start)) return false
    const [before, after] = [reading.text[start - 1] ?? '', reading.text[end] ?? '']
    // Names of programs: __init__, snake__case.
    return !/[A-Za-z]/.test(before) && !/[A-Za-z]/.test(after)
  },
}

export default defineBlockRule({
  id: 'placeholder/underscore',
  title: '下划线空着没有填',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, reporter) {
    reportMarks(block, search, reporter)
  },
})
