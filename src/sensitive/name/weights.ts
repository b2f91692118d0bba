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
