import { type Lexicon, levelOf } from './lexicon'
import { markRoles } from './role-marks'
import { createWords, cutWords, type Words } from './segment'
import { isCompoundSurname } from './surnames'

/** Features per character. */
export const FEATURES = 48
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
  /** `length × FEATURES` keys. */
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
  words: Words
}

export function createFeatureSpace(room = 512): FeatureSpace {
  const bytes = () => new Uint8Array(room + 2 * PAD)
  return {
    room,
    keys: new Int32Array(room * FEATURES),
    units: new Int32Array(room + 2 * PAD),
    surname: bytes(),
    first: bytes(),
    last: bytes(),
    only: bytes(),
    kind: bytes(),
    compound: bytes(),
    left: bytes(),
    right: bytes(),
    words: createWords(room + 2 * PAD),
  }
}

/**
 * The keys of the features that speak for each character of a text: characters and their neighbours, how
 * name-like they are, the words around, and role words on either side.
 *
 * @returns the space, or a larger one; its `keys` hold `text.length × FEATURES` numbers of `KEY_BITS` bits
 */
export function featuresOf(text: string, lexicon: Lexicon, reuse: FeatureSpace): FeatureSpace {
  const space = reuse.room >= text.length ? reuse : createFeatureSpace(text.length * 2)
  readCharacters(text, lexicon, space)
  cutWords(text, lexicon, space.words)
  markRoles(text, space.left, space.right)
  space.left.fill(0, text.length, text.length + PAD)
  space.right.fill(0, text.length, text.length + PAD)
  for (let i = 0; i < text.length; i++) writeKeys(i, text.length, space)
  return space
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

function writeKeys(i: number, length: number, space: FeatureSpace): void {
  const { keys, units, surname: s, first: f, last: l, only: o, kind: k, compound, left, right, words } = space
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
  const at = i * FEATURES
  keys[at + 0] = key(1, c, 0, 0)
  keys[at + 1] = key(2, a1, 0, 0)
  keys[at + 2] = key(3, b1, 0, 0)
  keys[at + 3] = key(4, a2, 0, 0)
  keys[at + 4] = key(5, b2, 0, 0)
  keys[at + 5] = key(6, a3, 0, 0)
  keys[at + 6] = key(7, b3, 0, 0)
  keys[at + 7] = key(8, a1, c, 0)
  keys[at + 8] = key(9, c, b1, 0)
  keys[at + 9] = key(10, a2, a1, 0)
  keys[at + 10] = key(11, b1, b2, 0)
  keys[at + 11] = key(12, a1, b1, 0)
  keys[at + 12] = key(13, a2, a1, c)
  keys[at + 13] = key(14, a1, c, b1)
  keys[at + 14] = key(15, c, b1, b2)
  keys[at + 15] = key(16, b1, b2, b3)
  keys[at + 16] = key(17, a3, a2, a1)
  keys[at + 17] = key(18, b2, b3, 0)
  keys[at + 18] = key(19, a3, a2, 0)
  const kinds = ((k[p - 1] as number) << 8) | ((k[p] as number) << 4) | (k[p + 1] as number)
  keys[at + 19] = key(20, kinds, ((k[p - 2] as number) << 4) | (k[p + 2] as number), 0)
  keys[at + 20] = key(21, s0, o0, 0)
  keys[at + 21] = key(22, f0, l0, 0)
  keys[at + 22] = key(23, s0, f1, 0)
  keys[at + 23] = key(24, s0, f1, l[p + 2] as number)
  keys[at + 24] = key(25, s0, o[p + 1] as number, k[p + 2] as number)
  keys[at + 25] = key(26, s1, f0, 0)
  keys[at + 26] = key(27, s1, f0, l[p + 1] as number)
  keys[at + 27] = key(28, s1, o0, 0)
  keys[at + 28] = key(29, s[p - 2] as number, f[p - 1] as number, l0)
  keys[at + 29] = key(30, f0, l[p + 1] as number, 0)
  keys[at + 30] = key(31, f[p - 1] as number, l0, 0)
  const pair =
    (compound[p] as number) |
    ((compound[p - 1] as number) << 1) |
    ((compound[p - 2] as number) << 2) |
    ((compound[p - 3] as number) << 3)
  keys[at + 31] = key(32, pair, f0 >> 2, 0)
  // Words: how the cut runs here, and what stands before and after.
  const { start, facts, hash, longest, longestHash, longestFacts, ends, inside } = words
  const here = shapeAt(words, length, i)
  const endsBefore = i > 0 && (start[i] as number) === i
  const previous = endsBefore ? (hash[i - 1] as number) : 0
  const previousFacts = endsBefore ? (facts[i - 1] as number) >> 4 : 15
  const startsAfter = i + 1 < length && (start[i + 1] as number) === i + 1
  const next = startsAfter ? (hash[i + 1] as number) : 0
  const nextFacts = startsAfter ? (facts[i + 1] as number) >> 4 : 15
  keys[at + 32] = key(33, here, (facts[i] as number) >> 4, (facts[i] as number) & 12)
  keys[at + 33] = key(34, here, shapeAt(words, length, i - 1), shapeAt(words, length, i + 1))
  keys[at + 34] = key(
    35,
    here * 64 + shapeAt(words, length, i - 1),
    shapeAt(words, length, i + 1) * 64 + shapeAt(words, length, i + 2),
    s0 >> 2,
  )
  keys[at + 35] = key(36, longest[i] as number, ends[i] as number, inside[i] as number)
  keys[at + 36] = key(37, (longest[i] as number) * 16 + ((longestFacts[i] as number) >> 4), s0, f1)
  keys[at + 37] = key(38, previous, 0, 0)
  keys[at + 38] = key(39, next, 0, 0)
  const after = i + 2 < length && longest[i + 2] ? (longestHash[i + 2] as number) : 0
  keys[at + 39] = key(40, after, s0 >> 1, 0)
  keys[at + 40] = key(41, previous, s0, 0)
  const leftHere = i > 0 ? (left[i - 1] as number) : 6
  keys[at + 41] = key(42, leftHere, s0, f1)
  keys[at + 42] = key(
    43,
    (i > 1 ? (left[i - 2] as number) : 6) * 8 + (i > 2 ? (left[i - 3] as number) : 6),
    s1,
    f0,
  )
  keys[at + 43] = key(44, right[i + 1] as number, l0, o0)
  keys[at + 44] = key(45, (right[i + 2] as number) * 8 + (right[i + 3] as number), s0, 0)
  keys[at + 45] = key(
    46,
    leftHere * 64 + (right[i + 2] as number) * 8 + (right[i + 3] as number),
    s0 >> 2,
    k[p - 1] as number,
  )
  keys[at + 46] = key(47, previousFacts * 16 + nextFacts, s0, l0 >> 1)
  keys[at + 47] = key(48, hash[i] as number, here, 0)
}

/** Length of the word around a character and the character's place in it, as one number. */
function shapeAt({ size, start }: Words, length: number, j: number): number {
  return j < 0 || j >= length ? 63 : (size[j] as number) * 8 + (j - (start[j] as number))
}
