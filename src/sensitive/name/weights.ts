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

/** Where the eight highest bits of a key begin, which are its fingerprint. */
const PRINT_AT = KEY_BITS - 8

/** Where the pair of slots of a feature begins in a table of so many slots (a power of two). */
export function slotOf(key: number, slots: number): number {
  return (key << 1) & (slots - 2)
}

/** What tells the features of a slot apart; two of 256 share one. */
export function printOf(key: number): number {
  return key >>> PRINT_AT || 255
}

/** Packs a slot. The weights are whole numbers from −127 to 127. */
export function packSlot(print: number, begin: number, inner: number, last: number): number {
  return print | ((begin & 255) << 8) | ((inner & 255) << 16) | (last << 24)
}

/** The slot with a feature's weights; 0 where it has none. */
export function entryOf(slots: Int32Array, key: number): number {
  // A number of its own: that of the module would be read anew each time.
  const print = key >>> 18 || 255
  const slot = (key << 1) & (slots.length - 2)
  const one = slots[slot] as number
  const other = slots[slot + 1] as number
  // All bits where the fingerprint is this one, else none: a branch would be guessed wrongly every other time.
  return (one & ((((one & 255) ^ print) - 1) >> 31)) | (other & ((((other & 255) ^ print) - 1) >> 31))
}
