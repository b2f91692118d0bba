import { type Lexicon, WORD_CLASSES } from './lexicon'
import { groupAfter, groupBefore } from './role-marks'
import { createWords, cutWords, type Words } from './segment'
import { isCompoundSurname } from './surnames'
import { BEGINS_COMPOUND, BEGINS_ROLE, ENDS_ROLE, isSurname, KIND_AT, type TraitsOf } from './traits'

/** Cells before and after a text in arrays with a cell a character, so that no window leaves them. */
export const PAD = 4

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
  const facts = withRoom(text.length, reuse)
  readCharacters(text, traitsOf, facts)
  readRest(text, lexicon, facts)
  return facts
}

/** The facts, or larger ones: for a text of so many code units. */
export function withRoom(length: number, facts: Facts): Facts {
  return facts.room >= length ? facts : createFacts(length * 2)
}

/** The rest of the facts, after `readCharacters`. */
export function readRest(text: string, lexicon: Lexicon, facts: Facts): void {
  cutWords(facts.units, PAD, text.length, lexicon, facts.words)
  markRoles(text, facts)
  readKinds(text.length, facts)
}

/** What stands at the edge of a text: among the characters, the groups, the shapes and the kinds. */
const BEFORE_TEXT = 1
const AFTER_TEXT = 2
export const NO_GROUP = 6
const NO_SHAPE = 63
const EDGE = 63

/** @returns whether any of the characters is a surname of somebody */
export function readCharacters(text: string, traitsOf: TraitsOf, facts: Facts): boolean {
  const { length } = text
  const { units, traits: own, compound } = facts
  const end = length + PAD
  units.fill(BEFORE_TEXT, 0, PAD)
  units.fill(AFTER_TEXT, end, end + PAD)
  for (const cells of [own, compound]) cells.fill(0, 0, PAD).fill(0, end, end + PAD)
  let hasSurname = false
  for (let i = 0, at = PAD, unit = text.charCodeAt(0); i < length; i++, at++) {
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 0
    const traits = traitsOf(unit)
    units[at] = unit
    own[at] = traits
    compound[at] = (traits & BEGINS_COMPOUND) !== 0 && isCompoundSurname(unit, next) ? 1 : 0
    hasSurname ||= isSurname(traits)
    unit = next
  }
  return hasSurname
}

/** Marks where role words end (`left`) and begin (`right`). */
function markRoles(text: string, { traits, left, right }: Facts): void {
  for (let i = 0, at = PAD; i < text.length; i++, at++) {
    const trait = traits[at] as number
    left[at] = (trait & ENDS_ROLE) === 0 ? 0 : groupBefore(text, i + 1)
    right[at] = (trait & BEGINS_ROLE) === 0 ? 0 : groupAfter(text, i)
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
