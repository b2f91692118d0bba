import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'minor' }) => void

/** In bytes. A keystroke makes as much in 100,000 characters; below that V8 clears away soon enough by itself. */
const WORTH_CLEARING = 4 * 2 ** 20

/**
 * A function that clears away the objects that came and went since, where there are many: 3 to 5 ms in a draft of 200,000
 * characters, which one keystroke in five would else wait for. To be called when nobody waits for anything.
 *
 * It does nothing where V8 gives no access to its collector.
 */
export function createYoungCleaner(): () => void {
  let collect: Collect | undefined
  return () => {
    if (youngBytes() <= WORTH_CLEARING) return
    collect ??= collector()
    collect({ type: 'minor' })
  }
}

/** V8 gives its collector to contexts that are made while this flag is set. */
function collector(): Collect {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  return typeof found === 'function' ? (found as Collect) : () => {}
}

/** How much is taken by objects that V8 has not found living on twice. */
export function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_used_size ?? 0
}
