import type { Range } from '../../text/range'
import { defineBlockRule } from '../rule'
import { type MarkSearch, reportMarks } from './marks'
import { isMask } from './slots'

/** Also letters with a tone: 習(xí). */
const LATIN_END = /[A-Za-z\u00c0-\u024f]$/
const DIGIT_OR_LATIN = /^[0-9A-Za-z\u00c0-\u024f]/
/** Letters may follow only as a unit: xxkm. */
const UNIT = /^(?:km|kg|cm|mm|ml|mg)(?![A-Za-z])/i
/** X光, X型路口, x轴, x=3: the letter itself. Not X片区, X线路, X型号. */
const LETTER_WORD = /^(?:光|射线|线(?!路)|片(?!区)|轴|形|型(?!号)|染色|坐标|[-+=＝/^])/
const LETTER_BEFORE = /(?:[-+=＝/^.&#@]|[A-Za-z] )$/
/** 打×, （×）: the sign for wrong. */
const SIGN_BEFORE = /[打划画][“"'‘（(]?$/
const TICK = /[√✓✔]/
/** 面积=长×宽, 长×宽×高: times. */
const FORMULA = /[=＝÷]|等于|乘以/
const MEASURED = /[长宽高厚]/

const search: MarkSearch = {
  // xx.x％: a number with decimals.
  runs: /[xX×╳✕]+(?:\.[xX×╳✕]+)?/g,
  isBlank(reading, range) {
    const { text } = reading
    const before = text.slice(Math.max(0, range.start - 2), range.start)
    const after = text.slice(range.end, range.end + 5)
    if (LATIN_END.test(before) || (DIGIT_OR_LATIN.test(after) && !UNIT.test(after))) return false
    // Model names of sites: www.xxx.com.
    if (/[A-Za-z]\.$/.test(before) || /^\.[A-Za-z]/.test(after)) return false
    if (range.end - range.start === 1 && isSingleSign(text, range, before, after)) return false
    return !isMask(reading, range)
  },
}

/** One x or × by itself is often a letter, a sign or "times". */
function isSingleSign(text: string, { start, end }: Range, before: string, after: string): boolean {
  if (/[0-9] ?$/.test(before) || /^ ?[0-9]/.test(after)) return true
  if (LETTER_WORD.test(after) || LETTER_BEFORE.test(before) || SIGN_BEFORE.test(before)) return true
  if (/[（([]$/.test(before) && /^[）)\]]/.test(after)) return true
  if (MEASURED.test(before.slice(-1)) && MEASURED.test(after[0] ?? '')) return true
  const around = text.slice(Math.max(0, start - 16), end + 16)
  if (TICK.test(around) || FORMULA.test(around)) return true
  // Alone in its cell, or a bullet.
  return start === 0 && (end === text.length || /^\s/.test(after))
}

export default defineBlockRule({
  id: 'placeholder/x',
  title: '用 x 或 × 占位',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, reporter) {
    reportMarks(block, search, reporter)
  },
})
