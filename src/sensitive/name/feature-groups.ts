/** Up to three numbers that a feature's key is made of. */
type Parts = (...facts: number[]) => readonly number[]

/**
 * Features of few values, in groups that follow from the same few facts: what all features of a group weigh is looked
 * up at once. The facts of a group make one number, its place, the last of them lowest; each has so many bits.
 */
export interface FeatureGroup {
  bits: readonly number[]
  /** By their numbers. */
  features: Readonly<Record<number, Parts>>
}

const LEVELS = [4, 4, 4]

/**
 * In the order of `Features.places`. s0, f0, l0, o0 are how name-like the character is as a surname and as first, last
 * and only one of a given name; s1 and f1 of the one beside it, on the side where a name would go on.
 */
export const GROUPS: readonly FeatureGroup[] = [
  { bits: LEVELS, features: { 17: (s0, f1) => [s0, f1], 18: (s0, f1, l2) => [s0, f1, l2] } },
  { bits: LEVELS, features: { 15: (s0, _, o0) => [s0, o0], 22: (_, s1, o0) => [s1, o0] } },
  { bits: LEVELS, features: { 16: (_, f0, l0) => [f0, l0], 26: (compounds, f0) => [compounds, f0 >> 2] } },
  { bits: LEVELS, features: { 19: (s0, o1, kind2) => [s0, o1, kind2] } },
  {
    bits: LEVELS,
    features: { 20: (s1, f0) => [s1, f0], 21: (s1, f0, l1) => [s1, f0, l1], 24: (_, f0, l1) => [f0, l1] },
  },
  { bits: LEVELS, features: { 23: (s2, f1, l0) => [s2, f1, l0], 25: (_, f1, l0) => [f1, l0] } },
  // The place in the word that the character is cut into; its class and frequency.
  { bits: [6, 4, 2], features: { 27: (shape, wordClass, level) => [shape, wordClass, level << 2] } },
  // The lengths of the longest words that begin, end and go on here.
  { bits: [3, 3, 3], features: { 30: (begun, ended, within) => [begun, ended, within] } },
  // Groups of role words that end before, and that begin after.
  { bits: [3, 4, 4], features: { 36: (left1, s0, f1) => [left1, s0, f1] } },
  { bits: [3, 3, 4, 4], features: { 37: (left2, left3, s1, f0) => [left2 * 8 + left3, s1, f0] } },
  { bits: [3, 4, 4], features: { 38: (right1, l0, o0) => [right1, l0, o0] } },
  { bits: [3, 3, 4], features: { 39: (right2, right3, s0) => [right2 * 8 + right3, s0] } },
]

/** The facts of a group that a place stands for. */
export function factsAt({ bits }: FeatureGroup, place: number): number[] {
  let rest = place
  return bits
    .toReversed()
    .map((width) => {
      const fact = rest & ((1 << width) - 1)
      rest >>>= width
      return fact
    })
    .reverse()
}

/** How many places a group has. */
export function placesOf({ bits }: FeatureGroup): number {
  return 1 << bits.reduce((sum, width) => sum + width, 0)
}
