/**
 * How long a hostile text is, in characters. What takes a time that grows with the square takes a minute and more over it;
 * longer ones, up to ten megabytes, are in `test/fuzz`.
 */
const LENGTH = 300_000

/** A piece over and over, to the length of a hostile text; `share` makes it a part of that. */
export function hostileText(piece: string, share = 1): string {
  return piece.repeat(Math.ceil((LENGTH * share) / piece.length))
}

/** What a hostile text may take, in milliseconds, where a million characters may take `ms`. */
export function asPerMillion(ms: number): number {
  return (ms * LENGTH) / 1_000_000
}
