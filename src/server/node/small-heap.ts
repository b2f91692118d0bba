import { setFlagsFromString } from 'node:v8'

/** In per cent of what is in use; from 15 to 50 it costs typing nothing that could be measured. */
const GROWTH = 40

/**
 * Keeps what V8 takes for objects that live no longer than a keystroke small. To be called before they are made: where
 * V8 no longer knows a flag, it says so on stderr and goes on.
 *
 * Garbage is collected when the heap has grown by less than half: left to itself V8 lets a server in which somebody types
 * grow to 250 MB for 40 MB in use, and with this to 170 (`npm run bench -- --memory`).
 *
 * And objects are never made among the old ones at once, as V8 does where those made before them at the same place lived
 * on. Here the last version of a draft does, until the next keystroke: then it was old, and stayed until the whole heap
 * was gone through.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  setFlagsFromString('--no-allocation-site-pretenuring')
}
