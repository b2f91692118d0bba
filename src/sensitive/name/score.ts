/**
 * What share of findings of a probability proved right on the development splits, by steps of the
 * probability: the model and the rules beside it are a little too modest below and too sure of themselves above.
 * From `npm run eval:names -- --calibrate`; between two steps the line is straight.
 */
const STEPS = [0, 0.3, 0.5, 0.6, 0.7, 0.85, 0.96, 0.985, 1] as const
const SHARES = [0, 0.31, 0.48, 0.64, 0.75, 0.83, 0.87, 0.92, 0.995] as const

/** A score whose value is the share of such findings that are right; 0…1, three decimals. */
export function calibrated(probability: number): number {
  if (probability > 1) return 1
  let i = 1
  while ((STEPS[i] as number) < probability) i++
  const [from, to] = [STEPS[i - 1] as number, STEPS[i] as number]
  const [low, high] = [SHARES[i - 1] as number, SHARES[i] as number]
  return Math.round((low + ((probability - from) / (to - from)) * (high - low)) * 1000) / 1000
}
