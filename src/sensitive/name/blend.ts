import type { Candidate, Decoder } from './decode'
import { spanKey } from './mention'

/** Reads by several decoders; what each of them sees counts in equal parts. */
export function createBlend(decoders: readonly Decoder[]): Decoder {
  const share = 1 / decoders.length
  return (text) => {
    const spans = new Map<number, Candidate>()
    for (const decode of decoders) {
      for (const { start, end, probability } of decode(text)) {
        const known = spans.get(spanKey({ start, end }))
        if (known) known.probability += probability * share
        else spans.set(spanKey({ start, end }), { start, end, probability: probability * share })
      }
    }
    return [...spans.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  }
}
