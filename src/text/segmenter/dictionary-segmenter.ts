import { unitsAt } from '../code-point'
import { childOf, type Dictionary } from './dictionary'
import type { Segmenter } from './segmenter'

/** No word runs across one of these, which are words of their own. */
const BORDERS = new Set(Array.from(' \t\n，。', (mark) => mark.charCodeAt(0)))
/** Nearly all of a draft, which need not be looked up. */
const HAN_BEGINS = 0x3400
const HAN_ENDS = 0x9fff

/**
 * Cuts a text into the words whose weights together are greatest (the most probable path through the dictionary,
 * unigram model): word for word what `nodejieba.cut(text)` answers with the same dictionary, but without its second of
 * loading, on every platform, and at once.
 *
 * @param load called at the first question, which most drafts do not have
 */
export function createDictionarySegmenter(load: () => Dictionary): Segmenter {
  let dictionary: Dictionary | undefined
  const cutNow = (text: string): string[] => {
    dictionary ??= load()
    const words: string[] = []
    let start = 0
    for (let at = 0; at <= text.length; at++) {
      const code = text.charCodeAt(at)
      if ((code >= HAN_BEGINS && code <= HAN_ENDS) || (at < text.length && !BORDERS.has(code))) continue
      cutRun(dictionary, text, start, at, words)
      if (at < text.length) words.push(text.charAt(at))
      start = at + 1
    }
    return words
  }
  return { id: 'dictionary', cutNow, cut: async (texts) => texts.map(cutNow), dispose: () => {} }
}

/** Cuts one run of a text that holds no border, and adds its words to `words`. Linear, as words are short. */
function cutRun(dictionary: Dictionary, text: string, start: number, end: number, words: string[]): void {
  const { words: wordAt, weights } = dictionary
  const best = new Float64Array(end - start + 1)
  const lengths = new Uint16Array(end - start)
  const unknown = weights[0] as number
  for (let from = end - 1; from >= start; from--) {
    const single = unitsAt(text, from)
    let node = childOf(dictionary, 0, text.charCodeAt(from))
    let length = single
    let weight =
      (best[from + single - start] ?? 0) + (node ? (weights[wordAt[node] as number] as number) : unknown)
    for (let to = from + 1; node !== 0 && to < end; to++) {
      node = childOf(dictionary, node, text.charCodeAt(to))
      const word = wordAt[node] as number
      if (node === 0 || word === 0) continue
      const sum = (best[to + 1 - start] as number) + (weights[word] as number)
      // Where two are alike the shorter word is taken.
      if (sum > weight) {
        weight = sum
        length = to + 1 - from
      }
    }
    best[from - start] = weight
    lengths[from - start] = length
  }
  for (let at = start; at < end; at += lengths[at - start] as number) {
    words.push(text.slice(at, at + (lengths[at - start] as number)))
  }
}
