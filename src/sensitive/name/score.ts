/**
 * What share of findings of a probability proved right on the development splits, by steps of the
 * probability: the model and the rules beside it are a little too modest below and too sure of themselves above.
 * From `npm run eval:names -- --calibrate`; between two steps the line is straight.
 */
const STEPS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.3, 0.31],
  [0.5, 0.48],
  [0.6, 0.64],
  [0.7, 0.75],
  [0.85, 0.83],
  [0.96, 0.87],
  [0.985, 0.92],
  [1, 0.995],
]

/** A score whose value is the share of such findings that are right; 0…1, three decimals. */
export function calibrated(probability: number): number {
  for (let i = 1; i < STEPS.length; i++) {
    const [from, low] = STEPS[i - 1] as readonly [number, number]
    const [to, high] = STEPS[i] as readonly [number, number]
    if (probability <= to)
      return Math.round((low + ((probability - from) / (to - from)) * (high - low)) * 1000) / 1000
  }
  return 1
}
