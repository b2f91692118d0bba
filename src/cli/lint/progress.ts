/** A line at the bottom of the terminal that says how far a long run is. */
export interface Progress {
  done(name: string): void
  /** Takes the line away, before something else is printed. */
  clear(): void
}

/** Shorter runs need none, in milliseconds. */
const PATIENCE = 800
/** The least time between two states that are shown, in milliseconds. */
const PAUSE = 100
const WIDTH = 20

/** Only for a terminal: elsewhere it does nothing. */
export function createProgress(total: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || total < 2) return { done: () => {}, clear: () => {} }
  let count = 0
  let shown = false
  let next = performance.now() + PATIENCE
  const clear = () => {
    if (shown) stream.write('\r\u001b[K')
    shown = false
  }
  return {
    clear,
    done(name) {
      count++
      const now = performance.now()
      if (now < next || count === total) return
      next = now + PAUSE
      const filled = Math.round((count / total) * WIDTH)
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
      // Han characters are two columns wide: a name is cut so that the line never wraps.
      const room = Math.max(1, Math.floor(((stream.columns ?? 80) - WIDTH - 24) / 2))
      stream.write(`\r\u001b[K${bar} ${count}/${total} ${name.slice(-room)}`)
      shown = true
    },
  }
}
