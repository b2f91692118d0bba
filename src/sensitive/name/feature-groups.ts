/** A part of a feature's key: so many bits of a place from one on, the lowest being 0, and zeros that follow them. */
type Part = readonly [from: number, bits: number, zeros?: number]

/**
 * Features of few values, in groups that follow from the same few facts: what all features of a group weigh is looked
 * up at once. The facts of a group make one number, its place.
 */
export interface FeatureGroup {
  /** Of a place. */
  bits: number
  /** By their numbers, up to three parts of each. */
  features: Readonly<Record<number, readonly Part[]>>
}

/** Of a place of three facts with four bits each. */
const ONE: Part = [8, 4]
const TWO: Part = [4, 4]
const THREE: Part = [0, 4]

/**
 * In the order of `Features.places`. s0, f0, l0, o0 are how name-like the character is as a surname and as first, last
 * and only one of a given name; s1 and f1 of the one beside it, on the side where a name would go on.
 */
export const GROUPS: readonly FeatureGroup[] = [
  // s0, f1, l2
  { bits: 12, features: { 17: [ONE, TWO], 18: [ONE, TWO, THREE] } },
  // s0, s1, o0
  { bits: 12, features: { 15: [ONE, THREE], 22: [TWO, THREE] } },
  // Where surnames of two characters begin; f0, of which one feature has the upper half; l0
  { bits: 12, features: { 16: [TWO, THREE], 26: [ONE, [6, 2]] } },
  // s0, o1, kind of the second after
  { bits: 12, features: { 19: [ONE, TWO, THREE] } },
  // s1, f0, l1
  { bits: 12, features: { 20: [ONE, TWO], 21: [ONE, TWO, THREE], 24: [TWO, THREE] } },
  // s2, f1 before, l0
  { bits: 12, features: { 23: [ONE, TWO, THREE], 25: [TWO, THREE] } },
  // The place in the word that the character is cut into; its class and frequency
  {
    bits: 12,
    features: {
      27: [
        [6, 6],
        [2, 4],
        [0, 2, 2],
      ],
    },
  },
  // The lengths of the longest words that begin, end and go on here
  {
    bits: 9,
    features: {
      30: [
        [6, 3],
        [3, 3],
        [0, 3],
      ],
    },
  },
  // Groups of role words that end before, and that begin after: of one with s0, f1; of two with s1, f0; and so on
  { bits: 11, features: { 36: [[8, 3], TWO, THREE] } },
  { bits: 14, features: { 37: [[8, 6], TWO, THREE] } },
  { bits: 11, features: { 38: [[8, 3], TWO, THREE] } },
  { bits: 10, features: { 39: [[4, 6], THREE] } },
]

/** How many places a group has. */
export function placesOf({ bits }: FeatureGroup): number {
  return 1 << bits
}
