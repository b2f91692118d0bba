import { setFlagsFromString } from 'node:v8'

/**
 * Tunes V8 for a program that checks an essay and ends. Left to itself it compiles every expression twice, to bytecode
 * for its first search and to machine code for the second, and collects the garbage of the first half second five
 * times, as it doubles the room for new objects from one megabyte on. Together that is a tenth of such a run.
 *
 * To be called before the program's expressions are made, but after code that was compiled ahead is loaded: V8 takes
 * such code only under the settings that it was compiled with.
 */
export function expectQuickRun(): void {
  // Read at every compilation and collection; where V8 no longer knows one, it says so on stderr and goes on.
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--semi-space-growth-factor=16')
}
