import { type Lexicon, levelOf, WORD_CLASSES } from './lexicon'
import { markRoles } from './role-marks'
import { createWords, cutWords, type Words } from './segment'
import { isCompoundSurname } from './surnames'

/** Features per character. */
export const FEATURES = 55
/** Bits of a feature's key. */
export const KEY_BITS = 26
const KEY_MASK = (1 << KEY_BITS) - 1
/** Characters of padding on either side, so that a window never leaves the arrays. */
export const PAD = 4
/** Kinds of characters that names are written with. */
export const HAN = 1
export const MIDDLE_DOT = 7

/** Room for the features of a text; grows as needed and is used again. */
export interface FeatureSpace {
  room: number
  /** The keys of one character: `FEATURES` numbers of `KEY_BITS` bits. */
  keys: Int32Array
  units: Int32Array
  surname: Uint8Array
  first: Uint8Array
  last: Uint8Array
  only: Uint8Array
  kind: Uint8Array
  compound: Uint8Array
  left: Uint8Array
  right: Uint8Array
  /** Kind of what ends, and of what begins, at a character: a word of a class, beside a role word, or a mark. */
  before: Uint8Array
  after: Uint8Array
  words: Words
}

export function createFeatureSpace(room = 512): FeatureSpace {
  const bytes = () => new Uint8Array(room + 2 * PAD)
  return {
    room,
    keys: new Int32Array(FEATURES),
    units: new Int32Array(room + 2 * PAD),
    surname: bytes(),
    first: bytes(),
    last: bytes(),
    only: bytes(),
    kind: bytes(),
    compound: bytes(),
    left: bytes(),
    right: bytes(),
    before: bytes(),
    after: bytes(),
    words: createWords(room + 2 * PAD),
  }
}

/**
 * Reads what the features of a text are made of: its characters and how name-like they are, its words, the role
 * words in it. `keysAt` then gives the features of each character.
 *
 * @returns the space, or a larger one
 */
export function readFacts(text: string, lexicon: Lexicon, reuse: FeatureSpace): FeatureSpace {
  const space = reuse.room >= text.length ? reuse : createFeatureSpace(text.length * 2)
  readCharacters(text, lexicon, space)
  cutWords(text, lexicon, space.words)
  markRoles(text, space.left, space.right)
  space.left.fill(0, text.length, text.length + PAD)
  space.right.fill(0, text.length, text.length + PAD)
  readKinds(text.length, space)
  return space
}

/** What stands at the edge of a text, among the kinds of `before` and `after`. */
const EDGE = 63
const ROLE_KINDS = 16
const MARK_KINDS = 24
const DEED = WORD_CLASSES.indexOf('deed')

function readKinds(length: number, { kind, left, right, before, after, words }: FeatureSpace): void {
  for (let i = 0; i < length; i++) {
    const mark = MARK_KINDS + (kind[i + PAD] as number)
    const role = left[i] as number
    const ended = (words.endsFacts[i] as number) >> 4
    before[i] = role !== 0 ? ROLE_KINDS + role : ended !== 0 ? ended : mark
    const deed = right[i] as number
    const begun = (words.longestFacts[i] as number) >> 4
    after[i] = deed !== 0 && begun !== DEED ? ROLE_KINDS + deed : begun !== 0 ? begun : mark
  }
  after.fill(EDGE, length, length + PAD)
}

function readCharacters(text: string, lexicon: Lexicon, space: FeatureSpace): void {
  const { units, surname, first, last, only, kind, compound } = space
  const length = text.length
  for (let i = 0; i < PAD; i++) {
    units[i] = 1
    units[length + PAD + i] = 2
    for (const table of [surname, first, last, only, kind, compound]) {
      table[i] = 0
      table[length + PAD + i] = 0
    }
  }
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    const at = i + PAD
    units[at] = unit
    kind[at] = kindOf(unit)
    surname[at] = levelOf(lexicon.surname, unit)
    first[at] = levelOf(lexicon.first, unit)
    last[at] = levelOf(lexicon.last, unit)
    only[at] = levelOf(lexicon.only, unit)
    compound[at] = isCompoundSurname(unit, i + 1 < length ? text.charCodeAt(i + 1) : 0) ? 1 : 0
  }
}

/** 1 Han, 2 digit, 3 letter, 4 comma-like, 5 stop-like, 6 quote or bracket, 7 · of foreign names, 8 other. */
function kindOf(unit: number): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return 1
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) return 2
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 3
  return KINDS.get(unit) ?? 8
}

