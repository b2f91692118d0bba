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
  /** Up to three parts of each feature of that character; those that a feature has not stay 0. */
  x: Int32Array
  y: Int32Array
  z: Int32Array
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
    x: new Int32Array(FEATURES),
    y: new Int32Array(FEATURES),
    z: new Int32Array(FEATURES),
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

/** Hashes the parts of each feature and its number to its key. In one loop, as so many calls are not inlined. */
function mixKeys({ keys, x, y, z }: FeatureSpace): Int32Array {
  for (let f = 0, seed = P4; f < FEATURES; f++, seed = (seed + P4) | 0) {
    const sum = Math.imul(x[f] as number, P1) + Math.imul(y[f] as number, P2) + Math.imul(z[f] as number, P3)
    let hash = (seed + sum) | 0
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
    keys[f] = (hash ^ (hash >>> 15)) & KEY_MASK
  }
  return keys
}

/**
 * The keys of the features that speak for a character of a text of `length` characters whose facts are in
 * `space`: the character and its neighbours, how name-like they are, the words around, role words on either side.
 *
 * @returns `space.keys`
 */
export function keysAt(i: number, length: number, space: FeatureSpace): Int32Array {
  const {
    x,
    y,
    z,
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
  x[0] = c
  x[1] = a1
  x[2] = b1
  x[3] = a2
  x[4] = b2
  x[5] = a3
  x[6] = b3
  x[7] = a1
  y[7] = c
  x[8] = c
  y[8] = b1
  x[9] = a2
  y[9] = a1
  x[10] = b1
  y[10] = b2
  x[11] = a1
  y[11] = b1
  x[12] = b2
  y[12] = b3
  x[13] = a3
  y[13] = a2
  const kinds = ((k[p - 1] as number) << 8) | ((k[p] as number) << 4) | (k[p + 1] as number)
  x[14] = kinds
  y[14] = ((k[p - 2] as number) << 4) | (k[p + 2] as number)
  x[15] = s0
  y[15] = o0
  x[16] = f0
  y[16] = l0
  x[17] = s0
  y[17] = f1
  x[18] = s0
  y[18] = f1
  z[18] = l[p + 2] as number
  x[19] = s0
  y[19] = o[p + 1] as number
  z[19] = k[p + 2] as number
  x[20] = s1
  y[20] = f0
  x[21] = s1
  y[21] = f0
  z[21] = l[p + 1] as number
  x[22] = s1
  y[22] = o0
  x[23] = s[p - 2] as number
  y[23] = f[p - 1] as number
  z[23] = l0
  x[24] = f0
  y[24] = l[p + 1] as number
  x[25] = f[p - 1] as number
  y[25] = l0
  const pair =
    (compound[p] as number) |
    ((compound[p - 1] as number) << 1) |
    ((compound[p - 2] as number) << 2) |
    ((compound[p - 3] as number) << 3)
  x[26] = pair
  y[26] = f0 >> 2
  // Words: how the cut runs here, and what stands before and after.
  const { start, facts, hash, longest, longestHash, longestFacts, ends, inside } = words
  const here = shapeAt(words, length, i)
  const endsBefore = i > 0 && (start[i] as number) === i
  const previous = endsBefore ? (hash[i - 1] as number) : 0
  const previousFacts = endsBefore ? (facts[i - 1] as number) >> 4 : 15
  const startsAfter = i + 1 < length && (start[i + 1] as number) === i + 1
  const next = startsAfter ? (hash[i + 1] as number) : 0
  const nextFacts = startsAfter ? (facts[i + 1] as number) >> 4 : 15
  x[27] = here
  y[27] = (facts[i] as number) >> 4
  z[27] = (facts[i] as number) & 12
  x[28] = here
  y[28] = shapeAt(words, length, i - 1)
  z[28] = shapeAt(words, length, i + 1)
  x[29] = here * 64 + shapeAt(words, length, i - 1)
  y[29] = shapeAt(words, length, i + 1) * 64 + shapeAt(words, length, i + 2)
  z[29] = s0 >> 2
  x[30] = longest[i] as number
  y[30] = ends[i] as number
  z[30] = inside[i] as number
  x[31] = (longest[i] as number) * 16 + ((longestFacts[i] as number) >> 4)
  y[31] = s0
  z[31] = f1
  x[32] = previous
  x[33] = next
  const wordAfter = i + 2 < length && longest[i + 2] ? (longestHash[i + 2] as number) : 0
  x[34] = wordAfter
  y[34] = s0 >> 1
  x[35] = previous
  y[35] = s0
  const leftHere = i > 0 ? (left[i - 1] as number) : 6
  const leftTwo = i > 1 ? (left[i - 2] as number) : 6
  const leftThree = i > 2 ? (left[i - 3] as number) : 6
  x[36] = leftHere
  y[36] = s0
  z[36] = f1
  x[37] = leftTwo * 8 + leftThree
  y[37] = s1
  z[37] = f0
  x[38] = right[i + 1] as number
  y[38] = l0
  z[38] = o0
  x[39] = (right[i + 2] as number) * 8 + (right[i + 3] as number)
  y[39] = s0
  x[40] = leftHere * 64 + (right[i + 2] as number) * 8 + (right[i + 3] as number)
  y[40] = s0 >> 2
  z[40] = k[p - 1] as number
  x[41] = previousFacts * 16 + nextFacts
  y[41] = s0
  z[41] = l0 >> 1
  x[42] = hash[i] as number
  y[42] = here
  // What stands on both sides at once, of a name of two or three characters that begins or ends here.
  const after3 = i + 3 < length && longest[i + 3] ? (longestHash[i + 3] as number) : b3
  const after2 = wordAfter !== 0 ? wordAfter : b2
  const pairFacts = (words.pair[i] as number) >> 4
  const nextWord = i + 1 < length && longest[i + 1] ? (longestHash[i + 1] as number) : b1
  x[43] = leftHere
  y[43] = after2
  z[43] = s0 >> 2
  x[44] = leftHere
  y[44] = after3
  z[44] = s0 >> 2
  x[45] = leftTwo
  y[45] = nextWord
  z[45] = s1 >> 2
  x[46] = leftThree
  y[46] = nextWord
  z[46] = (s[p - 2] as number) >> 2
  x[47] = previous
  y[47] = after2
  x[48] = pairFacts
  y[48] = leftHere
  z[48] = (k[p - 1] as number) * 16 + (k[p + 2] as number)
  x[49] = pairFacts
  y[49] = after2
  z[49] = k[p - 1] as number
  x[50] = pairFacts
  y[50] = previous
  z[50] = k[p + 2] as number
  // The same by kinds of words alone, which says something of words that were never seen there.
  const edge = i > 0 ? (before[i - 1] as number) : EDGE
  const edgeTwo = i > 1 ? (before[i - 2] as number) : EDGE
  const edgeThree = i > 2 ? (before[i - 3] as number) : EDGE
  // Class and frequency of the words of two characters that begin here, right before and right after.
  const pairHere = (words.pair[i] as number) >> 2
  const pairBefore = i > 0 ? (words.pair[i - 1] as number) >> 2 : 0
  const pairAfter = i + 1 < length ? (words.pair[i + 1] as number) >> 2 : 0
  x[51] = edge
  y[51] = after[i + 2] as number
  z[51] = pairHere
  x[52] = edge * 64 + (after[i + 3] as number)
  y[52] = pairAfter
  z[52] = s0 >> 2
  x[53] = edgeTwo
  y[53] = after[i + 1] as number
  z[53] = pairBefore
  x[54] = edgeThree * 64 + (after[i + 1] as number)
  y[54] = pairBefore
  z[54] = (s[p - 2] as number) >> 2
  return mixKeys(space)
}

/** Length of the word around a character and the character's place in it, as one number. */
function shapeAt({ size, start }: Words, length: number, j: number): number {
  return j < 0 || j >= length ? 63 : (size[j] as number) * 8 + (j - (start[j] as number))
}
