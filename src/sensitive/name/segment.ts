import { factsOfHash, hashOn, type Lexicon, LONGEST_WORD, levelOf, WORD_SEED } from './lexicon'

/** A text cut into words, and the dictionary's words at each character; arrays are longer than the text. */
export interface Words {
  /** Where the word that covers a character starts and how long it is, by the most probable cut. */
  readonly start: Int32Array
  readonly size: Uint8Array
  /** Class × 16 + frequency of that word. */
  readonly facts: Uint8Array
  /** Hash of that word. */
  readonly hash: Int32Array
  /** Length of the longest dictionary word that starts at a character, and its hash; 0 where there is none. */
  readonly longest: Uint8Array
  readonly longestHash: Int32Array
  readonly longestFacts: Uint8Array
  /** Facts of the dictionary word of two characters that starts at a character; 0 where there is none. */
  readonly pair: Uint8Array
  /** Length and facts of the longest dictionary word that ends at a character; length of one that covers it from before. */
  readonly ends: Uint8Array
  readonly endsFacts: Uint8Array
  readonly inside: Uint8Array
  /** Work space: cost of the best cut up to a character, and the length and facts of its last word. */
  readonly cost: Int32Array
  readonly back: Uint8Array
  readonly backFacts: Uint8Array
  readonly backHash: Int32Array
}

export function createWords(length: number): Words {
  return {
    start: new Int32Array(length),
    size: new Uint8Array(length),
    facts: new Uint8Array(length),
    hash: new Int32Array(length),
    longest: new Uint8Array(length),
    longestHash: new Int32Array(length),
    longestFacts: new Uint8Array(length),
    pair: new Uint8Array(length),
    ends: new Uint8Array(length),
    endsFacts: new Uint8Array(length),
    inside: new Uint8Array(length),
    cost: new Int32Array(length + 1),
    back: new Uint8Array(length + 1),
    backFacts: new Uint8Array(length + 1),
    backHash: new Int32Array(length + 1),
  }
}

/** How far beyond the text some of the arrays are cleared. */
const AHEAD = 4

/** Bits that a word of frequency level 0 costs; each level is one bit and a half less. */
const RAREST = 52
const PER_LEVEL = 3
const UNKNOWN = 56

/**
 * Cuts a text into the most probable words (unigram model); fills `words`, which has room for it.
 *
 * @param units its code units, from a place on
 */
export function cutWords(
  units: Int32Array,
  from: number,
  length: number,
  lexicon: Lexicon,
  words: Words,
): void {
  const {
    cost,
    back,
    backFacts,
    backHash,
    longest,
    longestHash,
    longestFacts,
    pair,
    ends,
    endsFacts,
    inside,
  } = words
  cost.fill(0x3fffffff, 0, length + 1)
  // A little beyond, as those that look ahead look there too.
  const beyond = length + AHEAD
  longest.fill(0, 0, length)
  longestHash.fill(0, 0, beyond)
  longestFacts.fill(0, 0, length)
  pair.fill(0, 0, beyond)
  ends.fill(0, 0, length)
  endsFacts.fill(0, 0, length)
  inside.fill(0, 0, length)
  cost[0] = 0
  for (let i = 0; i < length; i++) {
    const unit = units[from + i] as number
    let hash = hashOn(WORD_SEED, unit)
    const before = cost[i] as number
    const level = levelOf(lexicon.alone, unit)
    const single = before + (level === 0 ? UNKNOWN : RAREST - PER_LEVEL * level)
    if (single < (cost[i + 1] as number)) {
      cost[i + 1] = single
      back[i + 1] = 1
      backFacts[i + 1] = 0
      backHash[i + 1] = hash
    }
    if (unit < 0x4e00 || unit > 0x9fff) continue
    const most = Math.min(LONGEST_WORD, length - i)
    for (let size = 2; size <= most; size++) {
      const next = units[from + i + size - 1] as number
      if (next < 0x4e00 || next > 0x9fff) break
      hash = hashOn(hash, next)
      const facts = factsOfHash(lexicon, hash)
      if (facts === 0) continue
      if (size === 2) pair[i] = facts
      longest[i] = size
      longestHash[i] = hash
      longestFacts[i] = facts
      if (size > (ends[i + size - 1] as number)) {
        ends[i + size - 1] = size
        endsFacts[i + size - 1] = facts
      }
      for (let j = i + 1; j < i + size; j++) if (size > (inside[j] as number)) inside[j] = size
      const total = before + RAREST - PER_LEVEL * (facts & 15)
      if (total < (cost[i + size] as number)) {
        cost[i + size] = total
        back[i + size] = size
        backFacts[i + size] = facts
        backHash[i + size] = hash
      }
    }
  }
  const { start, size: sizes, facts: factsAt, hash: hashAt } = words
  for (let end = length; end > 0; ) {
    const size = back[end] as number
    const first = end - size
    for (let i = first; i < end; i++) {
      start[i] = first
      sizes[i] = size
      factsAt[i] = backFacts[end] as number
      hashAt[i] = backHash[end] as number
    }
    end = first
  }
}
