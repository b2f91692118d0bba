import { setFlagsFromString } from 'node:v8'

/** In per cent of what is in use; from 15 to 50 it costs typing nothing that could be measured. */
const GROWTH = 40

/**
 * Has V8 collect garbage when the heap has grown by less than half: left to itself it lets a server in which somebody
 * types grow to 250 MB for 40 MB in use, and with this to 170 (`npm run bench -- --memory`).
 */
export function keepHeapSmall(): void {
  // Read at every collection; where V8 no longer knows the flag, it says so on stderr and goes on.
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
}
