import type { Facts } from './facts'
import { GROUPS, placesOf } from './feature-groups'
import { createFeatures, keyOf, NUMBERS, readFeatures, readGroup } from './features'
import { entryOf, type WeightTable } from './weights'

/** Writes to `sums` what the features of a character weigh together: begin, inner, last. */
export type Scorer = (i: number, facts: Facts, sums: Int32Array) => void

/** What the features of a group weigh at a place, three sums of ten bits in a number, once it was asked for. */
const IS_KNOWN = 1 << 30

export function createScorer({ slots }: WeightTable): Scorer {
  const features = createFeatures()
  const { sums: parts, places } = features
  const numbers = NUMBERS
  const keys = new Int32Array(numbers.length)
  // Where the places of each group begin.
  let size = 0
  const starts = Int32Array.from(GROUPS, (group) => {
    size += placesOf(group)
    return size - placesOf(group)
  })
  const known = new Int32Array(size)
  let begin = 0
  let inner = 0
  let last = 0
  const add = (_: number, key: number) => {
    const entry = entryOf(slots, key)
    begin += (entry << 16) >> 24
    inner += (entry << 8) >> 24
    last += entry >> 24
  }
  const weigh = (group: number): number => {
    const place = places[group] as number
    begin = 0
    inner = 0
    last = 0
    readGroup(group, place, add)
    const three = (begin & 1023) | ((inner & 1023) << 10) | ((last & 1023) << 20) | IS_KNOWN
    known[(starts[group] as number) + place] = three
    return three
  }
  return (i, facts, sums) => {
    readFeatures(i, facts, features)
    let begin = 0
    let inner = 0
    let last = 0
    for (let group = 0; group < starts.length; group++) {
      const three = (known[(starts[group] as number) + (places[group] as number)] as number) || weigh(group)
      begin += (three << 22) >> 22
      inner += (three << 12) >> 22
      last += (three << 2) >> 22
    }
    // In two loops: so that the table, which is larger than the cache, is asked for many slots at a time.
    for (let f = 0; f < numbers.length; f++) {
      keys[f] = keyOf(((parts[f] as number) + (numbers[f] as number)) | 0)
    }
    for (let f = 0; f < numbers.length; f++) {
      const entry = entryOf(slots, keys[f] as number)
      begin += (entry << 16) >> 24
      inner += (entry << 8) >> 24
      last += entry >> 24
    }
    sums[0] = begin
    sums[1] = inner
    sums[2] = last
  }
}
