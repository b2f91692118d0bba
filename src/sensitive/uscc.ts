import { bare, contextOf, type Recognizer, sight, weigh } from './recognizer'

/** 18 characters of the alphabet without I, O, S, V, Z (GB 32100-2015). Not inside longer codes. */
const SHAPE =
  /(?<![0-9A-Za-z])[159YN][0-9A-HJ-NPQRTUWXY][ -]?\d{6}[ -]?[0-9A-HJ-NPQRTUWXY]{8}(?:-)?[0-9A-HJ-NPQRTUWXY][ -]?[0-9A-HJ-NPQRTUWXY](?![0-9A-Za-z])/gi
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LABEL = /信用代码|营业执照|机构代码|纳税人|税号/

export const usccRecognizer: Recognizer = {
  kind: 'uscc',
  recognize: (text) =>
    sight(text, SHAPE, ({ value, range }) => {
      const code = bare(value)
      if (code.length !== 18) return undefined
      const checked = hasValidUsccCheck(code)
      const labelled = LABEL.test(contextOf(text, range))
      // Digits alone, unlabelled, are an identity number or a number of something else.
      if (!labelled && !(checked && /[A-Z]/.test(code.slice(0, 17)))) return undefined
      return weigh(range, [
        { met: true, points: 1, said: '18位，统一社会信用代码的写法' },
        { met: checked, points: 2, said: '校验位正确' },
        { met: !checked, points: 0, said: '校验位不对，可能抄错' },
        { met: labelled, points: 2, said: '附近有“信用代码”一类的字样' },
      ])
    }),
}

/** The check character of GB 32100: the sum weighted with powers of 3 modulo 31. */
export function hasValidUsccCheck(code: string): boolean {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17]
}
