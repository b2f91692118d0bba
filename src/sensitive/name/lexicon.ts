/**
 * What the model knows of characters and words besides its weights: how often a character is a surname or
 * stands in a given name (as a level 0…15 of the log ratio to its share of all text), and which words are
 * ordinary (a Bloom filter).
 */
export interface Lexicon {
  /** Level by `code unit − FIRST`; 0 where the character was never seen in the part. */
  readonly surname: Uint8Array
  readonly given: Uint8Array
  readonly words: Uint8Array
}

/** The characters that have levels: the CJK block that names are written in. */
export const FIRST = 0x4e00
export const COUNT = 0x9fff - FIRST + 1
/** Bits of the word filter; a power of two. */
export const WORD_BITS = 1 << 21
export const LONGEST_WORD = 4

export function levelOf(table: Uint8Array, unit: number): number {
  return table[unit - FIRST] ?? 0
}

function hashWord(text: string, start: number, length: number, seed: number): number {
  let hash = seed
  for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}

/** Three bits a word keep false answers near one in a thousand at a hundred thousand words. */
const SEEDS = [0x811c9dc5, 0x1b873593, 0x85ebca6b]

export function addWord(words: Uint8Array, word: string): void {
  for (const seed of SEEDS) {
    const bit = hashWord(word, 0, word.length, seed) & (WORD_BITS - 1)
    words[bit >> 3] = (words[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
}

/** Whether the characters from `start` are (very probably) an ordinary word. */
export function isWord(words: Uint8Array, text: string, start: number, length: number): boolean {
  for (const seed of SEEDS) {
    const bit = hashWord(text, start, length, seed) & (WORD_BITS - 1)
    if (!((words[bit >> 3] ?? 0) & (1 << (bit & 7)))) return false
  }
  return true
}
