import { defineReportRule } from '../rule'
import { remarkOf, severityByScore } from './remark'

export default defineReportRule({
  id: 'privacy/plate',
  title: '车牌号没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  check(draft, { report }) {
    for (const finding of draft.findings) {
      const severity = finding.kind === 'plate' ? severityByScore(finding.score) : undefined
      if (severity) report({ ...remarkOf(finding, '车牌号', draft), severity })
    }
  },
})
