import { cleanText } from '../../src/sensitive/name/clean'
import { BEGIN, INNER, LAST } from '../../src/sensitive/name/crf'
import { createFeatureSpace, KEY_BITS, keysAt, readFacts } from '../../src/sensitive/name/features'
import type { Lexicon } from '../../src/sensitive/name/lexicon'
import type { Sample } from './data'
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

/** Numbers the features of all sentences. */
export function encode(samples: readonly Sample[], lexicon: Lexicon): Corpus {
  const seen = new Uint8Array(1 << KEY_BITS)
  let space = createFeatureSpace()
  let features = 0
  for (const { text } of samples) {
    space = readFacts(text, lexicon, space)
    for (let i = 0; i < text.length; i++) {
      for (const key of keysAt(i, text.length, space)) {
        const count = seen[key] as number
        if (count < 255) seen[key] = count + 1
        if (count + 1 === LEAST_SEEN) features++
      }
    }
  }
  const numbers = new Int32Array(1 << KEY_BITS).fill(-1)
  const keys = new Int32Array(features)
  const counts = new Uint8Array(features)
  let next = 0
  for (let key = 0; key < seen.length; key++) {
    const count = seen[key] as number
    if (count < LEAST_SEEN) continue
    keys[next] = key
    counts[next] = count
    numbers[key] = next++
  }
  const sentences = samples.map(({ text, names }): Encoded => {
    space = readFacts(text, lexicon, space)
    const at = new Uint32Array(text.length + 1)
    const ids: number[] = []
    for (let i = 0; i < text.length; i++) {
      for (const key of keysAt(i, text.length, space)) {
        const id = numbers[key] as number
        if (id >= 0) ids.push(id)
      }
      at[i + 1] = ids.length
    }
    return { tags: tagsOf(text, names), at, ids: Int32Array.from(ids) }
  })
  return { sentences, keys, counts }
}

/** The same sentences with only the features that `kept` gives a number (−1 for none). */
export function narrow(sentences: readonly Encoded[], kept: Int32Array): Encoded[] {
  return sentences.map(({ tags, at, ids }): Encoded => {
    const nextAt = new Uint32Array(at.length)
    const next: number[] = []
    for (let i = 0; i < tags.length; i++) {
      for (let f = at[i] as number, end = at[i + 1] as number; f < end; f++) {
        const id = kept[ids[f] as number] as number
        if (id >= 0) next.push(id)
      }
      nextAt[i + 1] = next.length
    }
    return { tags, at: nextAt, ids: Int32Array.from(next) }
  })
}

function tagsOf(text: string, names: readonly [number, number][]): Uint8Array {
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
  for (const [i, source] of clean.at.entries()) place.set(source, i)
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
