import { defineReportRule } from '../rule'
import { findingsTrace, findValueAgain } from './findings-trace'
import { remarkOf } from './remark'

export default defineReportRule({
  id: 'privacy/name-party',
  title: '当事人真名没有隐去',
  basis: { force: '规定', source: '法释〔2016〕19号', clause: '第八条' },
  defaultSeverity: 'error',
  reads: findingsTrace,
  findAgain: findValueAgain,
  check(draft, { report }) {
    for (const finding of draft.findings) {
      if (finding.kind !== 'name') continue
      if (finding.role === 'party') report(remarkOf(finding, '当事人真名', draft))
      // Nobody knows who this is: said quietly, and left to the officer.
      else if (finding.role === 'unknown' || finding.role === undefined) {
        report({ ...remarkOf(finding, '疑似真人姓名', draft), severity: 'info' })
      }
    }
  },
})
