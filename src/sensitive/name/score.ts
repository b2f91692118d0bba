/**
 * What share of findings of a probability proved right on the development splits, by steps of the
 * probability: the model and the rules beside it are a little too sure of themselves in the middle.
 * From `npm run eval:names -- --calibrate`; between two steps the line is straight.
 */
const STEPS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.5, 0.38],
  [0.74, 0.55],
  [0.86, 0.8],
  [0.98, 0.92],
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
