import { FIRST, type Lexicon, WORD_CLASSES } from './lexicon'
import { markRoles } from './role-marks'
import { createWords, cutWords, type Words } from './segment'
import { isCompoundSurname } from './surnames'
import { isTransliterating } from './transliteration'

/** Cells before and after a text in arrays with a cell a character, so that no window leaves them. */
export const PAD = 4
/** Kinds of characters that names are written with. */
export const HAN = 1
export const MIDDLE_DOT = 7

/**
 * What the model looks at in a text, with a cell a character: the first one's is the one at `PAD`. Grows as needed and
 * is used again.
 */
export interface Facts {
  room: number
  units: Int32Array
  /** Of each character by itself; see `TraitsOf`. */
  traits: Int32Array
  /** Whether a surname of two characters begins here. */
  compound: Uint8Array
  /** Groups of role words that end, and that begin, at a character. */
  left: Uint8Array
  right: Uint8Array
  /** Kind of what ends, and of what begins, at a character: a word of a class, beside a role word, or a mark. */
  before: Uint8Array
  after: Uint8Array
  /** Length of the word around a character and the character's place in it, as one number. */
  shape: Uint8Array
  /** These have the first character's cell at 0. */
  words: Words
}

export function createFacts(room = 512): Facts {
  const bytes = () => new Uint8Array(room + 2 * PAD)
  const numbers = () => new Int32Array(room + 2 * PAD)
  return {
    room,
    units: numbers(),
    traits: numbers(),
    compound: bytes(),
    left: bytes(),
    right: bytes(),
    before: bytes(),
    after: bytes(),
    shape: bytes(),
    words: createWords(room + 2 * PAD),
  }
}

/**
 * Reads what the features of a text are made of: its characters and how name-like they are, its words, the role
 * words in it.
 *
 * @param traitsOf made of the lexicon
 * @returns the facts, or a larger one
 */
export function readFacts(text: string, lexicon: Lexicon, traitsOf: TraitsOf, reuse: Facts): Facts {
  const facts = reuse.room >= text.length ? reuse : createFacts(text.length * 2)
  readCharacters(text, traitsOf, facts)
  cutWords(text, lexicon, facts.words)
  markRoles(text, facts.left, facts.right, PAD)
  readKinds(text.length, facts)
  return facts
}

/** Where the parts of `Facts.traits` begin; four bits each. */
export const FIRST_AT = 4
export const LAST_AT = 8
export const ONLY_AT = 12
export const KIND_AT = 16
const MAY_BEGIN = 1 << 20

/** Characters of a lower level are surnames in one of a thousand of their places, or fewer. */
const LEAST_SURNAME = 2

/**
 * Of a character by itself: how name-like it is as a surname, as the first, last and only one of a given name (levels
 * 0…15), its kind, and whether a name may begin with it.
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
    const traits = levels | ((KINDS[unit] as number) << KIND_AT) | (begins ? MAY_BEGIN : 0)
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

/** What stands at the edge of a text: among the characters, the groups, the shapes and the kinds. */
const BEFORE_TEXT = 1
const AFTER_TEXT = 2
export const NO_GROUP = 6
const NO_SHAPE = 63
const EDGE = 63

function readCharacters(text: string, traitsOf: TraitsOf, facts: Facts): void {
  const { length } = text
  const { units, traits: own, compound } = facts
  const end = length + PAD
  units.fill(BEFORE_TEXT, 0, PAD)
  units.fill(AFTER_TEXT, end, end + PAD)
  for (const cells of [own, compound]) cells.fill(0, 0, PAD).fill(0, end, end + PAD)
  for (let i = 0, at = PAD, unit = text.charCodeAt(0); i < length; i++, at++) {
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 0
    units[at] = unit
    own[at] = traitsOf(unit)
    compound[at] = isCompoundSurname(unit, next) ? 1 : 0
    unit = next
  }
}

const ROLE_KINDS = 16
const MARK_KINDS = 24
const DEED = WORD_CLASSES.indexOf('deed')

function readKinds(length: number, { traits, left, right, before, after, shape, words }: Facts): void {
  const { endsFacts, longestFacts, size, start } = words
  const end = length + PAD
  left.fill(NO_GROUP, 0, PAD)
  before.fill(EDGE, 0, PAD)
  shape.fill(NO_SHAPE, 0, PAD).fill(NO_SHAPE, end, end + PAD)
  for (let i = 0, at = PAD; i < length; i++, at++) {
    const mark = MARK_KINDS + (((traits[at] as number) >>> KIND_AT) & 15)
    const role = left[at] as number
    const ended = (endsFacts[i] as number) >> 4
    before[at] = role !== 0 ? ROLE_KINDS + role : ended !== 0 ? ended : mark
    const deed = right[at] as number
    const begun = (longestFacts[i] as number) >> 4
    after[at] = deed !== 0 && begun !== DEED ? ROLE_KINDS + deed : begun !== 0 ? begun : mark
    shape[at] = (size[i] as number) * 8 + i - (start[i] as number)
  }
  right.fill(0, end, end + PAD)
  after.fill(EDGE, end, end + PAD)
}
