import { type Facts, PAD } from './facts'
import { FIRST_AT, KIND_AT, LAST_AT, ONLY_AT } from './traits'

/**
 * The features that are looked up one by one, by their numbers, in the order in which they are asked: what tells most,
 * of the fewest values, first. Most characters are seen to begin no name before the last are read.
 */
export const STAGES = {
  /** Of the characters from the third before to the third after. */
  characters: [5, 3, 1, 0, 2, 4, 6],
  /** How the text is cut into words around a character, kinds of characters, role words. */
  shapes: [14, 28, 29, 40],
  /** The words here and before, classes of words. */
  words: [31, 32, 42, 51, 52, 53, 54, 41],
  /** What stands on both sides at once. */
  sides: [33, 34, 35, 43, 44, 45, 46, 48, 49, 50],
  /** Pairs of characters, and the words on both sides. */
  pairs: [7, 8, 9, 10, 11, 12, 13, 47],
} as const

export type Stage = keyof typeof STAGES

/** The readers below write what the keys of a stage are made of, from this place on. */
export const STAGE_AT: Readonly<Record<Stage, number>> = {
  characters: 0,
  shapes: 7,
  words: 11,
  sides: 19,
  pairs: 29,
}

// All of them without calls, and with constants of their own: they run for every third character of a draft.

/** The places of the groups; see `GROUPS`. */
export function readPlaces(i: number, facts: Facts, places: Int32Array): void {
  const { traits, compound, left, right, shape, words } = facts
  const p = i + PAD
  const t = traits[p] as number
  const before1 = traits[p - 1] as number
  const before2 = traits[p - 2] as number
  const after1 = traits[p + 1] as number
  const after2 = traits[p + 2] as number
  const s0 = t & 15
  const s1 = before1 & 15
  const s2 = before2 & 15
  const f0 = (t >>> FIRST_AT) & 15
  const f1 = (after1 >>> FIRST_AT) & 15
  const l0 = (t >>> LAST_AT) & 15
  const o0 = (t >>> ONLY_AT) & 15
  const compounds =
    (compound[p] as number) |
    ((compound[p - 1] as number) << 1) |
    ((compound[p - 2] as number) << 2) |
    ((compound[p - 3] as number) << 3)
  places[0] = (s0 << 8) | (f1 << 4) | ((after2 >>> LAST_AT) & 15)
  places[1] = (s0 << 8) | (s1 << 4) | o0
  places[2] = (compounds << 8) | (f0 << 4) | l0
  places[3] = (s0 << 8) | (((after1 >>> ONLY_AT) & 15) << 4) | ((after2 >>> KIND_AT) & 15)
  places[4] = (s1 << 8) | (f0 << 4) | ((after1 >>> LAST_AT) & 15)
  places[5] = (s2 << 8) | (((before1 >>> FIRST_AT) & 15) << 4) | l0
  // Words: how the cut runs here.
  const cutHere = words.facts[i] as number
  places[6] = ((shape[p] as number) << 6) | ((cutHere >> 4) << 2) | ((cutHere >> 2) & 3)
  places[7] =
    ((words.longest[i] as number) << 6) | ((words.ends[i] as number) << 3) | (words.inside[i] as number)
  // Role words on either side.
  const right23 = ((right[p + 2] as number) << 3) | (right[p + 3] as number)
  places[8] = ((left[p - 1] as number) << 8) | (s0 << 4) | f1
  places[9] = ((left[p - 2] as number) << 11) | ((left[p - 3] as number) << 8) | (s1 << 4) | f0
  places[10] = ((right[p + 1] as number) << 8) | (l0 << 4) | o0
  places[11] = (right23 << 4) | s0
}

/** What the key of a character's feature is made of. */
export function partOf(unit: number): number {
  return Math.imul(unit, 0x9e3779b1)
}

export function readCharacters(i: number, { units }: Facts, sums: Int32Array): void {
  for (let offset = 0; offset < 7; offset++) sums[offset] = partOf(units[i + offset + PAD - 3] as number)
}

