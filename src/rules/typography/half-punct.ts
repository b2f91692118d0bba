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
/** A mark, with the same one behind it again. */
const MARK = /([,;:?!､])\1{0,19}|｡/g
/**
 * 依法查处. 收到“好评”. 占85.7%. at the end of a line, or with a blank and Han behind it. Not 一. 第一. 附件一. , which are numbers;
 * not …, not 1.5, not （一）., not 收获很大. Then he left.
 */
const FULL_STOP =
  /(?<=[\u3007\u3400-\u9fff]{3}[*_]{0,3}|[\u3400-\u9fff][”’》]|[\u3400-\u9fff]\d{1,3}(?:\.\d{1,4})?%)\.(?=["”’）)]?[*_]{0,3}(?:$|\r?\n|(?<![一二三四五六七八九十]\.) {1,2}[*_“‘（《]{0,3}[\u3007\u3400-\u9fff]))/g
/**
 * 查处酒驾12起. （见附件1）. at the end of a line; 320人次.查处, 主持.会议 inside it. Not （一）., and not between the
 * parts of a name (买买提.吐尔逊).
 */
const FURTHER_STOP =
  /\.(?:(?<=\d(?:[起件人名次辆台份元户家处场吨]|人次|[万亿]元|公里|分钟|小时|个百分点)\.)(?=["”’）)]?[*_]{0,3}(?:$|\r?\n)|[\u3400-\u9fff])|(?<=[\u3400-\u9fff][^\n（(]{0,3}[）)]\.)(?<![（(][一二三四五六七八九十\d]{1,3}[）)]\.)(?=$|\r?\n)|(?<=[\u3400-\u9fff]{3}\.)(?=会议[强要指听传学研认]|同时|今年|去年|目前|下一步|通过|为了|我们|他们|截至|针对|此外|因此|民警|[大中支]队|全队|当[晚天]|经查))/g
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
  for (const { index, 0: run } of matchesIn(text, MARK)) {
    const end = endOfMarks(text, index, run)
    if (isOne(text, index, end)) {
      if (isChinese(text, index, end)) report(remarkOn(text, index, end))
      continue
    }
    for (let at = index; at < end; at++) if (isChinese(text, at, at + 1)) report(remarkOn(text, at, at + 1))
  }
  for (const pattern of [FULL_STOP, FURTHER_STOP])
    for (const { index } of matchesIn(text, pattern)) report(remarkOn(text, index, index + 1))
}

/** Where a run of marks ends; the last one of `!![` is an image's. */
function endOfMarks(text: string, start: number, run: string): number {
  const end = start + run.length
  return run.startsWith('!') && after(text, end) === '[' ? end - 1 : end
}

/** Whether a run becomes one mark, as doubled ones are a slip. Not 共有??人, where each may stand for a digit. */
function isOne(text: string, start: number, end: number): boolean {
  return text[start] !== '?' || !isHan(after(text, end))
}

function remarkOn(text: string, start: number, end: number) {
  const marks = text.slice(start, end)
  const full = FULL[marks.charAt(0)] ?? marks
  const one = marks.length > 1 ? '一个' : ''
  // The blank that was typed behind it belongs to the half-width mark.
  const endOfEdit = text[end] === ' ' && isHan(text[end + 1]) ? end + 1 : end
  return {
    range: { start, end },
    message: `中文里用了半角“${marks}”，应当用${one}全角“${full}”`,
    fixes: [
      {
        title: `改为${one}全角“${full}”`,
        edits: [{ range: { start, end: endOfEdit }, text: full }],
        safe: true,
      },
    ],
  }
}

/** Whether a mark, or a run of one, stands in a Chinese sentence. Not 1,000, 10:30, a, b, Hello, 张某, an image's `![`. */
function isChinese(text: string, at: number, end: number): boolean {
  if (end === at) return false
  const mark = text[end - 1] ?? ''
  const start = startOfRun(text, at)
  const left = before(text, start)
  const right = after(text, end)
  const endsChinese = () =>
    isHan(left) || CLOSING.test(left) || CHINESE_END.test(text.slice(Math.max(0, start - LONGEST_END), start))
  if (mark === '!' && right === '[') return false
  // A blank and a Latin word behind the mark: the sentence is English.
  if (right === ' ') {
    const next = after(text, end + 1)
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
