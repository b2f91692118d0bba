import { mayStay } from '../../sensitive/may-stay'
import { defineReportRule } from '../rule'
import { findingsTrace, findValueAgain } from './findings-trace'
import { remarkOf } from './remark'

export default defineReportRule({
  id: 'privacy/name-officer',
  title: '民警真名没有隐去',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  reads: findingsTrace,
  findAgain: findValueAgain,
  check(draft, { report }) {
    for (const finding of draft.findings) {
      if (finding.kind !== 'name' || mayStay(finding, draft.report)) continue
      const undeclared = finding.role === 'subject'
      if (finding.role !== 'officer' && !undeclared) continue
      const remark = remarkOf(finding, '民警真名', draft)
      report(
        undeclared
          ? {
              ...remark,
              notes: [...(remark.notes ?? []), '如果是本文主人公，在文件头写“主人公：姓名”即可保留'],
            }
          : remark,
      )
    }
  },
})
