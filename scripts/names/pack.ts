import { packSlot, printOf, slotOf, type WeightTable } from '../../src/sensitive/name/weights'
import { STRIDE } from './learn'

/** How many features are offered for each slot of the table; those that find their pair of slots taken are left out. */
const OFFERED = 0.9155

/**
 * Which features are worth keeping: those with the largest weights, of which each pair of slots takes two.
 *
 * @param slots of the table
 * @returns new number of each feature, −1 for those left out, and their old numbers in order
 */
export function prune(
  emission: Float32Array,
  keys: Int32Array,
  counts: Uint8Array,
  slots: number,
): { kept: Int32Array; order: Int32Array } {
  const value = new Float32Array(keys.length)
  for (let id = 0; id < keys.length; id++) {
    let most = 0
    for (let tag = 0; tag < 3; tag++) most = Math.max(most, Math.abs(emission[id * STRIDE + tag] as number))
    // A weight matters by how large it is and a little by how often it speaks.
    value[id] = most * (counts[id] as number) ** 0.2
  }
  const best = Uint32Array.from(value, (_, id) => id)
    .sort((a, b) => (value[b] as number) - (value[a] as number) || a - b)
    .subarray(0, Math.round(slots * OFFERED))
  const taken = new Uint8Array(slots / 2)
  const prints = new Set<number>()
  const order: number[] = []
  for (const id of best) {
    const key = keys[id] as number
    const slot = slotOf(key, slots)
    const pair = slot >> 1
    const same = slot * 256 + printOf(key)
    if ((taken[pair] as number) >= 2 || prints.has(same)) continue
    taken[pair] = (taken[pair] as number) + 1
    prints.add(same)
    order.push(id)
  }
  const kept = new Int32Array(keys.length).fill(-1)
  for (const [number, id] of order.entries()) kept[id] = number
  return { kept, order: Int32Array.from(order) }
}

/** Rounds the weights of the kept features and puts them where the recognizer looks for them. */
export function pack(emission: Float32Array, keys: Int32Array, size: number): WeightTable {
  // A few weights are very large; cutting them costs less than rounding all others coarsely.
  const most = 3
  const scale = most / 127
  const rounded = (at: number) => Math.round(Math.max(-most, Math.min(most, emission[at] as number)) / scale)
  const slots = new Int32Array(size)
  for (const [id, key] of keys.entries()) {
    const slot = slotOf(key, size)
    const at = slots[slot] === 0 ? slot : slot + 1
    const w = id * STRIDE
    slots[at] = packSlot(printOf(key), rounded(w), rounded(w + 1), rounded(w + 2))
  }
  return { slots, scale }
}
