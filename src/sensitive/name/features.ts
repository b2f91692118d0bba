import { type Facts, FIRST_AT, KIND_AT, LAST_AT, ONLY_AT, PAD } from './facts'
import { GROUPS } from './feature-groups'

/** Features per character. */
export const FEATURES = 55
/** Bits of a feature's key. */
export const KEY_BITS = 26

/** The features that are looked up one by one: those that are in no group. */
export const SINGLE: readonly number[] = Array.from({ length: FEATURES }, (_, f) => f).filter(
  (f) => !GROUPS.some(({ features }) => f in features),
)

/** The features of one character; used again for the next. */
export interface Features {
  /** Of each of `SINGLE`, the sum that its key is made of. */
  sums: Int32Array
  /** Of each of `GROUPS`, the place that its facts make. */
  places: Int32Array
}

export function createFeatures(): Features {
  return { sums: new Int32Array(SINGLE.length), places: new Int32Array(GROUPS.length) }
}

/** What the three parts of a feature, and its number, are multiplied by in the sum that its key is made of. */
const FACTORS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const
const NUMBER_FACTOR = 0x27d4eb2f

/** The key that a sum makes: a hash of `KEY_BITS` bits. */
export function keyOf(sum: number): number {
  let hash = sum
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) & ((1 << KEY_BITS) - 1)
}

/** By their places in `Features.sums`, what the number of a feature adds before its key is made. */
export const NUMBERS = Int32Array.from(SINGLE, (feature) => Math.imul(feature + 1, NUMBER_FACTOR))

/** How many numbers `KEYS_OF_GROUPS` has for a feature: its own, what its number adds, and three for each part. */
const COLUMNS = 2 + 3 * FACTORS.length

/** By group, of one feature after the other, what its key is made of; a part that it lacks has a mask of 0. */
const KEYS_OF_GROUPS: readonly Int32Array[] = GROUPS.map(({ features }) =>
  Int32Array.from(
    Object.entries(features).flatMap(([number, parts]) => {
      const columns = FACTORS.flatMap((_, i) => {
        const [from, bits, zeros = 0] = parts[i] ?? [0, 0]
        return [from, (1 << bits) - 1, zeros]
      })
      return [Number(number), Math.imul(Number(number) + 1, NUMBER_FACTOR), ...columns]
    }),
  ),
)

/** Tells the features of a group, and their keys at a place. In a draft that is read first nearly all are new. */
export function readGroup(group: number, place: number, tell: (feature: number, key: number) => void): void {
  const table = KEYS_OF_GROUPS[group] as Int32Array
  for (let row = 0; row < table.length; row += COLUMNS) {
    let sum = table[row + 1] as number
    for (let part = 0, at = row + 2; part < FACTORS.length; part++, at += 3) {
      const value =
        ((place >>> (table[at] as number)) & (table[at + 1] as number)) << (table[at + 2] as number)
      sum += Math.imul(value, FACTORS[part] as number)
    }
    tell(table[row] as number, keyOf(sum | 0))
  }
}

/**
 * Reads the features that speak for a character of a text: the character and its neighbours, how name-like they are,
 * the words around, role words on either side.
 *
 * In one piece, without calls and with constants of its own: it runs for every other character of a draft.
 */
