import { createDecoder } from '../../src/sensitive/name/decode'
import type { Lexicon } from '../../src/sensitive/name/lexicon'
import { THOROUGH } from '../../src/sensitive/name/limits'
import type { Learned } from '../../src/sensitive/name/model-file'
import { isChineseName } from '../../src/sensitive/name/surnames'
import type { Sample } from './data'

/** From this probability on an unmarked span is taken for a name that was forgotten; above the lower, nobody knows. */
const FORGOTTEN = 0.8
const DOUBTFUL = 0.25

/**
 * Court texts were published with some parties masked and others not, and only the filled-in masks are marked:
 * to learn from them as they are would teach that 被告人江某某's real name is none. A model that has not seen
 * them marks what was forgotten and leaves out what is doubtful.
 */
export function settle(samples: readonly Sample[], learned: Learned, lexicon: Lexicon): Sample[] {
  const decode = createDecoder(learned, lexicon, THOROUGH)
  return samples.flatMap(({ text, names, redacted = [] }) => {
    const marked = [...names]
    let doubtful = false
    const touches = (spans: readonly [number, number][], start: number, end: number) =>
      spans.some(([from, to]) => from < end && start < to)
    for (const { start, end, probability } of [...decode(text)].sort(
      (a, b) => b.probability - a.probability,
    )) {
      if (probability < DOUBTFUL) break
      if (touches(marked, start, end) || touches(redacted, start, end)) continue
      if (probability >= FORGOTTEN && isChineseName(text.slice(start, end))) marked.push([start, end])
      else doubtful = true
    }
    return doubtful ? [] : [{ text, names: marked.sort((a, b) => a[0] - b[0]) }]
  })
}
