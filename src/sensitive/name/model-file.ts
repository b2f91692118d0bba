import { TAGS, type Weights } from './crf'
import { ROWS } from './features'
import { COUNT, type Lexicon, WORD_BITS } from './lexicon'

/** The model as it is shipped: header, transitions, levels, words, weights; little endian. */
export interface Model {
  weights: Weights
  lexicon: Lexicon
}

const MAGIC = 0x314e4458 // "XDN1"
const HEADER = 8
const TRANSITIONS = TAGS * TAGS * 4

export const MODEL_SIZE = HEADER + TRANSITIONS + COUNT * 2 + WORD_BITS / 8 + ROWS * 3

/** Reads a model; throws where the bytes are none (a truncated or foreign file). */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length !== MODEL_SIZE || view.getUint32(0, true) !== MAGIC) throw new Error('not a name model')
  const transition = new Float32Array(TAGS * TAGS)
  for (let i = 0; i < transition.length; i++) transition[i] = view.getFloat32(HEADER + i * 4, true)
  let at = HEADER + TRANSITIONS
  const take = (size: number) => {
    at += size
    return bytes.subarray(at - size, at)
  }
  const lexicon = { surname: take(COUNT), given: take(COUNT), words: take(WORD_BITS / 8) }
  const stored = take(ROWS * 3)
  const emission = new Int8Array(stored.buffer, stored.byteOffset, stored.byteLength)
  return { lexicon, weights: { emission, transition, scale: view.getFloat32(4, true) } }
}

/** Writes a model with its weights rounded to 255 levels. */
export function writeModel({ weights, lexicon }: Model): Uint8Array {
  const bytes = new Uint8Array(MODEL_SIZE)
  const view = new DataView(bytes.buffer)
  const { emission, transition } = weights
  let largest = 0
  for (const weight of emission) largest = Math.max(largest, Math.abs(weight))
  // A few weights are very large; cutting them costs less than rounding all others coarsely.
  const limit = Math.min(largest, 4)
  const scale = limit / 127 || 1
  view.setUint32(0, MAGIC, true)
  view.setFloat32(4, scale, true)
  for (let i = 0; i < transition.length; i++) view.setFloat32(HEADER + i * 4, transition[i] ?? 0, true)
  let at = HEADER + TRANSITIONS
  for (const part of [lexicon.surname, lexicon.given, lexicon.words]) {
    bytes.set(part, at)
    at += part.length
  }
  for (let i = 0; i < emission.length; i++) {
    view.setInt8(at + i, Math.round(Math.max(-limit, Math.min(limit, emission[i] ?? 0)) / scale))
  }
  return bytes
}
