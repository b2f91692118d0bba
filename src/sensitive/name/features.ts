import { isWord, type Lexicon, LONGEST_WORD, levelOf } from './lexicon'
import { ROLE_WORDS } from './roles'

/** Features per character; each is a row of the weight table. */
export const FEATURES = 40
/** Rows of the weight table; a power of two. Features are hashed into it. */
export const ROWS = 1 << 20

const PAD = 2
const LEFT_SIZES = [6, 5, 4, 3, 2, 1]

/**
 * The rows of the weight table that speak for each character of a text: characters and their neighbours,
 * how name-like they are, ordinary words that begin or end here, and role words on either side.
 *
 * @returns `text.length × FEATURES` row numbers
 */
export function featuresOf(text: string, lexicon: Lexicon, reuse?: Int32Array): Int32Array {
  const length = text.length
  const rows = reuse && reuse.length >= length * FEATURES ? reuse : new Int32Array(length * FEATURES)
  const tables = readTables(text, lexicon)
  for (let i = 0; i < length; i++) writeRows(text, i, tables, rows, i * FEATURES)
  return rows
}

interface Tables {
  surname: Uint8Array
  given: Uint8Array
  kind: Uint8Array
  /** Length of the longest ordinary word that starts, and that ends, at each character. */
  starts: Uint8Array
  ends: Uint8Array
  /** Length of the longest such word around each character in which it is not the first. */
  inside: Uint8Array
  /** 1 + index of the role of a role word that ends at, and that starts at, each character. */
  leftRole: Uint8Array
  rightRole: Uint8Array
}

function readTables(text: string, lexicon: Lexicon): Tables {
  const n = text.length + 2 * PAD
  const tables: Tables = {
    surname: new Uint8Array(n),
    given: new Uint8Array(n),
    kind: new Uint8Array(n),
    starts: new Uint8Array(n),
    ends: new Uint8Array(n),
    inside: new Uint8Array(n),
    leftRole: new Uint8Array(n + 4),
    rightRole: new Uint8Array(n + 4),
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    tables.surname[i + PAD] = levelOf(lexicon.surname, unit)
    tables.given[i + PAD] = levelOf(lexicon.given, unit)
    tables.kind[i + PAD] = kindOf(unit)
  }
  for (let i = 0; i < text.length; i++) {
    if (tables.kind[i + PAD] !== 1) continue
    for (let size = Math.min(LONGEST_WORD, text.length - i); size >= 2; size--) {
      if (!isWord(lexicon.words, text, i, size)) continue
      if (size > (tables.starts[i] ?? 0)) tables.starts[i] = size
      const last = i + size - 1
      if (size > (tables.ends[last] ?? 0)) tables.ends[last] = size
      for (let j = i + 1; j <= last; j++) if (size > (tables.inside[j] ?? 0)) tables.inside[j] = size
    }
    for (const size of LEFT_SIZES) {
      if (size > text.length - i) continue
      const word = text.slice(i, i + size)
      const left = ROLE_WORDS.left.get(word)
      const last = i + size - 1
      if (left && !tables.leftRole[last]) tables.leftRole[last] = ROLE_INDEX[left] ?? 0
      const right = ROLE_WORDS.right.get(word)
      if (right && !tables.rightRole[i]) tables.rightRole[i] = ROLE_INDEX[right] ?? 0
    }
  }
  return tables
}

const ROLE_INDEX: Readonly<Record<string, number>> = { party: 1, officer: 2, unknown: 3 }

/** 1 Han, 2 digit, 3 letter, 4 comma-like, 5 stop-like, 6 quote or bracket, 7 · of foreign names, 8 other. */
function kindOf(unit: number): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return 1
  if (unit >= 0x30 && unit <= 0x39) return 2
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return 3
  const mark = String.fromCharCode(unit)
  if ('，、,；;：:'.includes(mark)) return 4
  if ('。！？.!?\n'.includes(mark)) return 5
  if ('“”‘’（）()《》〈〉「」"\''.includes(mark)) return 6
  return '·•・．'.includes(mark) ? 7 : 8
}

function writeRows(text: string, i: number, tables: Tables, rows: Int32Array, at: number): void {
  const unit = (offset: number): number => {
    const j = i + offset
    return j < 0 ? 1 : j >= text.length ? 2 : text.charCodeAt(j)
  }
  const a3 = unit(-3)
  const a2 = unit(-2)
  const a1 = unit(-1)
  const c = unit(0)
  const b1 = unit(1)
  const b2 = unit(2)
  const b3 = unit(3)
  const { surname, given, kind, starts, ends, inside, leftRole, rightRole } = tables
  const s = (offset: number) => surname[i + offset + PAD] ?? 0
  const g = (offset: number) => given[i + offset + PAD] ?? 0
  const k = (offset: number) => kind[i + offset + PAD] ?? 0
  const left = (offset: number) => (i + offset >= 0 ? (leftRole[i + offset] ?? 0) : 4)
  const right = (offset: number) => (i + offset < text.length ? (rightRole[i + offset] ?? 0) : 4)
  const startOf = (offset: number) => (i + offset < text.length ? (starts[i + offset] ?? 0) : 7)
  const endOf = (offset: number) => (i + offset >= 0 ? (ends[i + offset] ?? 0) : 7)
  let template = 0
  const put = (x: number, y = 0, z = 0): void => {
    rows[at + template] = row(++template, x, y, z)
  }
  put(c)
  put(a1)
  put(b1)
  put(a2)
  put(b2)
  put(a3)
  put(b3)
  put(a1, c)
  put(c, b1)
  put(a2, a1)
  put(b1, b2)
  put(a1, b1)
  put(a2, a1, c)
  put(a1, c, b1)
  put(c, b1, b2)
  put(b1, b2, b3)
  put(a3, a2, a1)
  put(k(-1) * 64 + k(0) * 8 + k(1), k(-2) * 8 + k(2))
  put(s(0))
  put(g(0))
  put(s(0), g(1))
  put(s(0), g(1), g(2))
  put(s(-1), g(0))
  put(s(-1), g(0), g(1))
  put(s(-2), g(-1), g(0))
  put(g(0), g(1))
  put(startOf(0), endOf(0), inside[i] ?? 0)
  put(startOf(0), endOf(-1))
  put(startOf(1), endOf(0))
  put(startOf(2), startOf(1))
  put(startOf(0), s(0), g(1))
  put(inside[i] ?? 0, g(0), s(-1))
  put(left(-1), s(0))
  put(left(-2), left(-3), g(0))
  put(left(-1), s(0), g(1))
  put(right(1), g(0))
  put(right(2), right(3), s(0))
  put(wordHash(text, i - 1, endOf(-1), true))
  put(wordHash(text, i + 1, startOf(1), false))
  put(wordHash(text, i + 2, startOf(2), false), k(1))
}

function row(template: number, x: number, y: number, z: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ Math.imul(x + 1, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ Math.imul(y + 1, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x165667b1) ^ Math.imul(z + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b)
  return (hash ^ (hash >>> 16)) & (ROWS - 1)
}

/** A number for the word of `size` characters that ends (or starts) at `i`; 0 where there is none. */
function wordHash(text: string, i: number, size: number, endsHere: boolean): number {
  if (size === 0 || size === 7 || i < 0 || i >= text.length) return 0
  const start = endsHere ? i - size + 1 : i
  let hash = size
  for (let j = start; j < start + size; j++) hash = Math.imul(hash, 31) + text.charCodeAt(j)
  return hash
}
