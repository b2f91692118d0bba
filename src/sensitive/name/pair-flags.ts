/** Which pairs of code units there may be: one cell for many of them, so that it says yes of some others, too. */
export type PairFlags = Uint8Array

const FLAGS = 4096

/** The flags of what some strings, of two code units or more, begin with. */
export function flagHeads(strings: Iterable<string>): PairFlags {
  const flags = new Uint8Array(FLAGS)
  for (const one of strings) flags[flagOf(one.charCodeAt(0), one.charCodeAt(1))] = 1
  return flags
}

/** Whether one of the strings may begin with these two; never false where it does. */
export function mayBeHead(flags: PairFlags, first: number, second: number): boolean {
  return flags[flagOf(first, second)] === 1
}

function flagOf(first: number, second: number): number {
  return (first ^ (second << 5) ^ (second >>> 4)) & (FLAGS - 1)
}
