/** Which pairs of code units there may be: a cell for several of them, so that it says yes of some others, too. */
export type PairFlags = Uint8Array

/** So many cells a pair: one in sixty-four others passes. */
const CELLS = 64

/** The flags of what some strings, of two code units or more, begin with. */
export function flagHeads(strings: readonly string[]): PairFlags {
  const flags = new Uint8Array(1 << Math.min(16, 32 - Math.clz32(CELLS * strings.length)))
  for (const one of strings) flags[cellOf(flags, one.charCodeAt(0), one.charCodeAt(1))] = 1
  return flags
}

/** Whether one of the strings may begin with these two; never false where it does. */
export function mayBeHead(flags: PairFlags, first: number, second: number): boolean {
  return flags[cellOf(flags, first, second)] === 1
}

/** The number of cells is a power of two. */
function cellOf(flags: PairFlags, first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ Math.imul(second, 0x2c1b)) & (flags.length - 1)
}
