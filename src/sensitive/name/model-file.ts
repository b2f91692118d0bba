import { TAGS } from './crf'
import { COUNT, type Lexicon, WORD_SLOTS } from './lexicon'
import { SLOTS, type WeightTable } from './weights'

/** The model as it is shipped: header, transitions, weights, words, levels; little endian. */
export interface Model {
  weights: WeightTable
  /** Sixteen transitions, from × TAGS + to. */
  transition: Float32Array
  lexicon: Lexicon
}

const MAGIC = 0x324e4458 // "XDN2"
const HEADER = 8
const TRANSITIONS = TAGS * TAGS * 4
const LEVELS = 5

export const MODEL_SIZE = HEADER + TRANSITIONS + SLOTS * 4 + WORD_SLOTS * 3 + COUNT * LEVELS

/** Reads a model without copying it; throws where the bytes are none (a truncated or foreign file). */
export function readModel(bytes: Uint8Array): Model {
  // Numbers of four bytes must lie at multiples of four, which a slice of a larger file may not.
  const all = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength)
  if (all.length !== MODEL_SIZE || view.getUint32(0, true) !== MAGIC) throw new Error('not a name model')
  let at = all.byteOffset + HEADER
  const from = (size: number) => {
    at += size
    return at - size
  }
  const { buffer } = all
  const transition = new Float32Array(buffer, from(TRANSITIONS), TAGS * TAGS)
  const slots = new Int32Array(buffer, from(SLOTS * 4), SLOTS)
  const prints = new Uint16Array(buffer, from(WORD_SLOTS * 2), WORD_SLOTS)
  const bytesOf = (size: number) => new Uint8Array(buffer, from(size), size)
  const lexicon = {
    prints,
    facts: bytesOf(WORD_SLOTS),
    surname: bytesOf(COUNT),
    first: bytesOf(COUNT),
    last: bytesOf(COUNT),
    only: bytesOf(COUNT),
    alone: bytesOf(COUNT),
  }
  return { lexicon, transition, weights: { slots, scale: view.getFloat32(4, true) } }
}

/** Writes a model; used by training alone. */
export function writeModel({ weights, transition, lexicon }: Model): Uint8Array {
  const bytes = new Uint8Array(MODEL_SIZE)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setFloat32(4, weights.scale, true)
  let at = HEADER
  const { prints, facts, surname, first, last, only, alone } = lexicon
  for (const part of [transition, weights.slots, prints, facts, surname, first, last, only, alone]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}
