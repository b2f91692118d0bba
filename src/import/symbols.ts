/** Signs of Wingdings and Wingdings 2 that papers use, as Unicode has them; others would print as nonsense. */
const SYMBOLS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Wingdings: {
    '6C': '●',
    '6E': '■',
    '6F': '□',
    '71': '□',
    '75': '◆',
    A8: '□',
    D8: '➢',
    E0: '→',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  'Wingdings 2': { 50: '✓', 51: '☒', 52: '☑', 53: '☒', 54: '☒', A3: '□', 30: '□' },
}

/** The sign of a `w:sym`; its code may lie in the private area (F0FE). A box where nobody knows it. */
export function symbolOf(font: string, code: string): string {
  const short = code.toUpperCase().replace(/^F0/, '')
  const known = SYMBOLS[font]?.[short]
  if (known) return known
  const point = Number.parseInt(code, 16)
  const isPrivate = point >= 0xe000 && point <= 0xf8ff
  return Number.isInteger(point) && point >= 0x20 && point <= 0x10ffff && !isPrivate
    ? String.fromCodePoint(point)
    : '□'
}
