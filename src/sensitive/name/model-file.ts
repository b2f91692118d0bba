import { TAGS } from './crf'
import { DOMAIN_CELLS, type DomainWeights } from './domain'
import { allMarked, COUNT, type Lexicon, WORD_SLOTS } from './lexicon'
import type { WeightTable } from './weights'

/** What a CRF learned from texts of one kind. */
export interface Learned {
  weights: WeightTable
  /** Sixteen transitions, from × TAGS + to. */
  transition: Float32Array
}

/** The model as it is shipped; little endian. */
export interface Model {
  /** From papers of the trade and all other texts together. */
  trade: Learned
  /** From news, court texts and microblogs alone. */
  general: Learned
  /** Tells which of the two reads a draft. */
  domain: DomainWeights
  lexicon: Lexicon
}

const MAGIC = 0x334e4458 // "XDN3"
const PARTS = ['trade', 'general'] as const
/** Slots of the two tables: a power of two each. */
export const SLOTS: Readonly<Record<(typeof PARTS)[number], number>> = { trade: 1 << 19, general: 1 << 18 }
/** Before the tables: what marks the file, a scale for each part, then scale and bias of the domain. */
const DOMAIN_AT = 4 + 4 * PARTS.length
const HEADER = DOMAIN_AT + 8
const TRANSITIONS = TAGS * TAGS
/** Tables of levels, of four bits a character. */
const LEVELS = ['surname', 'first', 'last', 'only', 'alone'] as const
const LEVEL_BYTES = COUNT / 2

export const MODEL_SIZE =
  HEADER +
  PARTS.reduce((sum, part) => sum + (TRANSITIONS + SLOTS[part]) * 4, 0) +
  WORD_SLOTS * 3 +
  DOMAIN_CELLS +
  LEVEL_BYTES * LEVELS.length

/** Reads a model, its large tables without a copy; throws where the bytes are none (a truncated or foreign file). */
export function readModel(bytes: Uint8Array): Model {
  // Numbers of four bytes must lie at multiples of four, which a slice of a larger file may not.
  const all = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength)
  if (all.length !== MODEL_SIZE || view.getUint32(0, true) !== MAGIC) throw new Error('not a name model')
  const { buffer } = all
  let at = all.byteOffset + HEADER
  const from = (size: number) => {
    at += size
    return at - size
  }
  const learned = (part: (typeof PARTS)[number]): Learned => {
    const transition = new Float32Array(buffer, from(TRANSITIONS * 4), TRANSITIONS)
    const slots = new Int32Array(buffer, from(SLOTS[part] * 4), SLOTS[part])
    return { transition, weights: { slots, scale: view.getFloat32(4 + 4 * PARTS.indexOf(part), true) } }
  }
  const trade = learned('trade')
  const general = learned('general')
  const prints = new Uint16Array(buffer, from(WORD_SLOTS * 2), WORD_SLOTS)
  const facts = new Uint8Array(buffer, from(WORD_SLOTS), WORD_SLOTS)
  const domain = {
    cells: new Int8Array(buffer, from(DOMAIN_CELLS), DOMAIN_CELLS),
    scale: view.getFloat32(DOMAIN_AT, true),
    bias: view.getFloat32(DOMAIN_AT + 4, true),
  }
  const levels = Object.fromEntries(
    LEVELS.map((name) => [name, unpacked(new Uint8Array(buffer, from(LEVEL_BYTES), LEVEL_BYTES))]),
  ) as Record<(typeof LEVELS)[number], Uint8Array>
  return { trade, general, domain, lexicon: { prints, facts, marks: allMarked(), ...levels } }
}

/** Writes a model; used by training alone. */
export function writeModel(model: Model): Uint8Array {
  const bytes = new Uint8Array(MODEL_SIZE)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  for (const [i, part] of PARTS.entries()) view.setFloat32(4 + 4 * i, model[part].weights.scale, true)
  const { lexicon, domain } = model
  view.setFloat32(DOMAIN_AT, domain.scale, true)
  view.setFloat32(DOMAIN_AT + 4, domain.bias, true)
  let at = HEADER
  for (const part of [
    ...PARTS.flatMap((name) => [model[name].transition, model[name].weights.slots]),
    lexicon.prints,
    lexicon.facts,
    domain.cells,
    ...LEVELS.map((name) => packed(lexicon[name])),
  ]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** Two levels of 0…15 a byte, and back. */
function packed(levels: Uint8Array): Uint8Array {
  return Uint8Array.from(
    { length: levels.length / 2 },
    (_, i) => (levels[2 * i] as number) | ((levels[2 * i + 1] as number) << 4),
  )
}

function unpacked(pairs: Uint8Array): Uint8Array {
  const levels = new Uint8Array(pairs.length * 2)
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as number
    levels[2 * i] = pair & 15
    levels[2 * i + 1] = pair >>> 4
  }
  return levels
}
