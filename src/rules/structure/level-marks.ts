import { formatNumber, type NumberingStyle } from '../../report/numbering'

/** What stands before and after the digits (GB/T 9704-2012, 7.3.3). */
const AROUND: Readonly<Record<NumberingStyle, readonly [string, string]>> = {
  part: ['第', '部分　'],
  han: ['', '、'],
  hanParen: ['（', '）'],
  arabic: ['', '.'],
  arabicParen: ['（', '）'],
  circled: ['', ''],
}

/** A number as official papers write it: 一、（一） 1. （1） ①. */
export function properMark(style: NumberingStyle, value: number): string {
  const [before, after] = AROUND[style]
  return before + formatNumber(style, value) + after
}
