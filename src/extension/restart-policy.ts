/** What to do about a language server that has ended by itself. */
export interface Verdict {
  restart: boolean
  /** Whether the officer is told: once for a row of losses, and when it is given up. */
  tell: boolean
}

/** A server that has been lost so many times within so many milliseconds is not started again by itself. */
const MOST_RESTARTS = 3
const WINDOW = 3 * 60_000

/** Judges each loss of the server by those shortly before it. */
export function createRestartPolicy(): { lost(now: number): Verdict; forgive(): void } {
  let losses: number[] = []
  return {
    lost(now) {
      losses = [...losses.filter((time) => now - time < WINDOW), now]
      const restart = losses.length <= MOST_RESTARTS
      return { restart, tell: losses.length === 1 || !restart }
    },
    /** Begins anew, when the officer starts the server by hand. */
    forgive: () => {
      losses = []
    },
  }
}
