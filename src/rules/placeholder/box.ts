import { defineBlockRule } from '../rule'
import { type MarkSearch, reportMarks } from './marks'
import { isMask } from './slots'

/** Boxes that were ticked: the empty ones beside them are the other choices. */
const TICKED = /[☑☒✓✔√■]/
const HAN_DIGIT = /[零一二三四五六七八九十百千]/

const search: MarkSearch = {
  runs: /[□☐▢◻⬜]+|[○〇◯]{2,}/gu,
  isBlank(reading, range) {
    const { text } = reading
    const [before, after] = [text[range.start - 1] ?? '', text[range.end] ?? '']
    if (/[○〇◯]/.test(text[range.start] ?? '')) {
      // 二〇〇八年 is a year.
      return !HAN_DIGIT.test(before) && !HAN_DIGIT.test(after) && !isMask(reading, range)
    }
    if (TICKED.test(text.slice(Math.max(0, range.start - 40), range.end + 40))) return false
    // A bullet pasted from Word.
    if ((before === '' || before === '\n') && /\s/.test(after)) return false
    return !isMask(reading, range)
  },
}

export default defineBlockRule({
  id: 'placeholder/box',
  title: '用方框或圆圈占位',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, reporter) {
    reportMarks(block, search, reporter)
  },
})