const KINDS = new Map(
  ['，、,；;：:', '。！？.!?\n', '“”‘’（）()《》〈〉「」"\'', '·•・．'].flatMap((marks, i) =>
    [...marks].map((mark): [number, number] => [mark.charCodeAt(0), i + 4]),
  ),
)

const P1 = 0x9e3779b1
const P2 = 0x85ebca6b
const P3 = 0xc2b2ae35
const P4 = 0x27d4eb2f

function key(template: number, x: number, y: number, z: number): number {
  let hash = (Math.imul(template, P4) + Math.imul(x, P1) + Math.imul(y, P2) + Math.imul(z, P3)) | 0
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) & KEY_MASK
}

/**
 * The keys of the features that speak for a character of a text of `length` characters whose facts are in
 * `space`: the character and its neighbours, how name-like they are, the words around, role words on either side.
 *
 * @returns `space.keys`
 */
export function keysAt(i: number, length: number, space: FeatureSpace): Int32Array {
  const {
    keys,
    units,
    surname: s,
    first: f,
    last: l,
    only: o,
    kind: k,
    compound,
    left,
    right,
    before,
    after,
    words,
  } = space
  const p = i + PAD
  const a3 = units[p - 3] as number
  const a2 = units[p - 2] as number
  const a1 = units[p - 1] as number
  const c = units[p] as number
  const b1 = units[p + 1] as number
  const b2 = units[p + 2] as number
  const b3 = units[p + 3] as number
  const s0 = s[p] as number
  const s1 = s[p - 1] as number
  const f0 = f[p] as number
  const f1 = f[p + 1] as number
  const l0 = l[p] as number
  const o0 = o[p] as number
  keys[0] = key(1, c, 0, 0)
  keys[1] = key(2, a1, 0, 0)
  keys[2] = key(3, b1, 0, 0)
  keys[3] = key(4, a2, 0, 0)
  keys[4] = key(5, b2, 0, 0)
  keys[5] = key(6, a3, 0, 0)
  keys[6] = key(7, b3, 0, 0)
  keys[7] = key(8, a1, c, 0)
  keys[8] = key(9, c, b1, 0)
  keys[9] = key(10, a2, a1, 0)
  keys[10] = key(11, b1, b2, 0)
  keys[11] = key(12, a1, b1, 0)
  keys[12] = key(13, b2, b3, 0)
  keys[13] = key(14, a3, a2, 0)
  const kinds = ((k[p - 1] as number) << 8) | ((k[p] as number) << 4) | (k[p + 1] as number)
  keys[14] = key(15, kinds, ((k[p - 2] as number) << 4) | (k[p + 2] as number), 0)
  keys[15] = key(16, s0, o0, 0)
  keys[16] = key(17, f0, l0, 0)
  keys[17] = key(18, s0, f1, 0)
  keys[18] = key(19, s0, f1, l[p + 2] as number)
  keys[19] = key(20, s0, o[p + 1] as number, k[p + 2] as number)
  keys[20] = key(21, s1, f0, 0)
  keys[21] = key(22, s1, f0, l[p + 1] as number)
  keys[22] = key(23, s1, o0, 0)
  keys[23] = key(24, s[p - 2] as number, f[p - 1] as number, l0)
  keys[24] = key(25, f0, l[p + 1] as number, 0)
  keys[25] = key(26, f[p - 1] as number, l0, 0)
  const pair =
    (compound[p] as number) |
    ((compound[p - 1] as number) << 1) |
    ((compound[p - 2] as number) << 2) |
    ((compound[p - 3] as number) << 3)
  keys[26] = key(27, pair, f0 >> 2, 0)
  // Words: how the cut runs here, and what stands before and after.
  const { start, facts, hash, longest, longestHash, longestFacts, ends, inside } = words
  const here = shapeAt(words, length, i)
  const endsBefore = i > 0 && (start[i] as number) === i
  const previous = endsBefore ? (hash[i - 1] as number) : 0
  const previousFacts = endsBefore ? (facts[i - 1] as number) >> 4 : 15
  const startsAfter = i + 1 < length && (start[i + 1] as number) === i + 1
  const next = startsAfter ? (hash[i + 1] as number) : 0
  const nextFacts = startsAfter ? (facts[i + 1] as number) >> 4 : 15
  keys[27] = key(28, here, (facts[i] as number) >> 4, (facts[i] as number) & 12)
  keys[28] = key(29, here, shapeAt(words, length, i - 1), shapeAt(words, length, i + 1))
  keys[29] = key(
    30,
    here * 64 + shapeAt(words, length, i - 1),
    shapeAt(words, length, i + 1) * 64 + shapeAt(words, length, i + 2),
    s0 >> 2,
  )
  keys[30] = key(31, longest[i] as number, ends[i] as number, inside[i] as number)
  keys[31] = key(32, (longest[i] as number) * 16 + ((longestFacts[i] as number) >> 4), s0, f1)
  keys[32] = key(33, previous, 0, 0)
  keys[33] = key(34, next, 0, 0)
  const wordAfter = i + 2 < length && longest[i + 2] ? (longestHash[i + 2] as number) : 0
  keys[34] = key(35, wordAfter, s0 >> 1, 0)
  keys[35] = key(36, previous, s0, 0)
  const leftHere = i > 0 ? (left[i - 1] as number) : 6
  keys[36] = key(37, leftHere, s0, f1)
  keys[37] = key(
    38,
    (i > 1 ? (left[i - 2] as number) : 6) * 8 + (i > 2 ? (left[i - 3] as number) : 6),
    s1,
    f0,
  )
  keys[38] = key(39, right[i + 1] as number, l0, o0)
  keys[39] = key(40, (right[i + 2] as number) * 8 + (right[i + 3] as number), s0, 0)
  keys[40] = key(
    41,
    leftHere * 64 + (right[i + 2] as number) * 8 + (right[i + 3] as number),
    s0 >> 2,
    k[p - 1] as number,
  )
  keys[41] = key(42, previousFacts * 16 + nextFacts, s0, l0 >> 1)
  keys[42] = key(43, hash[i] as number, here, 0)
  // What stands on both sides at once, of a name of two or three characters that begins or ends here.
  const after3 = i + 3 < length && longest[i + 3] ? (longestHash[i + 3] as number) : b3
  const after2 = wordAfter !== 0 ? wordAfter : b2
  const pairFacts = (words.pair[i] as number) >> 4
  const leftTwo = i > 1 ? (left[i - 2] as number) : 6
  const leftThree = i > 2 ? (left[i - 3] as number) : 6
  const nextWord = i + 1 < length && longest[i + 1] ? (longestHash[i + 1] as number) : b1
  keys[43] = key(44, leftHere, after2, s0 >> 2)
  keys[44] = key(45, leftHere, after3, s0 >> 2)
  keys[45] = key(46, leftTwo, nextWord, s1 >> 2)
  keys[46] = key(47, leftThree, nextWord, (s[p - 2] as number) >> 2)
  keys[47] = key(48, previous, after2, 0)
  keys[48] = key(49, pairFacts, leftHere, (k[p - 1] as number) * 16 + (k[p + 2] as number))
  keys[49] = key(50, pairFacts, after2, k[p - 1] as number)
  keys[50] = key(51, pairFacts, previous, k[p + 2] as number)
  // The same by kinds of words alone, which says something of words that were never seen there.
  const edge = i > 0 ? (before[i - 1] as number) : EDGE
  const edgeTwo = i > 1 ? (before[i - 2] as number) : EDGE
  const edgeThree = i > 2 ? (before[i - 3] as number) : EDGE
  // Class and frequency of the words of two characters that begin here, right before and right after.
  const pairHere = (words.pair[i] as number) >> 2
  const pairBefore = i > 0 ? (words.pair[i - 1] as number) >> 2 : 0
  const pairAfter = i + 1 < length ? (words.pair[i + 1] as number) >> 2 : 0
  keys[51] = key(52, edge, after[i + 2] as number, pairHere)
  keys[52] = key(53, edge * 64 + (after[i + 3] as number), pairAfter, s0 >> 2)
  keys[53] = key(54, edgeTwo, after[i + 1] as number, pairBefore)
  keys[54] = key(55, edgeThree * 64 + (after[i + 1] as number), pairBefore, (s[p - 2] as number) >> 2)
  return keys
}

/** Length of the word around a character and the character's place in it, as one number. */
function shapeAt({ size, start }: Words, length: number, j: number): number {
  return j < 0 || j >= length ? 63 : (size[j] as number) * 8 + (j - (start[j] as number))
}
