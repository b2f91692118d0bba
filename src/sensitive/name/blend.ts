import type { Candidate, Decoder } from './decode'
import { spanKey } from './mention'

/** Reads by several decoders; what each of them sees counts in equal parts. */
export function createBlend(decoders: readonly Decoder[]): Decoder {
  const share = 1 / decoders.length
  return (text) => {
    const spans = new Map<number, Candidate>()
    for (const decode of decoders) {
      for (const one of decode(text)) {
        const key = spanKey(one)
        const known = spans.get(key)
        if (known) known.probability += one.probability * share
        else spans.set(key, { ...one, probability: one.probability * share })
      }
    }
    return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  }
}
