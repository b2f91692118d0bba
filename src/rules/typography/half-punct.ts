import type { BlockContent } from '../../report/block'
import { matchesIn } from '../../text/search/matches'
import type { Fix } from '../problem'
import { defineBlockRule, type Reporter } from '../rule'
import { after, before, isHan, typedProse } from './reading'

/** What each half-width mark is in Chinese. */
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '､': '、',
  '｡': '。',
}
const MARK = /[,;:?!､｡]/g
/**
 * 依法查处. 收到“好评”. 占85.7%. at the end of a line, or with a blank and Han behind it. Not 一. 第一. 附件一. , which are numbers;
 * not …, not 1.5, not （一）., not 收获很大. Then he left.
 */
const FULL_STOP =
  /(?<=[\u3007\u3400-\u9fff]{3}[*_]{0,3}|[\u3400-\u9fff][”’》]|[\u3400-\u9fff]\d{1,3}(?:\.\d{1,4})?%)\.(?=["”’）)]?[*_]{0,3}(?:$|\r?\n|(?<![一二三四五六七八九十]\.) {1,2}[*_“‘（《]{0,3}[\u3007\u3400-\u9fff]))/g
/** What ends a Chinese phrase although a Latin one may end so, too: 收到“好评”, 占85.7%. */
const CHINESE_END = /[\u3400-\u9fff](?:[”’]|\d{1,3}(?:\.\d{1,4})?%)[*_]{0,3}$/
const LONGEST_END = 16
/** Closing and opening signs that only Chinese has; “ ” stand in English, too. */
const CLOSING = /[）》〉】〕」』，。、；：！？]/
const OPENING = /[（《〈【〔「『]/
const LONGEST_RUN = 8
/** 1,加强管理: a number with a comma is a number first. */
const NUMBERED = /(?:^|\n)[ \t\u3000]{0,8}\d{1,3}$/

export default defineBlockRule({
  id: 'typography/half-punct',
  title: '中文里用了半角标点',
  basis: { force: '规定', source: 'GB/T 15834-2011', clause: '5.1' },
  defaultSeverity: 'info',
  strictSeverity: 'warning',
  check(block, reporter) {
    reportMarks(block, reporter)
    reportBrackets(block, reporter)
  },
})

function reportMarks(block: BlockContent, { report }: Reporter): void {
  const text = typedProse(block)
  for (const { index, 0: mark } of matchesIn(text, MARK)) {
    if (isChinese(text, index)) report(remarkOn(text, index, mark))
  }
  for (const { index } of matchesIn(text, FULL_STOP)) report(remarkOn(text, index, '.'))
}

function remarkOn(text: string, start: number, mark: string) {
  const full = FULL[mark] ?? mark
  const range = { start, end: start + 1 }
  // The blank that was typed behind it belongs to the half-width mark.
  const end = text[start + 1] === ' ' && isHan(text[start + 2]) ? start + 2 : start + 1
  return {
    range,
    message: `中文里用了半角“${mark}”，应当用全角“${full}”`,
    fixes: [{ title: `改为全角“${full}”`, edits: [{ range: { start, end }, text: full }], safe: true }],
  }
}

/** Whether a mark stands in a Chinese sentence. Not 1,000, 10:30, a, b, Hello, 张某, an image's `![`. */
function isChinese(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  const start = startOfRun(text, at)
  const left = before(text, start)
  const right = after(text, at + 1)
  const endsChinese = () =>
    isHan(left) || CLOSING.test(left) || CHINESE_END.test(text.slice(Math.max(0, start - LONGEST_END), start))
  if (mark === '!' && right === '[') return false
  // A blank and a Latin word behind the mark: the sentence is English.
  if (right === ' ') {
    const next = after(text, at + 2)
    if (isHan(next) || OPENING.test(next)) return isHan(left) || CLOSING.test(left) || /[”’"\d%]/.test(left)
    return endsChinese() && !/[A-Za-z]/.test(next)
  }
  if (isHan(left) || CLOSING.test(left)) return true
  if (right === '' || /[\r\n]/.test(right)) return endsChinese()
  if (!isHan(right) && !OPENING.test(right)) return false
  return !/\d/.test(left) || !NUMBERED.test(text.slice(Math.max(0, at - 12), at))
}

/** Where the half-width marks begin that a mark is one of: 怎么回事??? */
function startOfRun(text: string, at: number): number {
  let start = at
  while (at - start < LONGEST_RUN && /[,;:?!]/.test(text[start - 1] ?? '')) start--
  return start
}

/** A bracket with what it holds; the innermost one. */
const BRACKETS = /([(（])([^()（）\n]{1,80})([)）])/g
/** (2018)26号 is a document's number, (一) and (2) are numbers of headings: other rules know them. */
const NUMBER = /^(?:\d{1,4}|[一二三四五六七八九十百]{1,4}|[A-Za-z])$/

function reportBrackets(block: BlockContent, { report }: Reporter): void {
  const text = typedProse(block)
  for (const { index, 1: open = '', 2: inner = '', 3: close = '' } of matchesIn(text, BRACKETS)) {
    if ((open === '（' && close === '）') || NUMBER.test(inner.trim())) continue
    if (before(text, index) === ']' || !(isHan(before(text, index)) || [...inner].some(isHan))) continue
    const end = index + inner.length + 2
    const edits: Fix['edits'] = []
    if (open === '(') edits.push({ range: { start: index, end: index + 1 }, text: '（' })
    if (close === ')') edits.push({ range: { start: end - 1, end }, text: '）' })
    report({
      range: edits[0]?.range ?? { start: index, end },
      message: '中文里用了半角括号，应当用全角“（）”',
      fixes: [{ title: '改为全角“（）”', edits, safe: true }],
    })
  }
}