export function readShapes(i: number, { traits, left, right, shape }: Facts, sums: Int32Array): void {
  const P1 = 0x9e3779b1
  const P2 = 0x85ebca6b
  const P3 = 0xc2b2ae35
  const p = i + PAD
  const t = traits[p] as number
  const kind1 = ((traits[p - 1] as number) >>> KIND_AT) & 15
  const kinds = (kind1 << 8) | (((t >>> KIND_AT) & 15) << 4) | (((traits[p + 1] as number) >>> KIND_AT) & 15)
  const kindsBeside =
    ((((traits[p - 2] as number) >>> KIND_AT) & 15) << 4) | (((traits[p + 2] as number) >>> KIND_AT) & 15)
  const s0 = (t & 15) >> 2
  const here = shape[p] as number
  const shapeBefore = shape[p - 1] as number
  const shapeAfter = shape[p + 1] as number
  const right23 = ((right[p + 2] as number) << 3) | (right[p + 3] as number)
  sums[7] = Math.imul(kinds, P1) + Math.imul(kindsBeside, P2)
  sums[8] = Math.imul(here, P1) + Math.imul(shapeBefore, P2) + Math.imul(shapeAfter, P3)
  sums[9] =
    Math.imul(here * 64 + shapeBefore, P1) +
    Math.imul(shapeAfter * 64 + (shape[p + 2] as number), P2) +
    Math.imul(s0, P3)
  sums[10] = Math.imul((left[p - 1] as number) * 64 + right23, P1) + Math.imul(s0, P2) + Math.imul(kind1, P3)
}

export function readWords(i: number, facts: Facts, sums: Int32Array): void {
  const P1 = 0x9e3779b1
  const P2 = 0x85ebca6b
  const P3 = 0xc2b2ae35
  const { traits, before, after, shape, words } = facts
  const { facts: cut, hash, longest, longestFacts, pair } = words
  const p = i + PAD
  const t = traits[p] as number
  const s0 = t & 15
  const s2 = (traits[p - 2] as number) & 15
  const f1 = ((traits[p + 1] as number) >>> FIRST_AT) & 15
  const l0 = (t >>> LAST_AT) & 15
  const here = shape[p] as number
  // A word begins where the place in it is 0; outside the text there is none.
  const beginsHere = i > 0 && (here & 7) === 0
  const previous = beginsHere ? (hash[i - 1] as number) : 0
  const previousClass = beginsHere ? (cut[i - 1] as number) >> 4 : 15
  const nextClass = ((shape[p + 1] as number) & 7) === 0 ? (cut[i + 1] as number) >> 4 : 15
  sums[11] =
    Math.imul((longest[i] as number) * 16 + ((longestFacts[i] as number) >> 4), P1) +
    Math.imul(s0, P2) +
    Math.imul(f1, P3)
  sums[12] = Math.imul(previous, P1)
  sums[13] = Math.imul(hash[i] as number, P1) + Math.imul(here, P2)
  // Kinds of words, which say something of words that were never seen there; with class and frequency of the words of
  // two characters that begin here, right before and right after.
  const edge1 = before[p - 1] as number
  const opens1 = after[p + 1] as number
  const pairHere = (pair[i] as number) >> 2
  const pairBefore = i > 0 ? (pair[i - 1] as number) >> 2 : 0
  const pairAfter = (pair[i + 1] as number) >> 2
  sums[14] = Math.imul(edge1, P1) + Math.imul(after[p + 2] as number, P2) + Math.imul(pairHere, P3)
  sums[15] =
    Math.imul(edge1 * 64 + (after[p + 3] as number), P1) + Math.imul(pairAfter, P2) + Math.imul(s0 >> 2, P3)
  sums[16] = Math.imul(before[p - 2] as number, P1) + Math.imul(opens1, P2) + Math.imul(pairBefore, P3)
  sums[17] =
    Math.imul((before[p - 3] as number) * 64 + opens1, P1) +
    Math.imul(pairBefore, P2) +
    Math.imul(s2 >> 2, P3)
  sums[18] = Math.imul(previousClass * 16 + nextClass, P1) + Math.imul(s0, P2) + Math.imul(l0 >> 1, P3)
}

