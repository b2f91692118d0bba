import { defineReportRule } from '../rule'
import { CONFUSABLES } from '../term/confusables'
import { idiomSlips } from '../term/idiom-slips'
import { LOOK_ALIKES } from '../term/look-alikes'
import { createTermList, reportTerms, termsTrace } from '../term/report-terms'
import { SOUND_SLIPS } from '../term/sound-slips'

const list = createTermList([...CONFUSABLES, ...LOOK_ALIKES, ...SOUND_SLIPS], idiomSlips)

export default defineReportRule({
  id: 'typography/confusable',
  title: '容易用错的字词',
  basis: { force: '通行做法', source: '《现代汉语词典》' },
  defaultSeverity: 'info',
  strictSeverity: 'info',
  reads: (draft) => termsTrace(list, draft),
  check(draft, reporter) {
    reportTerms(list, draft, reporter)
  },
})
