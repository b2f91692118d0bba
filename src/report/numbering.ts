import type { Range } from '../text/range'

/**
 * The numbering forms of official papers, outermost first (GB/T 9704-2012, 7.3.3: 一、 →（一）→ 1. →（1）),
 * with two that drafts add: 第一部分 above them and ① below.
 */
export const NUMBERING_STYLES = ['part', 'han', 'hanParen', 'arabic', 'arabicParen', 'circled'] as const
export type NumberingStyle = (typeof NUMBERING_STYLES)[number]

/** A number at the beginning of a heading or paragraph. */
export interface Numbering {
  style: NumberingStyle
  value: number
  /** The mark as typed, with its punctuation and the white space after it: `一、`, `(2) `. */
  mark: string
  /**
   * The digits alone, relative to the text that was read; negative where a Markdown list's own number stands
   * before the block's text.
   */
  digits: Range
}

const HAN_DIGITS = '零一二三四五六七八九'
const HAN = '[一二三四五六七八九十百零〇]{1,5}'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** Each pattern: group 1 is what stands before the digits, group 2 the digits. */
const PATTERNS: readonly [NumberingStyle, RegExp][] = [
  ['part', new RegExp(`^(第)(${HAN}|\\d{1,3})(?:部分|章|节|篇)[、，：:\\s]*`)],
  ['hanParen', new RegExp(`^([（(])(${HAN})[）)][、.．\\s]*`)],
  ['han', new RegExp(`^()(${HAN})\\s?[、.．]\\s*`)],
  ['arabicParen', /^([（(])(\d{1,3})[）)][、.．\s]*/],
  ['arabicParen', /^()(\d{1,3})[）)][、.．\s]*/],
  // Not 1.5万元, 3、5天, 2024.9.3, 1.1 小节: what follows the mark must not be a digit, unless it is a year: 3.2024年.
  ['arabic', /^()(\d{1,3})\s?[、.．](?!\s*\d(?!\d{3}年))\s*/],
  ['circled', new RegExp(`^()([${CIRCLED}])[、.．\\s]*`)],
]

/**
 * Reads the number at the very beginning of `text` (after white space, which counts into the mark).
 * Undefined where there is none, and for years, amounts and decimals.
 */
export function parseNumbering(text: string): Numbering | undefined {
  const indent = /^[\s　]{0,8}/.exec(text)?.[0].length ?? 0
  const rest = text.slice(indent, indent + 24)
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(rest)
    const digits = match?.[2]
    if (!match || digits === undefined) continue
    const start = indent + (match[1]?.length ?? 0)
    const value = numberOf(style, digits)
    if (value === undefined) continue
    return {
      style,
      value,
      mark: text.slice(0, indent + match[0].length),
      digits: { start, end: start + digits.length },
    }
  }
  return undefined
}

/** How deep a numbering form stands: 0 for 第一部分, 1 for 一、, 2 for （一） and so on. */
export function rankOf(style: NumberingStyle): number {
  return NUMBERING_STYLES.indexOf(style)
}

/** Writes `value` in the digits that `style` uses: 三 for `han`, 3 for `arabic`, ③ for `circled`. */
export function formatNumber(style: NumberingStyle, value: number): string {
  if (style === 'circled') return CIRCLED[value - 1] ?? String(value)
  return style === 'arabic' || style === 'arabicParen' ? String(value) : toHanNumeral(value)
}

/** 1…999 in Han numerals: 12 → 十二, 20 → 二十, 105 → 一百零五. */
export function toHanNumeral(value: number): string {
  if (value < 10) return HAN_DIGITS[value] ?? String(value)
  if (value < 20) return `十${value % 10 ? HAN_DIGITS[value % 10] : ''}`
  if (value < 100) return `${HAN_DIGITS[Math.floor(value / 10)]}十${value % 10 ? HAN_DIGITS[value % 10] : ''}`
  const rest = value % 100
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? `零${HAN_DIGITS[rest]}`
        : rest < 20
          ? `一${toHanNumeral(rest)}`
          : toHanNumeral(rest)
  return `${HAN_DIGITS[Math.floor(value / 100)]}百${tail}`
}

/** Reads a Han numeral below ten thousand; undefined for what is none (百百, 十〇). */
export function parseHanNumeral(text: string): number | undefined {
  const match =
    /^(?:([一二三四五六七八九])千零?)?(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/.exec(
      text.replaceAll('〇', '零'),
    )
  if (!match || text === '') return undefined
  const [, thousands, hundreds, tens, ten, ones] = match
  const digit = (han: string | undefined) => Math.max(0, HAN_DIGITS.indexOf(han || '零'))
  return (
    digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones)
  )
}

function numberOf(style: NumberingStyle, digits: string): number | undefined {
  if (style === 'circled') return CIRCLED.indexOf(digits) + 1
  return /^\d/.test(digits) ? Number(digits) : parseHanNumeral(digits)
}
