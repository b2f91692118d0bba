import { defineReportRule } from '../rule'
import { OUTDATED_TERMS } from './outdated-terms'
import { createTermList, reportTerms, termsTrace } from './report-terms'

const list = createTermList(OUTDATED_TERMS)

export default defineReportRule({
  id: 'term/outdated',
  title: '过时的用语',
  basis: { force: '规定', source: '现行法律法规' },
  defaultSeverity: 'info',
  strictSeverity: 'info',
  reads: (draft) => termsTrace(list, draft),
  check(draft, reporter) {
    reportTerms(list, draft, reporter)
  },
})
