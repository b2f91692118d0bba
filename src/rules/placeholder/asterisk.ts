import type { Range } from '../../text/range'
import { defineBlockRule } from '../rule'
import { emphasisIn } from './emphasis'
import { type MarkSearch, reportMarks } from './marks'
import { type Reading, typedAt } from './reading'
import { isMask } from './slots'

const HAN = /[\u4e00-\u9fff]/

const search: MarkSearch = {
  runs: /[*＊﹡]+/g,
  isBlank(reading, range) {
    if (emphasisIn(reading).has(range.start) || isMask(reading, range)) return false
    return !isBare(reading, range) || !isSign(reading.text, range)
  },
  hint(reading, range) {
    return range.end - range.start === 1 && isInWord(reading.text, range) ? '原来的字' : undefined
  },
}

/** Typed without `\`: Markdown may take it for a mark of its own. */
function isBare(reading: Reading, range: Range): boolean {
  return /^\*+$/.test(typedAt(reading, { start: range.start, end: Math.min(range.end, range.start + 40) }))
}

/** Bullets, rules, times, wildcards and reference marks. */
function isSign(text: string, { start, end }: Range): boolean {
  const lineStart = start === 0 || /[\n>]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  const after = text.slice(end, end + 3)
  if (lineStart && end - start === 1 && /^\s/.test(after)) return true
  if (lineStart && end - start >= 3 && /^\s*(?:\n|$)/.test(after)) return true
  if (end - start > 1) return false
  const before = text.slice(Math.max(0, start - 2), start)
  if (/[0-9] ?$/.test(before) && /^ ?[0-9]/.test(after)) return true
  if (/^\.[A-Za-z]/.test(after) || (/^(?:号|为必)/.test(after) && !before.endsWith('〕'))) return true
  return /[带标注打加]$/.test(before) || (end === text.length && HAN.test(before.slice(-1)) && start > 0)
}

/** 水*向: one character of a word was starred out. */
function isInWord(text: string, { start, end }: Range): boolean {
  return HAN.test(text[start - 1] ?? '') && HAN.test(text[end] ?? '')
}

export default defineBlockRule({
  id: 'placeholder/asterisk',
  title: '用星号占位',
  basis: { force: '建议' },
  defaultSeverity: 'warning',
  check(block, reporter) {
    reportMarks(block, search, reporter)
  },
})
