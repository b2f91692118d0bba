import { FEATURES } from './features'

/** Tags: outside, and first, inner and last character of a name. */
export const TAGS = 4
export const OUT = 0
export const BEGIN = 1
export const INNER = 2
export const LAST = 3

/** Which tag may follow which: row from, column to. */
export const ALLOWED: readonly (readonly boolean[])[] = [
  [true, true, false, false],
  [false, false, true, true],
  [false, false, true, true],
  [true, true, false, false],
]
const FINAL = [true, false, false, true]

/** The scores of a linear-chain CRF: three weights a row (outside is the zero point), sixteen transitions. */
export interface Weights {
  /** `rows × 3`: begin, inner, last. */
  readonly emission: Float32Array | Int8Array
  /** What a stored emission is to be multiplied by. */
  readonly scale: number
  /** `from × TAGS + to`. */
  readonly transition: Float32Array
}

/** Room for the tables of a text; grows as needed and is used again. */
export interface Lattice {
  size: number
  /** `length × TAGS`: exponentials of the emissions. */
  emission: Float64Array
  forward: Float64Array
  backward: Float64Array
  /** What each column of `forward` was divided by. */
  scaling: Float64Array
}

export function createLattice(): Lattice {
  return {
    size: 0,
    emission: new Float64Array(0),
    forward: new Float64Array(0),
    backward: new Float64Array(0),
    scaling: new Float64Array(0),
  }
}

/**
 * Runs forward and backward over a text's features. Afterwards the lattice holds, with every column of
 * `forward` summing to one, what probabilities of tags and spans are made of.
 *
 * @returns the logarithm of the partition sum
 */
export function inferTags(lattice: Lattice, rows: Int32Array, length: number, weights: Weights): number {
  if (lattice.size < length) {
    lattice.size = length * 2
    lattice.emission = new Float64Array(lattice.size * TAGS)
    lattice.forward = new Float64Array(lattice.size * TAGS)
    lattice.backward = new Float64Array(lattice.size * TAGS)
    lattice.scaling = new Float64Array(lattice.size)
  }
  emissions(lattice, rows, length, weights)
  const step = weights.transition.map(Math.exp)
  const logSum = forward(lattice, length, step)
  backward(lattice, length, step)
  return logSum
}

function emissions(
  { emission }: Lattice,
  rows: Int32Array,
  length: number,
  { emission: table, scale }: Weights,
): void {
  for (let i = 0; i < length; i++) {
    let begin = 0
    let inner = 0
    let last = 0
    for (let f = i * FEATURES, end = f + FEATURES; f < end; f++) {
      const at = (rows[f] as number) * 3
      begin += table[at] as number
      inner += table[at + 1] as number
      last += table[at + 2] as number
    }
    const to = i * TAGS
    emission[to] = 1
    emission[to + 1] = Math.exp(limit(begin * scale))
    emission[to + 2] = Math.exp(limit(inner * scale))
    emission[to + 3] = Math.exp(limit(last * scale))
  }
}

/** Keeps exponentials finite on texts unlike any other. */
function limit(score: number): number {
  return score > 30 ? 30 : score < -30 ? -30 : score
}

function forward({ emission, forward: alpha, scaling }: Lattice, length: number, step: Float32Array): number {
  let logSum = 0
  for (let i = 0; i < length; i++) {
    const at = i * TAGS
    let sum = 0
    for (let to = 0; to < TAGS; to++) {
      let incoming = 0
      if (i === 0) incoming = ALLOWED[OUT]?.[to] ? 1 : 0
      else {
        const before = at - TAGS
        for (let from = 0; from < TAGS; from++) {
          if (ALLOWED[from]?.[to])
            incoming += (alpha[before + from] as number) * (step[from * TAGS + to] as number)
        }
      }
      const value = incoming * (emission[at + to] as number)
      alpha[at + to] = value
      sum += value
    }
    scaling[i] = sum
    for (let to = 0; to < TAGS; to++) alpha[at + to] = (alpha[at + to] as number) / sum
    logSum += Math.log(sum)
  }
  let final = 0
  for (let tag = 0; tag < TAGS; tag++)
    if (FINAL[tag] && length > 0) final += alpha[(length - 1) * TAGS + tag] as number
  return logSum + Math.log(final || 1)
}

function backward(
  { emission, forward: alpha, backward: beta, scaling }: Lattice,
  length: number,
  step: Float32Array,
): void {
  if (length === 0) return
  const end = (length - 1) * TAGS
  let final = 0
  for (let tag = 0; tag < TAGS; tag++) if (FINAL[tag]) final += alpha[end + tag] as number
  for (let tag = 0; tag < TAGS; tag++) beta[end + tag] = FINAL[tag] ? 1 / (final || 1) : 0
  for (let i = length - 2; i >= 0; i--) {
    const at = i * TAGS
    const next = at + TAGS
    const scale = scaling[i + 1] as number
    for (let from = 0; from < TAGS; from++) {
      let sum = 0
      for (let to = 0; to < TAGS; to++) {
        if (ALLOWED[from]?.[to]) {
          sum +=
            (step[from * TAGS + to] as number) * (emission[next + to] as number) * (beta[next + to] as number)
        }
      }
      beta[at + from] = sum / scale
    }
  }
}

/** How probable a tag is at a character, after `inferTags`. */
export function tagProbability({ forward: alpha, backward: beta }: Lattice, i: number, tag: number): number {
  return (alpha[i * TAGS + tag] as number) * (beta[i * TAGS + tag] as number)
}

/** How probable it is that exactly `start…end` (half-open, two characters or more) is a name. */
export function spanProbability(
  lattice: Lattice,
  start: number,
  end: number,
  transition: Float32Array,
): number {
  let value = lattice.forward[start * TAGS + BEGIN] as number
  let tag = BEGIN
  for (let i = start + 1; i < end; i++) {
    const to = i === end - 1 ? LAST : INNER
    value *=
      (Math.exp(transition[tag * TAGS + to] as number) * (lattice.emission[i * TAGS + to] as number)) /
      (lattice.scaling[i] as number)
    tag = to
  }
  return value * (lattice.backward[(end - 1) * TAGS + LAST] as number)
}
