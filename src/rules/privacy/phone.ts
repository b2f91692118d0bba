import { defineReportRule } from '../rule'
import { remarkOf, severityByScore } from './remark'

export default defineReportRule({
  id: 'privacy/phone',
  title: '手机号没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第十条' },
  defaultSeverity: 'error',
  check(draft, { report }) {
    for (const finding of draft.findings) {
      const severity = finding.kind === 'phone' ? severityByScore(finding.score) : undefined
      if (severity) report({ ...remarkOf(finding, '手机号', draft), severity })
    }
  },
})