export function readSides(i: number, facts: Facts, sums: Int32Array): void {
  const P1 = 0x9e3779b1
  const P2 = 0x85ebca6b
  const P3 = 0xc2b2ae35
  const { units, traits, left, shape, words } = facts
  const { hash, longestHash, pair } = words
  const p = i + PAD
  const s0 = (traits[p] as number) & 15
  const s1 = (traits[p - 1] as number) & 15
  const s2 = (traits[p - 2] as number) & 15
  const kind1 = ((traits[p - 1] as number) >>> KIND_AT) & 15
  const kind2 = ((traits[p + 2] as number) >>> KIND_AT) & 15
  const previous = i > 0 && ((shape[p] as number) & 7) === 0 ? (hash[i - 1] as number) : 0
  const next = ((shape[p + 1] as number) & 7) === 0 ? (hash[i + 1] as number) : 0
  const wordAfter = longestHash[i + 2] as number
  sums[19] = Math.imul(next, P1)
  sums[20] = Math.imul(wordAfter, P1) + Math.imul(s0 >> 1, P2)
  sums[21] = Math.imul(previous, P1) + Math.imul(s0, P2)
  // Of a name of two or three characters that begins or ends here.
  const left1 = left[p - 1] as number
  const follows1 = (longestHash[i + 1] as number) || (units[p + 1] as number)
  const follows2 = wordAfter || (units[p + 2] as number)
  const follows3 = (longestHash[i + 3] as number) || (units[p + 3] as number)
  const pairClass = (pair[i] as number) >> 4
  sums[22] = Math.imul(left1, P1) + Math.imul(follows2, P2) + Math.imul(s0 >> 2, P3)
  sums[23] = Math.imul(left1, P1) + Math.imul(follows3, P2) + Math.imul(s0 >> 2, P3)
  sums[24] = Math.imul(left[p - 2] as number, P1) + Math.imul(follows1, P2) + Math.imul(s1 >> 2, P3)
  sums[25] = Math.imul(left[p - 3] as number, P1) + Math.imul(follows1, P2) + Math.imul(s2 >> 2, P3)
  sums[26] = Math.imul(pairClass, P1) + Math.imul(left1, P2) + Math.imul(kind1 * 16 + kind2, P3)
  sums[27] = Math.imul(pairClass, P1) + Math.imul(follows2, P2) + Math.imul(kind1, P3)
  sums[28] = Math.imul(pairClass, P1) + Math.imul(previous, P2) + Math.imul(kind2, P3)
}

export function readPairs(i: number, facts: Facts, sums: Int32Array): void {
  const P1 = 0x9e3779b1
  const P2 = 0x85ebca6b
  const { units, shape, words } = facts
  const p = i + PAD
  const u3 = units[p - 3] as number
  const u2 = units[p - 2] as number
  const u1 = units[p - 1] as number
  const c = units[p] as number
  const v1 = units[p + 1] as number
  const v2 = units[p + 2] as number
  const v3 = units[p + 3] as number
  const previous = i > 0 && ((shape[p] as number) & 7) === 0 ? (words.hash[i - 1] as number) : 0
  const follows2 = (words.longestHash[i + 2] as number) || v2
  sums[29] = Math.imul(u1, P1) + Math.imul(c, P2)
  sums[30] = Math.imul(c, P1) + Math.imul(v1, P2)
  sums[31] = Math.imul(u2, P1) + Math.imul(u1, P2)
  sums[32] = Math.imul(v1, P1) + Math.imul(v2, P2)
  sums[33] = Math.imul(u1, P1) + Math.imul(v1, P2)
  sums[34] = Math.imul(v2, P1) + Math.imul(v3, P2)
  sums[35] = Math.imul(u3, P1) + Math.imul(u2, P2)
  sums[36] = Math.imul(previous, P1) + Math.imul(follows2, P2)
}
