/** Tags: outside, and first, inner and last character of a name. */
export const TAGS = 4
export const OUT = 0
export const BEGIN = 1
export const INNER = 2
export const LAST = 3

/** The eight steps between tags that may be: from × TAGS + to. */
export const STEPS: readonly number[] = [0, 1, 6, 7, 10, 11, 12, 13]

/** Room for the tables of a text; grows as needed and is used again. All are `length × TAGS`. */
export interface Lattice {
  room: number
  /** Exponentials of the emissions. */
  emission: Float64Array
  forward: Float64Array
  backward: Float64Array
  /** What each column of `forward` was divided by. */
  scaling: Float64Array
}

export function createLattice(room = 512): Lattice {
  return {
    room,
    emission: new Float64Array(room * TAGS),
    forward: new Float64Array(room * TAGS),
    backward: new Float64Array(room * TAGS),
    scaling: new Float64Array(room),
  }
}

/** What a character that no name is written with adds: less than any weights make up for. */
export const NO_NAME = Math.exp(-40)

/** Keeps exponentials finite on texts unlike any other. */
export function limit(score: number): number {
  return score > 40 ? 40 : score < -40 ? -40 : score
}

/**
 * Runs forward and backward over a text whose emissions are in the lattice. Afterwards every column of
 * `forward` sums to one, and probabilities of tags and spans can be read off.
 *
 * @param step exponentials of the sixteen transitions
 */
export function inferTags(lattice: Lattice, length: number, step: Float64Array): void {
  if (length === 0) return
  runForward(lattice, length, step)
  runBackward(lattice, length, step)
}

/** The logarithm of the partition sum, after `inferTags`; what training needs. */
export function logSumOf({ forward, scaling }: Lattice, length: number): number {
  let logSum = 0
  for (let i = 0; i < length; i++) logSum += Math.log(scaling[i] as number)
  return logSum + Math.log(lastOf(forward, length))
}

/** How much of the forward sum of the last character may end a text: what is outside and the end of a name. */
function lastOf(forward: Float64Array, length: number): number {
  const end = (length - 1) * TAGS
  return Math.max((forward[end] as number) + (forward[end + LAST] as number), Number.MIN_VALUE)
}

function runForward({ emission, forward, scaling }: Lattice, length: number, step: Float64Array): void {
  const oo = step[0] as number
  const ob = step[1] as number
  const bi = step[6] as number
  const bl = step[7] as number
  const ii = step[10] as number
  const il = step[11] as number
  const lo = step[12] as number
  const lb = step[13] as number
  // Before the text stands a character outside.
  let o = 1
  let b = 0
  let n = 0
  let l = 0
  for (let i = 0, at = 0; i < length; i++, at += TAGS) {
    const nextO = o * oo + l * lo
    const nextB = (o * ob + l * lb) * (emission[at + BEGIN] as number)
    const nextN = (b * bi + n * ii) * (emission[at + INNER] as number)
    const nextL = (b * bl + n * il) * (emission[at + LAST] as number)
    const sum = nextO + nextB + nextN + nextL
    o = nextO / sum
    b = nextB / sum
    n = nextN / sum
    l = nextL / sum
    forward[at] = o
    forward[at + BEGIN] = b
    forward[at + INNER] = n
    forward[at + LAST] = l
    scaling[i] = sum
  }
}

function runBackward(
  { emission, forward, backward, scaling }: Lattice,
  length: number,
  step: Float64Array,
): void {
  const end = (length - 1) * TAGS
  const final = 1 / lastOf(forward, length)
  backward[end] = final
  backward[end + BEGIN] = 0
  backward[end + INNER] = 0
  backward[end + LAST] = final
  for (let i = length - 2, at = end - TAGS; i >= 0; i--, at -= TAGS) {
    const next = at + TAGS
    const scale = 1 / (scaling[i + 1] as number)
    const o = (backward[next] as number) * scale
    const b = (emission[next + BEGIN] as number) * (backward[next + BEGIN] as number) * scale
    const n = (emission[next + INNER] as number) * (backward[next + INNER] as number) * scale
    const l = (emission[next + LAST] as number) * (backward[next + LAST] as number) * scale
    backward[at] = (step[0] as number) * o + (step[1] as number) * b
    backward[at + BEGIN] = (step[6] as number) * n + (step[7] as number) * l
    backward[at + INNER] = (step[10] as number) * n + (step[11] as number) * l
    backward[at + LAST] = (step[12] as number) * o + (step[13] as number) * b
  }
}

/** How probable a tag is at a character, after `inferTags`. */
export function tagProbability({ forward, backward }: Lattice, i: number, tag: number): number {
  return (forward[i * TAGS + tag] as number) * (backward[i * TAGS + tag] as number)
}

/** How probable it is that exactly `start…end` (half-open, two characters or more) is a name. */
export function spanProbability(lattice: Lattice, start: number, end: number, step: Float64Array): number {
  let value = lattice.forward[start * TAGS + BEGIN] as number
  let tag = BEGIN
  for (let i = start + 1; i < end; i++) {
    const to = i === end - 1 ? LAST : INNER
    value *=
      ((step[tag * TAGS + to] as number) * (lattice.emission[i * TAGS + to] as number)) /
      (lattice.scaling[i] as number)
    tag = to
  }
  return value * (lattice.backward[(end - 1) * TAGS + LAST] as number)
}
