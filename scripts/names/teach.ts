import type { Lexicon } from '../../src/sensitive/name/lexicon'
import type { Learned } from '../../src/sensitive/name/model-file'
import { type Sample, shuffled } from './data'
import { encode, narrow } from './encode'
import { createLearner, type Encoded, type Learner, STRIDE } from './learn'
import { pack, prune } from './pack'

export interface TeachOptions {
  /** Passes over everything, and then over the features that were kept. */
  passes: number
  lastPasses: number
  rate: number
  decay: number
  /** Share of the features that are left out at random at each step, so that none is relied upon alone. */
  dropout: number
  /** Of the table that the weights are packed into. */
  slots: number
  random: () => number
  say: (text: string) => void
}

/** Below this loss a sentence is known, and seen again in one pass of four. */
const KNOWN = 4e-3

/** Learns from cleaned sentences: all features, then the best of them once more. */
export function teach(samples: readonly Sample[], lexicon: Lexicon, options: TeachOptions): Learned {
  const { rate, decay, dropout, random, say } = options
  const corpus = encode(samples, lexicon)
  say(`${samples.length} 句，${corpus.keys.length} 个特征`)
  const first = createLearner({ features: corpus.keys.length, rate, decay, dropout, random })
  const learned = run(first, corpus.sentences, options.passes, options)
  const { kept, order } = prune(learned, corpus.keys, corpus.counts, options.slots)
  const emission = new Float32Array(order.length * STRIDE)
  for (const [id, old] of order.entries()) {
    emission.set(learned.subarray(old * STRIDE, old * STRIDE + 3), id * STRIDE)
  }
  say(`留下 ${order.length} 个特征`)
  const second = createLearner(
    { features: order.length, rate: rate / 2, decay, dropout: dropout / 2, random },
    { emission, transition: first.parameters.transition },
  )
  narrow(corpus.sentences, kept)
  const weights = run(second, corpus.sentences, options.lastPasses, options)
  return {
    weights: pack(
      weights,
      order.map((id) => corpus.keys[id] as number),
      options.slots,
    ),
    transition: Float32Array.from(second.parameters.transition),
  }
}

/** Gives the weights, averaged over the last passes: steadier than the last ones alone. */
function run(
  learner: Learner,
  sentences: readonly Encoded[],
  passes: number,
  { random, say }: TeachOptions,
): Float32Array {
  const losses = new Float32Array(sentences.length).fill(1)
  const average = new Float32Array(learner.parameters.emission.length)
  const averaged = Math.max(1, passes - 1)
  for (let pass = 1; pass <= passes; pass++) {
    const order = shuffled(sentences.length, random).filter(
      (i) => (losses[i] as number) > KNOWN || random() < 0.25,
    )
    const loss = learner.pass(sentences, order, losses)
    if (pass > passes - averaged) {
      for (let i = 0; i < average.length; i++) {
        average[i] = (average[i] as number) + (learner.parameters.emission[i] as number) / averaged
      }
    }
    say(`第 ${pass} 遍：${order.length} 句，平均损失 ${loss.toFixed(4)}`)
  }
  return average
}
