import { KEY_BITS } from './features'

/**
 * The weights that were kept, in a hash table of pairs of slots. A slot is a fingerprint (1…255; 0 is empty)
 * and three signed bytes: begin, inner, last. Outside is the zero point.
 */
export interface WeightTable {
  readonly slots: Int32Array
  /** What a stored byte is to be multiplied by. */
  readonly scale: number
}

export const PAIR_BITS = 18
export const SLOTS = 2 << PAIR_BITS
const PAIR_MASK = (1 << PAIR_BITS) - 1
const PRINTS = 1 << (KEY_BITS - PAIR_BITS)

/** Where the pair of slots of a feature begins. */
export function slotOf(key: number): number {
  return (key & PAIR_MASK) << 1
}

/** What tells the features of a slot apart; two of 256 share one. */
export function printOf(key: number): number {
  const print = key >>> PAIR_BITS
  return print === 0 ? PRINTS - 1 : print
}

/** Packs a slot. The weights are whole numbers from −127 to 127. */
export function packSlot(print: number, begin: number, inner: number, last: number): number {
  return print | ((begin & 255) << 8) | ((inner & 255) << 16) | (last << 24)
}

/** The slot with a feature's weights; 0 where it has none. */
export function entryOf(slots: Int32Array, key: number): number {
  // Numbers of its own: those of the module would be read anew each time.
  const bits = 18
  const print = key >>> bits || 255
  const slot = (key & ((1 << bits) - 1)) << 1
  const one = slots[slot] as number
  const other = slots[slot + 1] as number
  // All bits where the fingerprint is this one, else none: a branch would be guessed wrongly every other time.
  return (one & ((((one & 255) ^ print) - 1) >> 31)) | (other & ((((other & 255) ^ print) - 1) >> 31))
}
