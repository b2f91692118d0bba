import { defineReportRule } from '../rule'
import { remarkOf } from './remark'

export default defineReportRule({
  id: 'privacy/name-officer',
  title: '民警真名没有隐去',
  basis: { force: '通行做法' },
  defaultSeverity: 'warning',
  check(draft, { report }) {
    const { subjects } = draft.report.frontMatter.values
    for (const finding of draft.findings) {
      if (finding.kind !== 'name') continue
      // The person a 先进事迹 is about may be named once the front matter says so.
      const undeclared = finding.role === 'subject' && subjects.length === 0
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
