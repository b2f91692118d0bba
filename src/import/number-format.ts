import { toHanNumeral } from '../report/numbering'

/** How Word writes automatic numbers: the values of ST_NumberFormat (ECMA-376 Part 1, 17.18.59) that papers use. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  chineseCounting: han,
  chineseCountingThousand: han,
  taiwaneseCounting: han,
  taiwaneseCountingThousand: han,
  japaneseCounting: han,
  ideographDigital: (value) => digitByDigit(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => digitByDigit(value, '○一二三四五六七八九'),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  decimalEnclosedCircle: (value) => enclosed(value, '①', 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, '①', 20),
  decimalEnclosedFullstop: (value) => enclosed(value, '⒈', 20),
  decimalEnclosedParen: (value) => enclosed(value, '⑴', 20),
  ideographEnclosedCircle: (value) => enclosed(value, '㊀', 10),
  ideographTraditional: (value) => cyclic(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => cyclic(value, '子丑寅卯辰巳午未申酉戌亥'),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  ordinal: String,
  none: () => '',
}

/** An automatic number as it prints; formats of other scripts fall back to Arabic digits. */
export function formatAutomatic(format: string, value: number): string {
  return (FORMATS[format] ?? String)(value)
}

function han(value: number): string {
  return value > 0 && value < 1000 ? toHanNumeral(value) : digitByDigit(value, '〇一二三四五六七八九')
}

function digitByDigit(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('')
}

function fullWidth(value: number): string {
  return digitByDigit(value, '０１２３４５６７８９')
}

function legal(value: number): string {
  const plain = '零一二三四五六七八九十百'
  return [...han(value)].map((unit) => '零壹贰叁肆伍陆柒捌玖拾佰'[plain.indexOf(unit)] ?? unit).join('')
}

/** ①, ②, … as far as there are such characters. */
function enclosed(value: number, first: string, last: number): string {
  if (value < 1 || value > last) return String(value)
  return String.fromCodePoint((first.codePointAt(0) ?? 0) + value - 1)
}

function cyclic(value: number, names: string): string {
  return names[(value - 1) % names.length] ?? String(value)
}

/** A … Z, then AA, BB, … as Word counts. */
function letters(value: number, first: 'A' | 'a'): string {
  if (value < 1 || value > 26 * 10) return String(value)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}
