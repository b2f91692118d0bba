/**
 * Words as a tree of their code units, in arrays: a text is asked at every character, and hardly any begins a word.
 */
export interface WordTrie {
  /** The node of each first unit; 0 where no word begins with it. */
  readonly roots: Uint16Array
  /** An open hash table of the steps from node to node: node × 0x10000 + unit (0 empty), and the node they lead to. */
  readonly steps: Uint32Array
  readonly targets: Uint16Array
  /** By node: the number of the word that ends there, from 1 on (0 none), and whether longer words go on. */
  readonly words: Uint16Array
  readonly goesOn: Uint8Array
}

/**
 * @param words fewer than some twenty thousand, each with one character or more
 * @param backward read from their ends, to be looked for before a place
 */
export function createWordTrie(words: readonly string[], backward = false): WordTrie {
  const most = words.reduce((sum, word) => sum + word.length, 0)
  const size = 1 << (33 - Math.clz32(most))
  const roots = new Uint16Array(0x10000)
  const steps = new Uint32Array(size)
  const targets = new Uint16Array(size)
  const ends = new Uint16Array(most + 1)
  const goesOn = new Uint8Array(most + 1)
  let nodes = 0
  for (const [number, word] of words.entries()) {
    let node = 0
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(backward ? word.length - 1 - i : i)
      const step = stepOf(node, unit)
      const [table, at] = node === 0 ? [roots, unit] : [targets, slotOf(steps, step)]
      if (node !== 0) {
        goesOn[node] = 1
        steps[at] = step
      }
      if (table[at] === 0) table[at] = ++nodes
      node = table[at] as number
    }
    ends[node] = number + 1
  }
  return { roots, steps, targets, words: ends, goesOn }
}

function stepOf(node: number, unit: number): number {
  return node * 0x10000 + unit
}

/** Where a step is filed, or else may be. */
function slotOf(steps: Uint32Array, step: number): number {
  const mask = steps.length - 1
  let slot = (Math.imul(step, 0x9e3779b1) >>> 15) & mask
  while (steps[slot] !== 0 && steps[slot] !== step) slot = (slot + 1) & mask
  return slot
}

/** The number (from 1 on) of the longest word that begins at a place of a text; 0 where there is none. */
export function longestFrom(trie: WordTrie, text: string, start: number): number {
  return start < text.length ? walk(trie, text, start, 1) : 0
}

/** The same for one that ends before a place, of words that are filed backward. */
export function longestBefore(trie: WordTrie, text: string, end: number): number {
  return end > 0 ? walk(trie, text, end - 1, -1) : 0
}

function walk(
  { roots, steps, targets, words, goesOn }: WordTrie,
  text: string,
  at: number,
  by: number,
): number {
  let node = roots[text.charCodeAt(at)] as number
  if (node === 0) return 0
  let longest = words[node] as number
  for (let i = at + by; goesOn[node] === 1 && i >= 0 && i < text.length; i += by) {
    node = targets[slotOf(steps, stepOf(node, text.charCodeAt(i)))] as number
    if (node === 0) break
    if (words[node] !== 0) longest = words[node] as number
  }
  return longest
}
