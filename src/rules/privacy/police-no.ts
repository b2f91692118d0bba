import { defineReportRule } from '../rule'
import { remarkOf } from './remark'

export default defineReportRule({
  id: 'privacy/police-no',
  title: '警号没有隐去',
  basis: { force: '建议' },
  // The number is worn in public; with a name and a unit beside it, it tells who the officer is.
  defaultSeverity: 'warning',
  check(draft, { report }) {
    for (const finding of draft.findings) {
      if (finding.kind === 'police-no') report(remarkOf(finding, '警号一类的编号', draft))
    }
  },
})
