import { setFlagsFromString } from 'node:v8'

/** The version of V8 that needs no telling, and may one day not know the flag. */
const COMPILES_ONCE = 15

/**
 * Has V8 compile each regular expression that is made from now on once, for the machine. Left to itself it first makes a
 * code that it interprets and, at the second search, throws that away for machine code; with the thousand patterns that a
 * first check asks, this takes longer than the searching. From 15 on V8 does so by itself (`regexp_tier_up_ticks` in its
 * flag-definitions.h).
 *
 * It counts only for patterns made later, each of which keeps how often it is to be interpreted; so it is safe to set in
 * a process that runs, unlike `--no-regexp-tier-up`. For processes of our own: it holds for all threads.
 */
export function compilePatternsOnce(): void {
  set(0)
}

/** Takes that back: what V8 gives of a program that it has compiled is good under the settings at that moment only. */
export function compilePatternsAsUsual(): void {
  set(1)
}

function set(ticks: number): void {
  if (Number.parseInt(process.versions.v8, 10) < COMPILES_ONCE)
    setFlagsFromString(`--regexp-tier-up-ticks=${ticks}`)
}
