/** What stands behind 某 where several people of a draft would have the same mask: 徐某1, or 徐某甲. */
export type SignStyle = 'number' | 'stem'

/** The ten heavenly stems, by which court papers tell people apart. */
const STEMS = '甲乙丙丁戊己庚辛壬癸'

/** A stem behind 某 as a sign, and not the beginning of a word: 徐某乙肝, 徐某甲状腺. */
const STEM_SIGN = `[${STEMS}]{1,2}(?!状腺|肝|醇|醛|烷|烯)`

/** Such a sign in a pattern; no telephone number: 徐某139…. */
export const MASK_SIGN = `(?:\\d{1,2}(?!\\d)|${STEM_SIGN})`

const SIGN_AHEAD = new RegExp(`^${MASK_SIGN}`)
const IS_STEM = new RegExp(`^[${STEMS}]`)

/** The sign of the first person, the second and so on: 1, 2, …; 甲, 乙, … 癸, 甲甲, 甲乙. */
export function signOf(count: number, style: SignStyle): string {
  if (style === 'number') return String(count)
  const rest = count - 1
  const last = STEMS.charAt(rest % STEMS.length)
  return rest < STEMS.length ? last : signOf(Math.floor(rest / STEMS.length), style) + last
}

/** The sign that a text has at a place right behind 某; '' where there is none. */
export function signAt(text: string, at: number): string {
  return SIGN_AHEAD.exec(text.slice(at, at + LONGEST_LOOK))?.[0] ?? ''
}

/** A sign of two characters, and what is looked at behind it. */
const LONGEST_LOOK = 4

/** Whether a sign is one of stems. */
export function isStem(sign: string): boolean {
  return IS_STEM.test(sign)
}

/** Whether what stands behind a place is a figure, with or without the marks of Markdown before it: **王立东**3部手机. */
export function standsBeforeFigure(source: string, place: number): boolean {
  let at = place
  while (MARKS.has(source.charAt(at))) at++
  return isDigit(source.charCodeAt(at))
}

const MARKS: ReadonlySet<string> = new Set('*_~`')

/** Half or full width. */
function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}
