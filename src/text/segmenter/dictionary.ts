/**
 * A dictionary of words with their weights, as a trie in flat arrays: nodes are numbered level by level, so the
 * children of one stand side by side, in the order of their characters. Node 0 is the root.
 */
export interface Dictionary {
  /** The UTF-16 code unit that leads to a node. */
  units: Uint16Array
  /** The first child of each node; its children end where those of the next node begin. */
  children: Uint32Array
  /** Where the weight of the word that ends at a node stands in `weights`; 0 where none ends there. */
  words: Uint16Array
  /** Logarithms of relative frequencies; the first is that of a character that is no word. */
  weights: Float64Array
}

/** `XWD1`, little-endian. */
const MAGIC = 0x31445758
export const HEAD_BYTES = 16

/**
 * What `scripts/words/pack.ts` writes: magic, number of nodes and of weights (32 bits each, a fourth unused), the
 * weights (64-bit floats), then for each node its code unit, how many children it has, and its word (16 bits each).
 */
export function writeDictionary({ units, children, words, weights }: Dictionary): Uint8Array<ArrayBuffer> {
  const nodes = units.length
  const counts = units.map((_, node) => (children[node + 1] as number) - (children[node] as number))
  const bytes = new Uint8Array(HEAD_BYTES + weights.byteLength + 3 * units.byteLength)
  new Uint32Array(bytes.buffer, 0, 3).set([MAGIC, nodes, weights.length])
  new Float64Array(bytes.buffer, HEAD_BYTES, weights.length).set(weights)
  const from = HEAD_BYTES + weights.byteLength
  for (const [at, list] of [units, counts, words].entries()) {
    new Uint16Array(bytes.buffer, from + at * units.byteLength, nodes).set(list)
  }
  return bytes
}

/**
 * Whether a file is a dictionary, by its first `HEAD_BYTES` and how long all of it is.
 *
 * @param head whose place in its buffer is a multiple of 4
 */
export function isDictionary({ buffer, byteOffset }: Uint8Array, byteLength: number): boolean {
  const [magic, nodes = 0, size = 0] = new Uint32Array(buffer, byteOffset, 3)
  return magic === MAGIC && HEAD_BYTES + size * 8 + nodes * 6 === byteLength
}

/**
 * Views the bytes as a dictionary: nothing is copied or parsed, so it is there in a few milliseconds.
 *
 * @param bytes whose place in their buffer is a multiple of 8, as that of a file read by itself is
 * @throws where they are something else
 */
export function readDictionary(bytes: Uint8Array): Dictionary {
  if (!isDictionary(bytes, bytes.byteLength)) throw new Error('no dictionary')
  const { buffer, byteOffset } = bytes
  const [, nodes = 0, size = 0] = new Uint32Array(buffer, byteOffset, 3)
  const from = byteOffset + HEAD_BYTES + size * 8
  const list = (at: number) => new Uint16Array(buffer, from + at * nodes * 2, nodes)
  const counts = list(1)
  const children = new Uint32Array(nodes + 1)
  let next = 1
  for (let node = 0; node < nodes; node++) {
    children[node] = next
    next += counts[node] as number
  }
  children[nodes] = next
  const weights = new Float64Array(buffer, byteOffset + HEAD_BYTES, size)
  return { units: list(0), children, words: list(2), weights }
}

/** The child of a node by a code unit; 0 where there is none. */
export function childOf({ units, children }: Dictionary, node: number, unit: number): number {
  let low = children[node] as number
  let high = (children[node + 1] as number) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = units[middle] as number
    if (found === unit) return middle
    if (found < unit) low = middle + 1
    else high = middle - 1
  }
  return 0
}
