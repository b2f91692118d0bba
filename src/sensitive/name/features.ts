import type { Facts } from './facts'
import { GROUPS } from './feature-groups'
import { readCharacters, readPairs, readPlaces, readShapes, readSides, readWords, STAGES } from './stages'

/** Features per character. */
export const FEATURES = 55
/** Bits of a feature's key. */
export const KEY_BITS = 26

/** The features that are looked up one by one, in the order in which they are: those that are in no group. */
export const SINGLE: readonly number[] = Object.values(STAGES).flat()

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
 */
export function readFeatures(i: number, facts: Facts, { sums, places }: Features): void {
  readPlaces(i, facts, places)
  readCharacters(i, facts, sums)
  readShapes(i, facts, sums)
  readWords(i, facts, sums)
  readSides(i, facts, sums)
  readPairs(i, facts, sums)
}
