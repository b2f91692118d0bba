/** Chance that a seed repeats: mulberry32, after Tommy Ettinger's public-domain generator. */
export interface Chance {
  /** From 0 up to, not including, the limit. */
  below(limit: number): number
  pick<T>(choices: readonly T[]): T
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (choices) => {
      if (choices.length === 0) throw new Error('nothing to choose from')
      return choices[below(choices.length)] as (typeof choices)[number]
    },
  }
}