export function readFeatures(i: number, facts: Facts, { sums, places }: Features): void {
  const P1 = 0x9e3779b1
  const P2 = 0x85ebca6b
  const P3 = 0xc2b2ae35
  const { units, traits, compound, left, right, before, after, shape, words } = facts
  const { facts: cut, hash, longest, longestHash, longestFacts, ends, inside, pair } = words
  const p = i + PAD
  const u3 = units[p - 3] as number
  const u2 = units[p - 2] as number
  const u1 = units[p - 1] as number
  const c = units[p] as number
  const v1 = units[p + 1] as number
  const v2 = units[p + 2] as number
  const v3 = units[p + 3] as number
  // Characters, and pairs of them.
  sums[0] = Math.imul(c, P1)
  sums[1] = Math.imul(u1, P1)
  sums[2] = Math.imul(v1, P1)
  sums[3] = Math.imul(u2, P1)
  sums[4] = Math.imul(v2, P1)
  sums[5] = Math.imul(u3, P1)
  sums[6] = Math.imul(v3, P1)
  sums[7] = Math.imul(u1, P1) + Math.imul(c, P2)
  sums[8] = Math.imul(c, P1) + Math.imul(v1, P2)
  sums[9] = Math.imul(u2, P1) + Math.imul(u1, P2)
  sums[10] = Math.imul(v1, P1) + Math.imul(v2, P2)
  sums[11] = Math.imul(u1, P1) + Math.imul(v1, P2)
  sums[12] = Math.imul(v2, P1) + Math.imul(v3, P2)
  sums[13] = Math.imul(u3, P1) + Math.imul(u2, P2)
  // Kinds and levels: of the character, of the ones before it and of the ones after.
  const t = traits[p] as number
  const before1 = traits[p - 1] as number
  const before2 = traits[p - 2] as number
  const after1 = traits[p + 1] as number
  const after2 = traits[p + 2] as number
  const kind1 = (before1 >>> KIND_AT) & 15
  const kind2 = (after2 >>> KIND_AT) & 15
  const kinds = (kind1 << 8) | (((t >>> KIND_AT) & 15) << 4) | ((after1 >>> KIND_AT) & 15)
  sums[14] = Math.imul(kinds, P1) + Math.imul((((before2 >>> KIND_AT) & 15) << 4) | kind2, P2)
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
  places[3] = (s0 << 8) | (((after1 >>> ONLY_AT) & 15) << 4) | kind2
  places[4] = (s1 << 8) | (f0 << 4) | ((after1 >>> LAST_AT) & 15)
  places[5] = (s2 << 8) | (((before1 >>> FIRST_AT) & 15) << 4) | l0
  // Words: how the cut runs here, and what stands before and after.
  const here = shape[p] as number
  const shapeAfter = shape[p + 1] as number
  const cutHere = cut[i] as number
  places[6] = (here << 6) | ((cutHere >> 4) << 2) | ((cutHere >> 2) & 3)
  const longestHere = longest[i] as number
  places[7] = (longestHere << 6) | ((ends[i] as number) << 3) | (inside[i] as number)
  // A word begins where the place in it is 0; outside the text there is none.
  const beginsHere = i > 0 && (here & 7) === 0
  const beginsAfter = (shapeAfter & 7) === 0
  const previous = beginsHere ? (hash[i - 1] as number) : 0
  const previousClass = beginsHere ? (cut[i - 1] as number) >> 4 : 15
  const next = beginsAfter ? (hash[i + 1] as number) : 0
  const nextClass = beginsAfter ? (cut[i + 1] as number) >> 4 : 15
  const shapeBefore = shape[p - 1] as number
  sums[15] = Math.imul(here, P1) + Math.imul(shapeBefore, P2) + Math.imul(shapeAfter, P3)
  sums[16] =
    Math.imul(here * 64 + shapeBefore, P1) +
    Math.imul(shapeAfter * 64 + (shape[p + 2] as number), P2) +
    Math.imul(s0 >> 2, P3)
  sums[17] =
    Math.imul(longestHere * 16 + ((longestFacts[i] as number) >> 4), P1) +
    Math.imul(s0, P2) +
    Math.imul(f1, P3)
  sums[18] = Math.imul(previous, P1)
  sums[19] = Math.imul(next, P1)
  const wordAfter = longestHash[i + 2] as number
  sums[20] = Math.imul(wordAfter, P1) + Math.imul(s0 >> 1, P2)
  sums[21] = Math.imul(previous, P1) + Math.imul(s0, P2)
  // Role words on either side.
  const left1 = left[p - 1] as number
  const left2 = left[p - 2] as number
  const left3 = left[p - 3] as number
  const right23 = ((right[p + 2] as number) << 3) | (right[p + 3] as number)
  places[8] = (left1 << 8) | (s0 << 4) | f1
  places[9] = (left2 << 11) | (left3 << 8) | (s1 << 4) | f0
  places[10] = ((right[p + 1] as number) << 8) | (l0 << 4) | o0
  places[11] = (right23 << 4) | s0
  sums[22] = Math.imul(left1 * 64 + right23, P1) + Math.imul(s0 >> 2, P2) + Math.imul(kind1, P3)
  sums[23] = Math.imul(previousClass * 16 + nextClass, P1) + Math.imul(s0, P2) + Math.imul(l0 >> 1, P3)
  sums[24] = Math.imul(hash[i] as number, P1) + Math.imul(here, P2)
  // What stands on both sides at once, of a name of two or three characters that begins or ends here.
  const follows2 = wordAfter !== 0 ? wordAfter : v2
  const follows3 = (longestHash[i + 3] as number) || v3
  const follows1 = (longestHash[i + 1] as number) || v1
  const pairClass = (pair[i] as number) >> 4
  sums[25] = Math.imul(left1, P1) + Math.imul(follows2, P2) + Math.imul(s0 >> 2, P3)
  sums[26] = Math.imul(left1, P1) + Math.imul(follows3, P2) + Math.imul(s0 >> 2, P3)
  sums[27] = Math.imul(left2, P1) + Math.imul(follows1, P2) + Math.imul(s1 >> 2, P3)
  sums[28] = Math.imul(left3, P1) + Math.imul(follows1, P2) + Math.imul(s2 >> 2, P3)
  sums[29] = Math.imul(previous, P1) + Math.imul(follows2, P2)
  sums[30] = Math.imul(pairClass, P1) + Math.imul(left1, P2) + Math.imul(kind1 * 16 + kind2, P3)
  sums[31] = Math.imul(pairClass, P1) + Math.imul(follows2, P2) + Math.imul(kind1, P3)
  sums[32] = Math.imul(pairClass, P1) + Math.imul(previous, P2) + Math.imul(kind2, P3)
  // The same by kinds of words alone, which says something of words that were never seen there; with class and
  // frequency of the words of two characters that begin here, right before and right after.
  const edge1 = before[p - 1] as number
  const edge2 = before[p - 2] as number
  const edge3 = before[p - 3] as number
  const opens1 = after[p + 1] as number
  const pairHere = (pair[i] as number) >> 2
  const pairBefore = i > 0 ? (pair[i - 1] as number) >> 2 : 0
  const pairAfter = (pair[i + 1] as number) >> 2
  sums[33] = Math.imul(edge1, P1) + Math.imul(after[p + 2] as number, P2) + Math.imul(pairHere, P3)
  sums[34] =
    Math.imul(edge1 * 64 + (after[p + 3] as number), P1) + Math.imul(pairAfter, P2) + Math.imul(s0 >> 2, P3)
  sums[35] = Math.imul(edge2, P1) + Math.imul(opens1, P2) + Math.imul(pairBefore, P3)
  sums[36] = Math.imul(edge3 * 64 + opens1, P1) + Math.imul(pairBefore, P2) + Math.imul(s2 >> 2, P3)
}
