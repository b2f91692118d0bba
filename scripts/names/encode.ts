import { cleanText } from '../../src/sensitive/name/clean'
import { BEGIN, INNER, LAST, OUT } from '../../src/sensitive/name/crf'
import { REACH } from '../../src/sensitive/name/decode'
import { createFacts, type Facts, PAD, readFacts } from '../../src/sensitive/name/facts'
import { createFeatures, FEATURES, KEY_BITS, readFeatures } from '../../src/sensitive/name/features'
import type { Lexicon } from '../../src/sensitive/name/lexicon'
import { createTraits, isOfNames, mayBegin } from '../../src/sensitive/name/traits'
import type { Sample } from './data'
import { createKeyReader } from './keys'
import type { Encoded } from './learn'

/** Sentences in numbers, and the key of every feature that is numbered. */
export interface Corpus {
  sentences: Encoded[]
  /** Feature number → key. */
  keys: Int32Array
  /** Feature number → how often it occurs (at most 255). */
  counts: Uint8Array
}

/** Features seen fewer times than this are left out: they would be learned by heart. */
const LEAST_SEEN = 3
/** Numbers of features are kept in few large arrays: collecting many small ones takes longer than all the rest. */
const BLOCK = 1 << 24

/** Numbers the features of all sentences. */
export function encode(samples: readonly Sample[], lexicon: Lexicon): Corpus {
  const seen = new Uint8Array(1 << KEY_BITS)
  const traitsOf = createTraits(lexicon)
  let facts = createFacts()
  const characterFeatures = createFeatures()
  const readKeys = createKeyReader()
  let features = 0
  let block = new Int32Array(0)
  let used = 0
  const sentences = samples.map((sample): Encoded => {
    const { text } = sample
    facts = readFacts(text, lexicon, traitsOf, facts)
    const tags = tagsOf(sample)
    const looked = lookedAt(sample, tags, facts)
    const at = new Uint32Array(text.length + 1)
    const most = text.length * FEATURES
    if (block.length - used < most) {
      block = new Int32Array(Math.max(BLOCK, most))
      used = 0
    }
    const ids = block.subarray(used, used + most)
    let size = 0
    for (let i = 0; i < text.length; i++) {
      if (looked[i] !== 0) {
        readFeatures(i, facts, characterFeatures)
        const keys = readKeys(characterFeatures)
        ids.set(keys, size)
        size += FEATURES
        for (let f = 0; f < FEATURES; f++) {
          const key = keys[f] as number
          const count = seen[key] as number
          if (count < 255) seen[key] = count + 1
          if (count + 1 === LEAST_SEEN) features++
        }
      }
      at[i + 1] = size
    }
    used += size
    return { tags, at, ids: ids.subarray(0, size) }
  })
  // The most frequent features first: those that are needed together then lie together in memory.
  const places = new Uint32Array(257)
  for (const count of seen)
    if (count >= LEAST_SEEN) places[255 - count + 1] = (places[255 - count + 1] ?? 0) + 1
  for (let i = 1; i < places.length; i++) places[i] = (places[i] as number) + (places[i - 1] as number)
  const numbers = new Int32Array(1 << KEY_BITS).fill(-1)
  const keys = new Int32Array(features)
  const counts = new Uint8Array(features)
  for (let key = 0; key < seen.length; key++) {
    const count = seen[key] as number
    if (count < LEAST_SEEN) continue
    const number = places[255 - count] as number
    places[255 - count] = number + 1
    keys[number] = key
    counts[number] = count
    numbers[key] = number
  }
  narrow(sentences, numbers)
  return { sentences, keys, counts }
}

/** Leaves the sentences only the features that `kept` gives a number (−1 for none), and gives them that number. */
export function narrow(sentences: readonly Encoded[], kept: Int32Array): void {
  for (const sentence of sentences) {
    const { at, ids } = sentence
    let size = 0
    let from = 0
    for (let i = 1; i < at.length; i++) {
      const end = at[i] as number
      for (let f = from; f < end; f++) {
        const id = kept[ids[f] as number] as number
        if (id >= 0) ids[size++] = id
      }
      from = end
      at[i] = size
    }
    sentence.ids = ids.subarray(0, size)
  }
}

/** The characters that the recognizer looks at: those that may begin a name, those soon after, and all of the names. */
function lookedAt({ text }: Sample, tags: Uint8Array, { traits }: Facts): Uint8Array {
  const looked = new Uint8Array(text.length)
  let open = 0
  for (let i = 0; i < text.length; i++) {
    const trait = traits[i + PAD] as number
    if (!isOfNames(trait)) open = 0
    else if (mayBegin(trait)) open = REACH + 1
    if (open > 0 || tags[i] !== OUT) looked[i] = 1
    open--
  }
  return looked
}

function tagsOf({ text, names }: Sample): Uint8Array {
  const tags = new Uint8Array(text.length)
  for (const [start, end] of names) {
    // A surname alone is found by the words around it, not by the model.
    if (end - start < 2) continue
    tags.fill(INNER, start, end)
    tags[start] = BEGIN
    tags[end - 1] = LAST
  }
  return tags
}

const LONGEST_TEXT = 300

/** The text as the recognizer will see it, in pieces; those whose names would not survive are left out. */
export function cleaned({ text, names }: Sample): Sample[] {
  const clean = cleanText(text, { start: 0, end: text.length })
  const place = new Map<number, number>()
  for (let i = 0; i <= clean.text.length; i++) place.set(clean.at[i] as number, i)
  const moved = names.map(([start, end]): [number, number] => [
    place.get(start) ?? -1,
    (place.get(end - 1) ?? -2) + 1,
  ])
  if (moved.some(([start, end]) => start < 0 || end <= start)) return []
  if (clean.text.length <= LONGEST_TEXT) return [{ text: clean.text, names: moved }]
  const pieces: Sample[] = []
  for (const match of clean.text.matchAll(/[^。；\n]{1,280}[。；\n]?/g)) {
    const from = match.index
    const to = from + match[0].length
    const inside = moved.filter(([start, end]) => start >= from && end <= to)
    const cut = moved.some(([start, end]) => (start < from && end > from) || (start < to && end > to))
    if (!cut) pieces.push({ text: match[0], names: inside.map(([start, end]) => [start - from, end - from]) })
  }
  return pieces
}
