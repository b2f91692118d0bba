/**
 * What the model knows of characters and words besides its weights: how often a character stands in each
 * place of a name (as a level 0…15 of the log ratio to its share of all text), and which words are ordinary,
 * of which class and how frequent.
 */
export interface Lexicon extends WordTable {
  /** Levels by `code unit − FIRST`; 0 where the character was never seen in that place. */
  readonly surname: Uint8Array
  /** First and last of a given name of two characters, and the only one of a given name of one. */
  readonly first: Uint8Array
  readonly last: Uint8Array
  readonly only: Uint8Array
  /** Frequency level of each character as a word of its own, 0…15. */
  readonly alone: Uint8Array
}

/** An open hash table of words. */
export interface WordTable {
  /** A fingerprint a slot; 0 where it is empty. */
  readonly prints: Uint16Array
  /** Class × 16 + frequency level, a slot. */
  readonly facts: Uint8Array
  /**
   * A bit for each fingerprint in each part of the table: most strings are seen to be no word without looking there.
   * All are set until `markWords` has been called.
   */
  readonly marks: Int32Array
}

/** The characters that have levels: the CJK block that names are written in. */
export const FIRST = 0x4e00
export const COUNT = 0x9fff - FIRST + 1
/** Slots of the word table; a power of two. */
export const WORD_SLOTS = 1 << 18
export const SHORTEST_WORD = 2
export const LONGEST_WORD = 4

/** Word classes: what a part-of-speech tag of the dictionary says, as far as it matters beside a name. */
export const WORD_CLASSES = [
  'none',
  'noun',
  'person',
  'place',
  'organisation',
  'verb',
  'quality',
  'function',
  'number',
  'idiom',
  'pronoun',
  'adverb',
  // Of our own (`scripts/names/deed-words.ts`): what only people do, and what they are called by.
  'deed',
  'people',
  // Words that a dictionary takes for people: fit to be somebody's name.
  'namesake',
] as const
export type WordClass = (typeof WORD_CLASSES)[number]

/** Whether a code unit is one of the characters that have levels. */
export function isHan(unit: number): boolean {
  return unit >= FIRST && unit < FIRST + COUNT
}

export function levelOf(table: Uint8Array, unit: number): number {
  return isHan(unit) ? (table[unit - FIRST] as number) : 0
}

/** Goes on hashing a word with one more character. Start with `WORD_SEED`. */
export function hashOn(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

export const WORD_SEED = 0x2545f491

/** Class × 16 + frequency level of the word with this hash; 0 where there is none. */
export function factsOfHash({ prints, facts, marks }: WordTable, hash: number): number {
  // A number of its own: that of the module would be read anew for each slot.
  const mask = (1 << 18) - 1
  let slot = hash & mask
  const print = printOf(hash)
  if ((((marks[wordOfMark(slot, print)] as number) >>> (print & 31)) & 1) === 0) return 0
  let found = prints[slot] as number
  while (found !== print) {
    if (found === 0) return 0
    slot = (slot + 1) & mask
    found = prints[slot] as number
  }
  return facts[slot] as number
}

/** Class × 16 + frequency level of a word; 0 where it is none. */
export function factsOf(lexicon: WordTable, word: string): number {
  return factsOfHash(lexicon, hashOf(word))
}

/** The part of a hash that tells words of the same slot apart; never 0. */
function printOf(hash: number): number {
  const mixed = Math.imul(hash, 0x85ebca6b)
  return mixed >>> 16 || 1
}

/** Bits of a slot's number below those of its part. */
const PART_BITS = 14
const MARKS = (WORD_SLOTS >> PART_BITS) * (0x10000 / 32)

/** The number of marks with the bit for a fingerprint that is filed from a slot on. */
function wordOfMark(slot: number, print: number): number {
  // `PART_BITS`, and what is left of the bits of a fingerprint: numbers of their own, as above.
  return ((slot >>> 14) << 11) | (print >>> 5)
}

/** Marks that hold nothing back. */
export function allMarked(): Int32Array {
  return new Int32Array(MARKS).fill(-1)
}

/** Sets the marks of a table of words to those of its fingerprints: takes as long as reading some pages, so not for one. */
export function markWords({ prints, marks }: WordTable): void {
  marks.fill(0)
  // Since when no slot was empty: what is filed in a slot may belong to any of these.
  let from = 0
  for (let slot = 0; slot < WORD_SLOTS; slot++) {
    const print = prints[slot] as number
    if (print === 0) from = slot + 1
    else
      for (let part = from >>> PART_BITS; part <= slot >>> PART_BITS; part++)
        mark(marks, part << PART_BITS, print)
  }
  // A row that runs over the end goes on at the beginning.
  for (let slot = 0; prints[slot] !== 0 && slot < WORD_SLOTS; slot++)
    mark(marks, WORD_SLOTS - 1, prints[slot] as number)
}

function mark(marks: Int32Array, slot: number, print: number): void {
  const word = wordOfMark(slot, print)
  marks[word] = (marks[word] as number) | (1 << (print & 31))
}

/** Files a word; used by training alone. */
export function addWord({ prints, facts }: Omit<WordTable, 'marks'>, word: string, fact: number): void {
  const hash = hashOf(word)
  const print = printOf(hash)
  let slot = hash & (WORD_SLOTS - 1)
  while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) & (WORD_SLOTS - 1)
  prints[slot] = print
  facts[slot] = fact
}

export function hashOf(word: string): number {
  let hash = WORD_SEED
  for (let i = 0; i < word.length; i++) hash = hashOn(hash, word.charCodeAt(i))
  return hash
}

/** The class that the facts of a word say; 'none' where there is no word. */
export function classOfFacts(facts: number): WordClass {
  return WORD_CLASSES[facts >> 4] ?? 'none'
}

/** The class of a word; 'none' where it is none. */
export function classOf(lexicon: WordTable, word: string): WordClass {
  return classOfFacts(factsOf(lexicon, word))
}

/** Whether a word (two to four characters) is in the dictionary; false answers are below one in a thousand. */
export function isWord(lexicon: WordTable, word: string): boolean {
  return word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD && factsOf(lexicon, word) !== 0
}

const DEED = WORD_CLASSES.indexOf('deed')

/** Whether what begins at a place is a word for what only people do (摇头, 敬礼). */
export function isDeedAt(text: string, start: number, lexicon: Lexicon): boolean {
  for (let size = SHORTEST_WORD; size <= LONGEST_WORD && start + size <= text.length; size++) {
    if (factsOf(lexicon, text.slice(start, start + size)) >> 4 === DEED) return true
  }
  return false
}

const VERB = WORD_CLASSES.indexOf('verb')

/** Whether what begins at a place is a verb of two or three characters. */
export function isVerbAt(text: string, start: number, lexicon: Lexicon): boolean {
  return [3, 2].some((size) => factsOf(lexicon, text.slice(start, start + size)) >> 4 === VERB)
}
