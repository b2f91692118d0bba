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
  const roots = new Uint16Array(0x10000)
  const steps = new Map<number, number>()
  const ends = [0]
  for (const [number, word] of words.entries()) {
    const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
    const [first = 0, ...rest] = backward ? units.reverse() : units
    let node = roots[first] as number
    if (node === 0) {
      node = ends.push(0) - 1
      roots[first] = node
    }
    for (const unit of rest) {
      const step = stepOf(node, unit)
      node = steps.get(step) ?? ends.push(0) - 1
      steps.set(step, node)
    }
    ends[node] = number + 1
  }
  const goesOn = new Uint8Array(ends.length)
  const size = 1 << (34 - Math.clz32(steps.size))
  const table = { steps: new Uint32Array(size), targets: new Uint16Array(size) }
  for (const [step, target] of steps) {
    goesOn[step >>> 16] = 1
    const slot = slotOf(table.steps, step)
    table.steps[slot] = step
    table.targets[slot] = target
  }
  return { roots, ...table, words: Uint16Array.from(ends), goesOn }
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
