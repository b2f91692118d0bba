import { toHanNumeral } from '../../report/numbering'

export const HAN_DIGITS = '零一二三四五六七八九'
const PLACE: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** Reads a Han numeral up to 亿: 一千二百, 两万零五十, 二〇二四; undefined for what is none. */
export function readHan(text: string): number | undefined {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二')
  if (/^[零一二三四五六七八九]+$/.test(plain)) {
    return plain.length === 1 || plain.length === 4
      ? Number([...plain].map((digit) => HAN_DIGITS.indexOf(digit)).join(''))
      : undefined
  }
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of plain) {
    const place = PLACE[character]
    if (character === '万' || character === '亿') {
      total = (total + section + (digit ?? 0)) * (character === '万' ? 1e4 : 1e8)
      section = 0
      digit = undefined
    } else if (place !== undefined) {
      section += (digit || (section === 0 ? 1 : 0)) * place
      digit = undefined
    } else digit = HAN_DIGITS.indexOf(character)
  }
  return total + section + (digit ?? 0)
}

/** Reads a number in digits or in Han numerals: 12, 十二; undefined for what is none. */
export function numberIn(text: string): number | undefined {
  return /^\d/.test(text) ? Number(text) : readHan(text)
}

/** A count as another number is written, to stand in its place: 3 for 4, 两 for 三. */
export function writtenLike(number: string, count: number): string {
  if (/^\d/.test(number)) return String(count)
  return count === 2 ? '两' : toHanNumeral(count)
}
