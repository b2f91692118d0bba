import {
  createLattice,
  inferTags,
  type Lattice,
  limit,
  logSumOf,
  NO_NAME,
  OUT,
  STEPS,
  TAGS,
} from '../../src/sensitive/name/crf'

/** A sentence ready for learning: its tags, and the numbers of the features of each of its characters. */
export interface Encoded {
  tags: Uint8Array
  /** Where each character's features begin in `ids`, and where the last one's end. */
  at: Uint32Array
  ids: Int32Array
}

/**
 * Eight cells a feature, which lie together because they are read together: three weights (begin, inner, last), and
 * from the fifth on the sums of their squared gradients; sixteen transitions.
 */
export interface Parameters {
  emission: Float32Array
  transition: Float64Array
}

export interface Learner {
  readonly parameters: Parameters
  /**
   * Goes through some sentences in the given order and writes the negative log likelihood of each to `losses`;
   * gives their mean.
   */
  pass(sentences: readonly Encoded[], order: readonly number[], losses: Float32Array): number
}

export interface LearnOptions {
  features: number
  rate: number
  /** Pull of every weight towards zero, at each of its steps. */
  decay: number
  /** Share of the features that are left out at random at each step. */
  dropout: number
  random: () => number
}

/** Cells of a feature in `Parameters.emission`, and where the squares of its gradients begin. */
export const STRIDE = 8
const SQUARES = 4
const FIRST_SQUARE = 1e-3
/** What is smaller than this teaches nothing. */
const LEAST_GRADIENT = 2e-3
const MIXER = 0x9e3779b1

/** A CRF learned by AdaGrad, one sentence a step. */
export function createLearner(
  { features, rate, decay, dropout, random }: LearnOptions,
  start?: Parameters,
): Learner {
  const emission = start?.emission ?? new Float32Array(features * STRIDE)
  for (let at = SQUARES; at < emission.length; at += STRIDE) emission.fill(FIRST_SQUARE, at, at + 3)
  const transition = start?.transition ?? new Float64Array(TAGS * TAGS)
  const transitionSquares = new Float64Array(TAGS * TAGS).fill(1)
  const step = new Float64Array(TAGS * TAGS)
  const expected = new Float64Array(TAGS * TAGS)
  let lattice: Lattice = createLattice()

  // Which features a step leaves out: those whose mixed number is below a share of all numbers.
  const left = Math.floor(dropout * 0x100000000)
  let mix = 0
  const isLeftOut = (id: number) => Math.imul(id ^ mix, MIXER) >>> 0 < left

  const addUp = ({ at, ids, tags }: Encoded) => {
    if (lattice.room < tags.length) lattice = createLattice(tags.length * 2)
    for (let i = 0; i < tags.length; i++) {
      const from = at[i] as number
      const end = at[i + 1] as number
      const to = i * TAGS
      lattice.emission[to] = 1
      if (from === end) {
        lattice.emission.fill(NO_NAME, to + 1, to + TAGS)
        continue
      }
      let begin = 0
      let inner = 0
      let last = 0
      for (let f = from; f < end; f++) {
        const id = ids[f] as number
        if (isLeftOut(id)) continue
        const row = id * STRIDE
        begin += emission[row] as number
        inner += emission[row + 1] as number
        last += emission[row + 2] as number
      }
      lattice.emission[to + 1] = Math.exp(limit(begin))
      lattice.emission[to + 2] = Math.exp(limit(inner))
      lattice.emission[to + 3] = Math.exp(limit(last))
    }
  }

  const learnTransitions = (tags: Uint8Array) => {
    const { forward, backward, emission: table, scaling } = lattice
    expected.fill(0)
    for (let i = 1; i < tags.length; i++) {
      const before = (i - 1) * TAGS
      const now = i * TAGS
      for (const pair of STEPS) {
        const from = pair >> 2
        const to = pair & 3
        expected[pair] =
          (expected[pair] as number) +
          ((forward[before + from] as number) *
            (step[pair] as number) *
            (table[now + to] as number) *
            (backward[now + to] as number)) /
            (scaling[i] as number)
      }
      const seen = (tags[i - 1] as number) * TAGS + (tags[i] as number)
      expected[seen] = (expected[seen] as number) - 1
    }
    for (const pair of STEPS) {
      const gradient = expected[pair] as number
      const sum = (transitionSquares[pair] as number) + gradient * gradient
      transitionSquares[pair] = sum
      transition[pair] = (transition[pair] as number) - (rate * gradient) / Math.sqrt(sum)
      step[pair] = Math.exp(transition[pair] as number)
    }
  }

  const learn = (sentence: Encoded): number => {
    const { tags, at, ids } = sentence
    if (tags.length === 0) return 0
    mix = Math.floor(random() * 0x100000000)
    addUp(sentence)
    inferTags(lattice, tags.length, step)
    const logSum = logSumOf(lattice, tags.length)
    let score = transition[tags[0] as number] as number
    for (let i = 0; i < tags.length; i++) {
      const tag = tags[i] as number
      if (tag !== OUT) score += Math.log(lattice.emission[i * TAGS + tag] as number)
      if (i > 0) score += transition[(tags[i - 1] as number) * TAGS + tag] as number
    }
    const loss = logSum - score
    if (loss < 1e-4) return loss
    learnTransitions(tags)
    const { forward, backward } = lattice
    for (let i = 0; i < tags.length; i++) {
      const from = at[i] as number
      const end = at[i + 1] as number
      if (from === end) continue
      for (let tag = 1; tag < TAGS; tag++) {
        const cell = i * TAGS + tag
        const gradient = (forward[cell] as number) * (backward[cell] as number) - (tags[i] === tag ? 1 : 0)
        if (gradient < LEAST_GRADIENT && gradient > -LEAST_GRADIENT) continue
        for (let f = from; f < end; f++) {
          const id = ids[f] as number
          if (isLeftOut(id)) continue
          const w = id * STRIDE + tag - 1
          const slope = gradient + decay * (emission[w] as number)
          const sum = (emission[w + SQUARES] as number) + slope * slope
          emission[w + SQUARES] = sum
          emission[w] = (emission[w] as number) - (rate * slope) / Math.sqrt(sum)
        }
      }
    }
    return loss
  }

  for (const pair of STEPS) step[pair] = Math.exp(transition[pair] as number)
  return {
    parameters: { emission, transition },
    pass(sentences, order, losses) {
      let sum = 0
      for (const index of order) {
        const loss = learn(sentences[index] as Encoded)
        losses[index] = loss
        sum += loss
      }
      return sum / order.length
    },
  }
}
