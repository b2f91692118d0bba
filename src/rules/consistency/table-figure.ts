/** The figure of a cell that holds nothing else; its place is relative to the cell's text. */
export interface Figure {
  start: number
  end: number
  value: number
  decimals: number
  isPercent: boolean
  /** Where the cell says which way something went: 上升2.6%, -3.1%, ↓5%. */
  direction: 1 | -1 | 0
}

/** Groups: which way, the number, what is counted. */
const FIGURE =
  /^([\s*_]{0,8}(?:同比|环比)?(上升|增长|增加|提高|下降|减少|降低|[↑↓▲▼+＋\-－−])?[ \u3000]{0,3})(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{1,4})?[ \u3000]{0,3}([%％]|起|件|人次?|名|份|次|元|万元|辆|家|处|户|条|个|场|分|篇)?[\s*_]{0,8}$/
const UP = /[上增提↑▲+＋]/

/** The figure that a cell is, or undefined; a mark for nothing (—, 0, 无) counts as none but for 0. */
export function figureOf(text: string): Figure | undefined {
  const match = FIGURE.exec(text)
  if (!match) return undefined
  const [, lead = '', way, digits = '', fraction = '', unit = ''] = match
  return {
    start: lead.length,
    end: lead.length + digits.length + fraction.length,
    value: Number(digits.replaceAll(',', '') + fraction),
    decimals: Math.max(0, fraction.length - 1),
    isPercent: /[%％]/.test(unit),
    direction: way === undefined ? 0 : UP.test(way) ? 1 : -1,
  }
}
