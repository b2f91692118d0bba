import { FIRST, type Lexicon } from './lexicon'
import { beginsRole, endsRole } from './role-marks'
import { beginsCompoundSurname } from './surnames'
import { isTransliterating } from './transliteration'

/** Kinds of characters that names are written with. */
export const HAN = 1
export const MIDDLE_DOT = 7

/** Where the parts of `Facts.traits` begin; four bits each. */
export const FIRST_AT = 4
export const LAST_AT = 8
export const ONLY_AT = 12
export const KIND_AT = 16
const MAY_BEGIN = 1 << 20
/** A surname of two characters may begin with the character. */
export const BEGINS_COMPOUND = 1 << 21
/** Role words may end, and may begin, with the character. */
export const ENDS_ROLE = 1 << 22
export const BEGINS_ROLE = 1 << 23

/** Characters of a lower level are surnames in one of a thousand of their places, or fewer. */
const LEAST_SURNAME = 2

/**
 * Of a character by itself: how name-like it is as a surname, as the first, last and only one of a given name (levels
 * 0…15), its kind, and whether a name, a surname of two characters and a role word may begin with it.
 */
export type TraitsOf = (unit: number) => number

/** Looked up for the characters that texts have: of all there are that would take longer than to read an essay. */
export function createTraits({ surname, first, last, only }: Lexicon): TraitsOf {
  const known = new Int32Array(0x10000)
  const look = (unit: number): number => {
    const i = unit - FIRST
    const level = surname[i] ?? 0
    const levels =
      level | ((first[i] ?? 0) << FIRST_AT) | ((last[i] ?? 0) << LAST_AT) | ((only[i] ?? 0) << ONLY_AT)
    const begins = level >= LEAST_SURNAME || isTransliterating(unit)
    const traits =
      levels |
      ((KINDS[unit] as number) << KIND_AT) |
      (begins ? MAY_BEGIN : 0) |
      (beginsCompoundSurname(unit) ? BEGINS_COMPOUND : 0) |
      (endsRole(unit) ? ENDS_ROLE : 0) |
      (beginsRole(unit) ? BEGINS_ROLE : 0)
    known[unit] = traits
    return traits
  }
  return (unit) => (known[unit] as number) || look(unit)
}

/** Whether a character is a surname of somebody, by its traits. */
export function isSurname(traits: number): boolean {
  return (traits & 15) >= LEAST_SURNAME
}

/** Whether a name may begin with a character, by its traits. */
export function mayBegin(traits: number): boolean {
  return (traits & MAY_BEGIN) !== 0
}

/** Whether names are written with a character, by its traits. */
export function isOfNames(traits: number): boolean {
  const kind = (traits >>> KIND_AT) & 15
  return kind === HAN || kind === MIDDLE_DOT
}

/** By code unit: 1 Han, 2 digit, 3 letter, 4 comma-like, 5 stop-like, 6 quote or bracket, 7 · of foreign names, 8 other. */
const KINDS = new Uint8Array(0x10000).fill(8).fill(HAN, 0x3400, 0xa000)
for (const [kind, characters] of [
  [2, '0123456789０１２３４５６７８９'],
  [3, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [4, '，、,；;：:'],
  [5, '。！？.!?\n'],
  [6, '“”‘’（）()《》〈〉「」"\''],
  [MIDDLE_DOT, '·•・．'],
] as const) {
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind
}
